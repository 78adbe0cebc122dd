import { existsSync, readdirSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../platform/database/index.ts";
import { createBackupFile } from "./backup-file.ts";
import { freeze, listApplied, listTables, readRows } from "./table-repository.ts";

export type Written = { tables: number; rows: number; files: number };

/** Writes everything that is kept into one file: every table as it stands at one moment, then the attachments. */
export async function writeBackup(
  db: Database,
  { path, attachmentsDir, now }: { path: string; attachmentsDir: string; now: Date },
): Promise<Written> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const file = createBackupFile(unfinished);
  const written = { tables: 0, rows: 0, files: 0 };
  await db.transaction(async (tx) => {
    await freeze(tx);
    await file.begin(await listApplied(tx), now);
    for (const table of await listTables(tx)) {
      if (table.name === "migrations") continue;
      written.tables++;
      for await (const rows of readRows(tx, table)) {
        await file.put({ kind: "rows", table: table.name, rows });
        written.rows += rows.length;
      }
    }
  });
  for (const name of listFiles(attachmentsDir)) {
    await file.put({
      kind: "file",
      path: name,
      base64: (await readFile(join(attachmentsDir, name))).toString("base64"),
    });
    written.files++;
  }
  await file.end();
  await rename(unfinished, path);
  return written;
}

function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
