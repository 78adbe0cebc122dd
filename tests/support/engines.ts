import { afterAll, beforeEach, describe, it } from "vitest";
import { type Database, type MigrationFolder, migrate, openPostgres } from "../../src/platform/database/index.ts";
import { durableTables, emptyTables, openTestDatabase } from "./database.ts";
import { startTestPostgres } from "./postgres.ts";

/** A database engine under test: `open` another connection to the same data, where the engine allows one. */
export type Engine = {
  db: Database;
  /** Where other processes find it; `null` for the embedded one, which is this process's own. */
  url: string | null;
  another: () => Promise<Database>;
  stop: () => Promise<void>;
};

export async function startEmbeddedEngine(folders = durableTables): Promise<Engine> {
  const db = await openTestDatabase(folders);
  return { db, url: null, another: async () => db, stop: () => db.close() };
}

/** Or the reason why there is no server here. */
export async function startPostgresEngine(folders = durableTables): Promise<Engine | { unavailable: string }> {
  const server = await startTestPostgres();
  if ("unavailable" in server) return server;
  const db = await openPostgres(server.url, { isGuarded: true });
  await migrate(db, folders);
  const others: Database[] = [];
  return {
    db,
    url: server.url,
    async another() {
      const other = await openPostgres(server.url, { isGuarded: true });
      others.push(other);
      return other;
    },
    async stop() {
      for (const other of [...others, db]) await other.close();
      await server.stop();
    },
  };
}

/** Declares the same tests on both engines; where no server can start, they are skipped under a title that says why. */
export async function describeOnEachEngine(
  title: string,
  tests: (engine: Engine) => void,
  folders: readonly MigrationFolder[] = durableTables,
): Promise<void> {
  for (const start of [startEmbeddedEngine, startPostgresEngine]) {
    const engine = await start(folders);
    if ("unavailable" in engine) {
      describe.skip(`${title} on a PostgreSQL server (${engine.unavailable})`, () => it("needs a server", () => {}));
      continue;
    }
    describe(`${title} on ${engine.db.kind === "embedded" ? "the embedded database" : "a PostgreSQL server"}`, () => {
      beforeEach(() => emptyTables(engine.db));
      afterAll(() => engine.stop());
      tests(engine);
    });
  }
}
