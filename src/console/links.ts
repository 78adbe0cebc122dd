/**
 * The side of the console that needs no page: its tables, and the links with which people sign in. A door of its
 * own, because drawing pages takes packages that no start waits for.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { createSignInLink } from "./sign-in/create-sign-in-link.ts";
export { createSetUpLink } from "./sign-in/set-up.ts";

export const consoleMigrations: MigrationFolder = {
  room: "console",
  folder: new URL("./migrations/", import.meta.url),
};
