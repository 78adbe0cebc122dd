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

/** A database in memory with these rooms' tables, and nothing in them. Close it after the tests. */
export async function openTestDatabase(folders: readonly MigrationFolder[] = durableTables): Promise<Database> {
  const db = await openMemoryDatabase();
  await migrate(db, folders);
  return db;
}

/** Emptied databases of files that are done, for the next file in this worker. */
const idle: Database[] = [];

/**
 * A database in memory without any table. Making an empty cluster takes seconds, loading one half a second: the
 * first test file on a machine leaves its cluster to the rest, and each file its emptied database to the next.
 */
export async function openMemoryDatabase(): Promise<Database> {
  const db = idle.pop() ?? (await loadMemoryDatabase());
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
      await db.execute("UNLISTEN *; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      idle.push(db);
    },
  };
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
