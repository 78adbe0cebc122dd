import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { type Database, migrate, type MigrationFolder } from "../../platform/database/index.ts";
import { backupTexts } from "../../texts/backup.ts";
import { BackupFileError, type Beginning, readBackupFile } from "./backup-file.ts";
import {
  emptyTables,
  listApplied,
  listTables,
  resetNumbers,
  switchTriggers,
  type Table,
  writeRows,
} from "./table-repository.ts";

/**
 * Brings a backup that was checked into an empty database, in one transaction, and its attachments into a folder. A
 * backup of an older version is brought into the tables of its time, which are then brought to the newest.
 */
export async function readBackup(
  db: Database,
  migrations: readonly MigrationFolder[],
  { path, beginning, attachmentsDir }: { path: string; beginning: Beginning; attachmentsDir: string },
): Promise<{ rows: number; files: number }> {
  const known = new Set(beginning.migrations.map(({ room, name }) => `${room}/${name}`));
  await migrate(db, migrations, { only: (room, name) => known.has(`${room}/${name}`) });
  const applied = new Set((await listApplied(db)).map(({ room, name, checksum }) => `${room}/${name}/${checksum}`));
  const missing = beginning.migrations.filter(
    ({ room, name, checksum }) => !applied.has(`${room}/${name}/${checksum}`),
  );
  if (missing.length > 0) throw new BackupFileError(backupTexts.newer);

  const done = { rows: 0, files: 0 };
  await db.transaction(async (tx) => {
    const tables = (await listTables(tx)).filter(({ name }) => name !== "migrations");
    await switchTriggers(tx, tables, "DISABLE");
    await emptyTables(tx, tables);
    const byName = new Map(tables.map((table) => [table.name, table]));
    const atOnce = new Map<Table, string[]>();
    for await (const line of readBackupFile(path)) {
      if (line.kind === "rows") {
        const table = byName.get(line.table);
        if (!table) throw new BackupFileError(backupTexts.newer);
        // whoever points at a table that was kept whole comes after it
        for (const [whole, rows] of atOnce) if (whole !== table) await writeRows(tx, whole, rows);
        const before = atOnce.get(table) ?? [];
        atOnce.clear();
        if (table.pointsAtItself) atOnce.set(table, before.concat(line.rows));
        else await writeRows(tx, table, line.rows);
        done.rows += line.rows.length;
      } else if (line.kind === "file") {
        await writeAttachment(attachmentsDir, line.path, line.base64);
        done.files++;
      }
    }
    for (const [whole, rows] of atOnce) await writeRows(tx, whole, rows);
    for (const table of tables) await resetNumbers(tx, table);
    await switchTriggers(tx, tables, "ENABLE");
  });
  await migrate(db, migrations);
  return done;
}

/** Never outside the folder, whatever a file that was tampered with says. */
async function writeAttachment(dir: string, path: string, base64: string): Promise<void> {
  const target = normalize(join(dir, path));
  if (!target.startsWith(`${dir}/`)) throw new BackupFileError(backupTexts.damaged);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, Buffer.from(base64, "base64"), { mode: 0o600, flush: true });
}
