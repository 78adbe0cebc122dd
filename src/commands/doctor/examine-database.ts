import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../platform/config.ts";
import { type MigrationFolder, openDatabase, type Queryable } from "../../platform/database/index.ts";
import { errorCode } from "../../platform/error-code.ts";
import { DatabaseInUseError, DatabaseUnreadableError } from "../../platform/errors.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { attention, broken, type Diagnosis, fine } from "./diagnosis.ts";

const texts = doctorTexts.database;

/** Opens the database and compares its tables with the program's; changes nothing, and creates none where none is. */
export async function examineDatabase(
  database: Config["database"],
  migrations: readonly MigrationFolder[],
): Promise<Diagnosis> {
  if (database.kind === "embedded" && !existsSync(join(database.dir, "database")))
    return fine(texts.name, texts.notYet);
  try {
    const db = await openDatabase(database);
    try {
      return compare(await listApplied(db), await listScripts(migrations));
    } finally {
      await db.close();
    }
  } catch (error) {
    if (error instanceof DatabaseInUseError) return fine(texts.name, texts.running);
    if (error instanceof DatabaseUnreadableError && database.kind === "embedded") {
      return broken(texts.name, texts.damaged(database.dir));
    }
    const say = database.kind === "postgres" ? texts.unreachable : texts.failed;
    return broken(texts.name, say(errorCode(error)));
  }
}

/** Checksum of each script, by "room/name". */
type Scripts = ReadonlyMap<string, string>;

function compare(applied: Scripts, scripts: Scripts): Diagnosis {
  const newer = [...applied.keys()].filter((name) => !scripts.has(name));
  if (newer.length > 0) return broken(texts.name, texts.newer(newer.join(", ")));
  const changed = [...applied].filter(([name, checksum]) => scripts.get(name) !== checksum).map(([name]) => name);
  if (changed.length > 0) return broken(texts.name, texts.changed(changed.join(", ")));
  const behind = scripts.size - applied.size;
  return behind > 0 ? attention(texts.name, texts.behind(behind)) : fine(texts.name, texts.fine(scripts.size));
}

async function listApplied(db: Queryable): Promise<Scripts> {
  const { rows: tables } = await db.query("SELECT 1 FROM pg_tables WHERE tablename = 'migrations'");
  if (tables.length === 0) return new Map();
  const { rows } = await db.query<{ room: string; name: string; checksum: string }>(
    "SELECT room, name, checksum FROM migrations",
  );
  return new Map(rows.map(({ room, name, checksum }) => [`${room}/${name}`, checksum]));
}

async function listScripts(folders: readonly MigrationFolder[]): Promise<Scripts> {
  const scripts = new Map<string, string>();
  for (const { room, folder } of folders) {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith(".sql"))) {
      const script = (await readFile(new URL(name, folder), "utf8")).replaceAll("\r\n", "\n");
      scripts.set(`${room}/${name}`, createHash("sha256").update(script).digest("hex"));
    }
  }
  return scripts;
}
