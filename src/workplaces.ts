import type { Workplaces } from "./conversation/index.ts";
import type { Queryable } from "./platform/database/index.ts";
import { listLadder, searchWorkplaces } from "./union/index.ts";

/** Where people work, by the union's tree of the day. */
export function createWorkplaces(db: Queryable): Workplaces {
  return {
    findWorkplaces: (text, on) => searchWorkplaces(db, text, on),
    listUnitIdsAbove: async (unitId, on) => (await listLadder(db, unitId, on)).map(({ id }) => id),
  };
}
