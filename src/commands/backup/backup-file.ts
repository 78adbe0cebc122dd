import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { backupTexts } from "../../texts/backup.ts";
import { AppError } from "../../vocabulary/errors.ts";

/** The file is no backup of ours, is damaged, or cannot be read by this version. */
export class BackupFileError extends AppError {
  override name = "BackupFileError";
  override readonly code = "BACKUP_FILE";
}

const FORMAT = "tro-ly-cong-doan-backup";
/** Raised whenever the lines of the file change their meaning. */
const VERSION = 1;

export const Line = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("begin"),
    format: z.literal(FORMAT),
    version: z.number(),
    createdAt: z.coerce.date(),
    migrations: z.array(z.object({ room: z.string(), name: z.string(), checksum: z.string() })),
  }),
  z.object({ kind: z.literal("rows"), table: z.string(), rows: z.array(z.string()) }),
  z.object({ kind: z.literal("file"), path: z.string(), base64: z.string() }),
  z.object({ kind: z.literal("end"), sha256: z.string() }),
]);
export type Line = z.infer<typeof Line>;
export type Beginning = Extract<Line, { kind: "begin" }>;

/** Writes the lines of a backup, compressed, readable by its owner alone; the last one seals all before it. */
export function createBackupFile(path: string) {
  const gzip = createGzip();
  const file = createWriteStream(path, { mode: 0o600, flags: "wx", flush: true });
  gzip.pipe(file);
  const hash = createHash("sha256");

  async function put(line: Line): Promise<void> {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    if (!gzip.write(text)) await once(gzip, "drain");
  }

  return {
    put,
    begin: (migrations: Beginning["migrations"], createdAt: Date) =>
      put({ kind: "begin", format: FORMAT, version: VERSION, createdAt, migrations }),
    async end(): Promise<void> {
      await put({ kind: "end", sha256: hash.copy().digest("hex") });
      gzip.end();
      await finished(file);
    },
  };
}

/** Reads a backup to its end and says what it begins with; throws when a single letter of it is not as it was written. */
export async function checkBackupFile(path: string): Promise<Beginning> {
  const hash = createHash("sha256");
  let beginning: Beginning | null = null;
  let isWhole = false;
  for await (const { line, text } of readLines(path)) {
    if (isWhole) throw new BackupFileError(backupTexts.damaged);
    if (line.kind === "begin") beginning = line;
    if (line.kind === "end") isWhole = line.sha256 === hash.digest("hex");
    else hash.update(`${text}\n`);
  }
  if (!beginning || !isWhole) throw new BackupFileError(backupTexts.damaged);
  if (beginning.version !== VERSION) throw new BackupFileError(backupTexts.otherVersion(beginning.version));
  return beginning;
}

export async function* readBackupFile(path: string): AsyncGenerator<Line> {
  for await (const { line } of readLines(path)) yield line;
}

async function* readLines(path: string): AsyncGenerator<{ line: Line; text: string }> {
  const gunzip = createReadStream(path)
    .on("error", (error) => gunzip.destroy(error))
    .pipe(createGunzip());
  try {
    for await (const text of createInterface({ input: gunzip, crlfDelay: Infinity })) {
      yield { line: Line.parse(JSON.parse(text)), text };
    }
    await finished(gunzip, { writable: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new BackupFileError(backupTexts.noSuchFile(path));
    if (error instanceof AppError) throw error;
    throw new BackupFileError(backupTexts.damaged);
  }
}
