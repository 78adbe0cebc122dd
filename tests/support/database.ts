import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { intakeMigrations } from "../../src/intake/index.ts";
import { type Database, type MigrationFolder, migrate, openMemory } from "../../src/platform/database/index.ts";
import { jobMigrations } from "../../src/platform/jobs/index.ts";

/** The tables every test of the durable path needs. */
export const durableTables: readonly MigrationFolder[] = [jobMigrations, intakeMigrations];

const EMPTY_IMAGE = join(tmpdir(), "tro-ly-cong-doan-empty-pglite-0.5.14.tar");

/** An emptied database of a file that is done. `tables`: what was migrated into it. */
type Idle = { db: Database; tables: string };

const NO_TABLES = "";
/** For the next files in this worker. */
const idle: Idle[] = [];
/** More are not kept of databases with the wrong tables: each takes a hundred megabytes. */
const KEPT = 3;

/**
 * A database in memory with these rooms' tables, and nothing in them. Close it after the tests. Making an empty cluster
 * takes seconds, loading one half a second, making the tables a quarter: the first test file on a machine leaves its
 * cluster to the rest, and each file its emptied database to the next.
 */
export async function openTestDatabase(folders: readonly MigrationFolder[] = durableTables): Promise<Database> {
  const tables = folders.map(({ folder }) => folder.href).join(" ");
  const { db } = takeIdle(tables) ?? (await makeDatabase());
  await migrate(db, folders);
  const asMade = await describeTables(db);
  return lend(db, async () => {
    await db.execute("UNLISTEN *");
    if ((await describeTables(db)) !== asMade) return NO_TABLES; // a test made tables of its own
    await emptyTables(db);
    await db.execute("SELECT setval(seqrelid, seqstart, false) FROM pg_sequence");
    return tables;
  });
}

/** `giveBack`: empties it, and says which tables are left. */
function lend(db: Database, giveBack: () => Promise<string>): Database {
  let isOpen = true;
  const opened = (): Database => {
    if (!isOpen) throw new Error("the database is closed");
    return db;
  };
  return {
    kind: db.kind,
    query: async (sql, params) => opened().query(sql, params),
    execute: async (sql) => opened().execute(sql),
    transaction: async (work, options) => opened().transaction(work, options),
    urgent: {
      query: async (sql, params) => opened().urgent.query(sql, params),
      notify: async (channel, payload) => opened().urgent.notify(channel, payload),
    },
    notify: async (channel, payload) => opened().notify(channel, payload),
    listen: async (channel, heard) => opened().listen(channel, heard),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      idle.push({ db, tables: await giveBack() });
    },
  };
}

function takeIdle(tables: string): Idle | null {
  const at = idle.findLastIndex((each) => each.tables === tables);
  return at < 0 ? null : (idle.splice(at, 1)[0] ?? null);
}

async function makeDatabase(): Promise<{ db: Database }> {
  const other = takeIdle(NO_TABLES) ?? (idle.length >= KEPT ? idle.shift() : undefined);
  if (!other) return { db: await loadMemoryDatabase() };
  await other.db.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  return other;
}

/** Which tables and columns there are, and which scripts made them. */
async function describeTables(db: Database): Promise<string> {
  const { rows } = await db.query<{ all: string }>(
    `SELECT (SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, ordinal_position)
               FROM information_schema.columns WHERE table_schema = 'public')
         || (SELECT string_agg(room || '/' || name, ' ' ORDER BY room, name) FROM migrations) AS all`,
  );
  return rows[0]?.all ?? "";
}

async function loadMemoryDatabase(): Promise<Database> {
  if (existsSync(EMPTY_IMAGE)) return openMemory(new Blob([await readFile(EMPTY_IMAGE)]));
  const db = await openMemory();
  const unfinished = `${EMPTY_IMAGE}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.from(await (await db.dump()).arrayBuffer()));
  await rename(unfinished, EMPTY_IMAGE);
  return db;
}

/** Empties every table but the record of migrations. Only what holds something is touched: most tables hold nothing. */
export async function emptyTables(db: Database): Promise<void> {
  const { rows: tables } = await db.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'",
  );
  if (tables.length === 0) return;
  const filled = tables.map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`);
  const { rows } = await db.query<{ name: string }>(filled.join(" UNION ALL "));
  if (rows.length > 0) await db.execute(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} CASCADE`);
}
