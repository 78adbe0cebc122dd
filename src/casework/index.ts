/**
 * Casework: what a worker needs a person for. Today it keeps who asked for an
 * officer and how urgently, in the transaction of the turn that said so.
 * Knows nothing of channels, answers or how the wish was recognised.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { countOpenRequests, forgetOfficerRequests, OfficerRequest, recordOfficerRequest } from "./officer-request.ts";

export const caseworkMigrations: MigrationFolder = {
  room: "casework",
  folder: new URL("./migrations/", import.meta.url),
};
