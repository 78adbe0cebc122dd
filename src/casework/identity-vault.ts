import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { outboundMessage } from "../vocabulary/message.ts";
import type { OutboundMessage } from "../vocabulary/message.ts";
import type { Say } from "./acting.ts";
import { Person } from "./case.ts";
import { maskIdentity } from "./mask-identity.ts";

/**
 * The one file that reads or writes who reported a case. What leaves it: the answer to `openIdentity`, the name of
 * a reporter who gave it openly, messages on their way to them, and texts with name and telephone number struck out.
 */
const Reporter = Person.extend({ name: z.string().nullable(), phone: z.string().nullable() });
export type Reporter = z.infer<typeof Reporter>;

const COLUMNS = `channel, sender_id AS "senderId", name, phone`;

export async function keepReporter(tx: Queryable, caseId: number, reporter: Reporter, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO case_reporters (case_id, channel, sender_id, name, phone, added_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (case_id, channel, sender_id) DO NOTHING`,
    [caseId, reporter.channel, reporter.senderId, reporter.name, reporter.phone, now],
  );
}

/** Everybody an answer in this case reaches: its own reporters, and unless left out those of cases merged into it. */
async function listReporters(db: Queryable, caseId: number, { withMerged = true } = {}): Promise<Reporter[]> {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (channel, sender_id) ${COLUMNS} FROM case_reporters
      WHERE case_id IN (SELECT $1::bigint UNION ALL SELECT id FROM cases WHERE merged_into = $1 AND $2)
      ORDER BY channel, sender_id, added_at`,
    [caseId, withMerged],
  );
  return rows.map((row) => Reporter.parse(row));
}

/** Name and telephone number of who reported openly; `null` for every other case. */
export async function findOpenReporter(
  db: Queryable,
  caseId: number,
): Promise<{ name: string | null; phone: string | null } | null> {
  const { rows } = await db.query(
    `SELECT r.name, r.phone FROM case_reporters r JOIN cases c ON c.id = r.case_id
      WHERE r.case_id = $1 AND c.identity = 'named' ORDER BY r.id LIMIT 1`,
    [caseId],
  );
  return rows[0] ? z.object({ name: z.string().nullable(), phone: z.string().nullable() }).parse(rows[0]) : null;
}

/** For `openIdentity` alone. */
export async function readReporters(tx: Queryable, caseId: number): Promise<Reporter[]> {
  const { rows } = await tx.query(`SELECT ${COLUMNS} FROM case_reporters WHERE case_id = $1 ORDER BY id`, [caseId]);
  return rows.map((row) => Reporter.parse(row));
}

export async function isReporter(db: Queryable, caseId: number, person: Person): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT 1 FROM case_reporters WHERE channel = $2 AND sender_id = $3
        AND case_id IN (SELECT $1::bigint UNION ALL SELECT id FROM cases WHERE merged_into = $1)`,
    [caseId, person.channel, person.senderId],
  );
  return rows.length > 0;
}

/**
 * Says something to whoever reported a case, without telling who that is. Answers with the ids of the messages:
 * none when they have deleted their data.
 */
export async function sayToReporters(
  tx: Queryable,
  say: Say,
  caseId: number,
  message: Pick<OutboundMessage, "text"> & Partial<Omit<OutboundMessage, "channel" | "recipientId" | "caseId">>,
  options: { withMerged?: boolean } = {},
): Promise<number[]> {
  const ids: number[] = [];
  // in the order that whoever writes to several people keeps to
  for (const { channel, senderId } of await listReporters(tx, caseId, options)) {
    ids.push(await say(tx, outboundMessage({ ...message, channel, recipientId: senderId, caseId })));
  }
  return ids;
}

/** Every person of a case as messages name them, for reading what was said in a platform's own inbox. */
export async function withReporters<T>(
  db: Queryable,
  caseId: number,
  read: (person: Person) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const { channel, senderId } of await listReporters(db, caseId))
    found.push(...(await read({ channel, senderId })));
  return found;
}

/** Strikes the reporters' names and every telephone number out of texts that staff read in a case told in confidence. */
export async function createMask(db: Queryable, caseId: number): Promise<(text: string) => string> {
  const names = (await listReporters(db, caseId)).flatMap(({ name }) => (name ? [name] : []));
  return (text) => maskIdentity(text, names);
}

/** The newest unfinished case of a person, the merged ones by the case that stands in their place. */
export async function findOpenCaseIdOf(db: Queryable, { channel, senderId }: Person): Promise<number | null> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT c.id FROM case_reporters r
       JOIN cases own ON own.id = r.case_id
       JOIN cases c ON c.id = coalesce(own.merged_into, own.id)
      WHERE r.channel = $1 AND r.sender_id = $2 AND c.status IN ('open', 'closing')
      ORDER BY own.id DESC LIMIT 1`,
    [channel, senderId],
  );
  return rows[0]?.id ?? null;
}

/** Forgets a person in every case; answers with the cases that were theirs. */
export async function forgetReporter(tx: Queryable, { channel, senderId }: Person): Promise<number[]> {
  const { rows } = await tx.query<{ caseId: number }>(
    `DELETE FROM case_reporters WHERE channel = $1 AND sender_id = $2 RETURNING case_id AS "caseId"`,
    [channel, senderId],
  );
  return rows.map(({ caseId }) => caseId);
}
