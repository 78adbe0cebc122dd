import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadConfig } from "../../platform/config.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { AppError } from "../../vocabulary/errors.ts";
import { listUnits } from "../../union/index.ts";
import { withUnion } from "../open-union.ts";

/**
 * Ids of the units in the configured database; `null` where there is none yet, where the running program has it open, or
 * where the union has not been brought in: then nothing is said about units.
 */
export async function listKnownUnits(): Promise<string[] | null> {
  const { database } = loadConfig();
  if (database.kind === "embedded" && !existsSync(join(database.dir))) return null;
  try {
    const units = await withUnion((db) => listUnits(db, vietnamDate(new Date())));
    return units.length > 0 ? units.map(({ id }) => id) : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
