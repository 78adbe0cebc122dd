import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

const Forgotten = z.object({ hash: z.string(), at: z.coerce.date() });
const Salt = z.object({ salt: z.string() });

/** Who is meant, without being named. */
export type Person = { channel: string; senderId: string };

/**
 * Who asked to be forgotten, and when, beside the database: a backup of before still holds them, and whoever restores
 * it must delete them again. Only salted hashes stand there.
 */
export function openForgottenList(dataDir: string) {
  const file = join(dataDir, "da-xoa.jsonl");

  function read(): { salt: string; entries: z.infer<typeof Forgotten>[] } | null {
    if (!existsSync(file)) return null;
    const [first = "", ...lines] = readFileSync(file, "utf8").split("\n");
    // a line that a power cut left unfinished is of somebody who was not told yet that they are forgotten
    const entries = lines.flatMap((line) => {
      try {
        return [Forgotten.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
    return { ...Salt.parse(JSON.parse(first)), entries };
  }

  return {
    file,
    exists: () => existsSync(file),
    /** On the disk when it returns: call it before the deletion itself. */
    async add(person: Person, at: Date): Promise<void> {
      if (!existsSync(file)) await begin(file);
      const salt = read()?.salt ?? ""; // of two that begin it at once, the first line counts
      await appendFile(file, `${JSON.stringify({ hash: hashOf(salt, person), at })}\n`, { mode: 0o600, flush: true });
    },
    /** Those among `people` who asked after an instant. */
    askedSince(since: Date, people: readonly Person[]): Person[] {
      const list = read();
      if (!list) return [];
      const asked = new Set(list.entries.filter(({ at }) => at > since).map(({ hash }) => hash));
      return people.filter((person) => asked.has(hashOf(list.salt, person)));
    },
  };
}
export type ForgottenList = ReturnType<typeof openForgottenList>;

async function begin(file: string): Promise<void> {
  const salt = randomBytes(32).toString("base64url");
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify({ salt })}\n`, { mode: 0o600, flush: true });
}

function hashOf(salt: string, { channel, senderId }: Person): string {
  return createHmac("sha256", salt).update(`${channel}\n${senderId}`).digest("base64url");
}
