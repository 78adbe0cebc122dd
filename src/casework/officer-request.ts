import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { ChannelName } from "../vocabulary/message.ts";

export const OfficerRequest = z.object({ urgent: z.boolean(), topic: z.string().max(500).nullable() });
export type OfficerRequest = z.infer<typeof OfficerRequest>;

/** Keeps that a worker wants, or needs, an officer. A second wish while one is open makes that one urgent at most. */
export async function recordOfficerRequest(
  tx: Queryable,
  person: { channel: ChannelName; senderId: string; inboundMessageId: number },
  { urgent, topic }: OfficerRequest,
): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE officer_requests SET urgent = urgent OR $3
      WHERE channel = $1 AND sender_id = $2 AND status = 'open'`,
    [person.channel, person.senderId, urgent],
  );
  if (rowCount > 0) return;
  await tx.query(
    `INSERT INTO officer_requests (channel, sender_id, inbound_message_id, urgent, topic) VALUES ($1, $2, $3, $4, $5)`,
    [person.channel, person.senderId, person.inboundMessageId, urgent, topic],
  );
}

export async function forgetOfficerRequests(tx: Queryable, channel: ChannelName, senderId: string): Promise<void> {
  await tx.query("DELETE FROM officer_requests WHERE channel = $1 AND sender_id = $2", [channel, senderId]);
}

/** How many workers wait for an officer, and how many of them urgently. */
export async function countOpenRequests(db: Queryable): Promise<{ open: number; urgent: number }> {
  const { rows } = await db.query(
    "SELECT count(*) AS open, count(*) FILTER (WHERE urgent) AS urgent FROM officer_requests WHERE status = 'open'",
  );
  return z.object({ open: z.coerce.number(), urgent: z.coerce.number() }).parse(rows[0]);
}
