import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { ChannelName } from "../vocabulary/message.ts";

const Person = z.object({ channel: ChannelName, senderId: z.string() });
type Person = z.infer<typeof Person>;

/** The letters and digits of a code, however it was typed. */
function hashOf(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  return createHash("sha256").update(`identity-link:${letters}`).digest("hex");
}

/** Keeps a code that was shown to this person; the one before it is worth nothing any more. */
export async function recordLinkCode(tx: Queryable, person: Person, code: string, expiresAt: Date): Promise<void> {
  await tx.query("DELETE FROM identity_link_codes WHERE (channel = $1 AND sender_id = $2) OR expires_at < now()", [
    person.channel,
    person.senderId,
  ]);
  await tx.query("INSERT INTO identity_link_codes (hash, channel, sender_id, expires_at) VALUES ($1, $2, $3, $4)", [
    hashOf(code),
    person.channel,
    person.senderId,
    expiresAt,
  ]);
}

/** Who was given this code; `null` when nobody was, or too long ago. */
export async function findLinkCode(db: Queryable, code: string, now: Date): Promise<Person | null> {
  const { rows } = await db.query(
    `SELECT channel, sender_id AS "senderId" FROM identity_link_codes WHERE hash = $1 AND expires_at > $2`,
    [hashOf(code), now],
  );
  return rows[0] ? Person.parse(rows[0]) : null;
}

/** From now on both are one person, with whoever either was joined to before; the code is used up. */
export async function linkIdentities(tx: Queryable, one: Person, other: Person): Promise<void> {
  const person = randomUUID();
  const joined = [...(await listIdentities(tx, one)), ...(await listIdentities(tx, other))];
  for (const { channel, senderId } of joined) {
    await tx.query(
      `INSERT INTO identity_links (channel, sender_id, person) VALUES ($1, $2, $3)
       ON CONFLICT (channel, sender_id) DO UPDATE SET person = excluded.person`,
      [channel, senderId, person],
    );
    await tx.query("DELETE FROM identity_link_codes WHERE channel = $1 AND sender_id = $2", [channel, senderId]);
  }
}

/** Everybody this person is on our channels, themselves first. */
export async function listIdentities(db: Queryable, person: Person): Promise<Person[]> {
  const { rows } = await db.query(
    `SELECT other.channel, other.sender_id AS "senderId"
       FROM identity_links AS own JOIN identity_links AS other ON other.person = own.person
      WHERE own.channel = $1 AND own.sender_id = $2
        AND NOT (other.channel = own.channel AND other.sender_id = own.sender_id)
      ORDER BY other.linked_at`,
    [person.channel, person.senderId],
  );
  return [{ channel: person.channel, senderId: person.senderId }, ...rows.map((row) => Person.parse(row))];
}

export async function forgetIdentity(tx: Queryable, { channel, senderId }: Person): Promise<void> {
  for (const table of ["identity_links", "identity_link_codes"]) {
    await tx.query(`DELETE FROM ${table} WHERE channel = $1 AND sender_id = $2`, [channel, senderId]);
  }
}
