import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { MIGRATIONS } from "../app.ts";
import { loadConfig } from "../platform/config.ts";
import { migrate, openDatabase } from "../platform/database/index.ts";
import { backupTexts as texts } from "../texts/backup.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { writeBackup } from "./backup/write-backup.ts";
import { print, refuse, say } from "./said.ts";

const HELP = `Puts everything that is kept into one file: the whole database and what workers sent.

  npm run --silent backup -- FILE

On the embedded database the program must be stopped meanwhile; on PostgreSQL it may run. FILE is not written over.`;

void runCommand(async () => {
  const { positionals } = readArguments({}, HELP);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new UsageError(HELP);
  const path = resolve(given);
  if (existsSync(path)) return print(refuse(texts.exists(path)));
  const config = loadConfig();
  const db = await openDatabase(config.database);
  try {
    await migrate(db, MIGRATIONS);
    const attachmentsDir = join(config.dataDir, "attachments");
    const { rows, files } = await writeBackup(db, { path, attachmentsDir, now: new Date() });
    return print(say(texts.written(path, rows, files), texts.keepSafe));
  } finally {
    await db.close();
  }
});
