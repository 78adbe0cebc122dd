import { loadConfig } from "../platform/config.ts";
import { type Database, migrate, openDatabase } from "../platform/database/index.ts";
import { unionMigrations } from "../union/index.ts";

/** Opens the configured database with the union's tables, and closes it whatever comes of `work`. */
export async function withUnion<T>(
  work: (db: Database, config: ReturnType<typeof loadConfig>) => Promise<T>,
): Promise<T> {
  const config = loadConfig();
  const db = await openDatabase(config.database);
  try {
    await migrate(db, [unionMigrations]);
    return await work(db, config);
  } finally {
    await db.close();
  }
}
