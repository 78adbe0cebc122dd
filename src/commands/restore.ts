import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { MIGRATIONS } from "../app.ts";
import { openForgottenList } from "../forgotten-list.ts";
import { loadConfig } from "../platform/config.ts";
import { type Database, openDatabase, openEmbedded } from "../platform/database/index.ts";
import { backupTexts as texts } from "../texts/backup.ts";
import { formatInstant } from "../texts/casework.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { type Beginning, checkBackupFile } from "./backup/backup-file.ts";
import { forgetAgain } from "./backup/forget-again.ts";
import { readBackup } from "./backup/read-backup.ts";
import { isEmpty } from "./backup/table-repository.ts";
import { print, refuse, type Said, say } from "./said.ts";

const HELP = `Brings back what npm run backup put aside, into an empty place, after looking whether the file is whole.

  npm run --silent restore -- FILE

Into DATA_DIR, where no database may be yet, or into the empty database of DATABASE_URL. Whoever asked to be deleted
after the backup is deleted again, by the list da-xoa.jsonl in DATA_DIR: carry it over from the old DATA_DIR first.`;

void runCommand(async () => {
  const { positionals } = readArguments({}, HELP);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new UsageError(HELP);
  const path = resolve(given);
  const { database, dataDir } = loadConfig();
  const beginning = await checkBackupFile(path);
  if (database.kind === "postgres") {
    const db = await openDatabase(database);
    try {
      if (!(await isEmpty(db))) return print(refuse(texts.notEmpty("DATABASE_URL")));
      return print(await bringBack(db, dataDir, dataDir, path, beginning));
    } finally {
      await db.close();
    }
  }
  if (existsSync(join(dataDir, "database")) || existsSync(join(dataDir, "attachments"))) {
    return print(refuse(texts.notEmpty(dataDir)));
  }
  // made beside its place and moved there whole: a restore that breaks off leaves nothing that looks finished
  const beside = join(dataDir, "restoring");
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  const db = await openEmbedded(beside);
  let said: Said;
  try {
    said = await bringBack(db, dataDir, beside, path, beginning);
  } finally {
    await db.close();
  }
  const attachments = join(beside, "attachments");
  if (existsSync(attachments)) await rename(attachments, join(dataDir, "attachments"));
  await rename(join(beside, "database"), join(dataDir, "database"));
  await rm(beside, { recursive: true, force: true });
  return print(said);
});

async function bringBack(
  db: Database,
  dataDir: string,
  filesDir: string,
  path: string,
  beginning: Beginning,
): Promise<Said> {
  const attachmentsDir = join(filesDir, "attachments");
  const { rows, files } = await readBackup(db, MIGRATIONS, { path, beginning, attachmentsDir });
  const list = openForgottenList(dataDir);
  const people = await forgetAgain(db, list, { since: beginning.createdAt, attachmentsDir });
  return say(
    texts.restored(rows, files, formatInstant(beginning.createdAt)),
    ...(list.exists() ? [] : [texts.noForgottenList]),
    ...(people > 0 ? [texts.forgottenAgain(people)] : []),
    texts.nextStep,
  );
}
