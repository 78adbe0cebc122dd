import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { MigrationChangedError } from "../errors.ts";
import type { Database, Queryable } from "./database.ts";

/** A room's own tables: the folder of its numbered scripts. */
export type MigrationFolder = { room: string; folder: URL };

/** Any number, the same in every process: whoever holds it migrates. */
const MIGRATION_LOCK = 4_520_191_114;

/**
 * Brings the database to the newest tables: runs, in the given order of rooms, every script that has not run
 * here yet, each in a transaction of its own. Processes that start together wait for one another.
 */
export async function migrate(
  db: Database,
  folders: readonly MigrationFolder[],
  { only = () => true }: { only?: (room: string, name: string) => boolean } = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    await lock(tx);
    await tx.execute(`CREATE TABLE IF NOT EXISTS migrations (
      room text NOT NULL, name text NOT NULL, checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room, name))`);
  });
  for (const { room, name, script } of await readScripts(folders)) {
    if (only(room, name)) await db.transaction((tx) => applyOnce(tx, room, name, script));
  }
}

/** Tells these migrations from any others: a digest of all their scripts. */
export async function digestOf(folders: readonly MigrationFolder[]): Promise<string> {
  const all = (await readScripts(folders)).map(({ room, name, script }) => `${room}/${name} ${checksumOf(script)}`);
  return checksumOf(all.join("\n"));
}

async function readScripts(folders: readonly MigrationFolder[]) {
  const scripts: { room: string; name: string; script: string }[] = [];
  for (const { room, folder } of folders) {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    for (const name of names) scripts.push({ room, name, script: await readFile(new URL(name, folder), "utf8") });
  }
  return scripts;
}

function checksumOf(script: string): string {
  return createHash("sha256").update(script.replaceAll("\r\n", "\n")).digest("hex");
}

async function applyOnce(tx: Queryable, room: string, name: string, script: string): Promise<void> {
  await lock(tx);
  const checksum = checksumOf(script);
  const { rows } = await tx.query<{ checksum: string }>(
    "SELECT checksum FROM migrations WHERE room = $1 AND name = $2",
    [room, name],
  );
  const applied = rows[0];
  if (applied && applied.checksum !== checksum) throw new MigrationChangedError(`${room}/${name}`);
  if (applied) return;
  await tx.execute(script);
  await tx.query("INSERT INTO migrations (room, name, checksum) VALUES ($1, $2, $3)", [room, name, checksum]);
}

/** Held to the end of the transaction. A lock of the transaction, because a crashed session must not keep it. */
async function lock(tx: Queryable): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
}
