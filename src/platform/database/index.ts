/**
 * The database: one SQL dialect on two engines, the embedded PGlite in DATA_DIR and a PostgreSQL server.
 * A committed transaction is on the disk; a second process in the same directory is refused; tables come
 * from each room's own numbered migrations. Knows nothing of what the tables hold.
 */
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import type { MigrationFolder } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";

export type { Database, Queryable, Row } from "./database.ts";
export { openEmbedded, openMemory, prepareEmbedded } from "./embedded.ts";
export { migrate, type MigrationFolder } from "./migrate.ts";
export { openPostgres } from "./postgres.ts";

/** Opens whichever engine is configured; `beginsWith`: tables that a new embedded one may have from the beginning. */
export function openDatabase(
  database: Config["database"],
  { beginsWith = [], ...options }: { log?: Log; beginsWith?: readonly MigrationFolder[] } = {},
): Promise<Database> {
  return database.kind === "postgres"
    ? openPostgres(database.url, options)
    : openEmbedded(database.dir, { ...options, beginsWith });
}
