import type { Queryable } from "../platform/database/index.ts";
import { forgetJobs } from "../platform/jobs/index.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import { forgetStanding } from "./conversation-repository.ts";
import { forgetIdentity } from "./identity-link-repository.ts";
import { answerKey, deliveryKey } from "./job-names.ts";

/**
 * Deletes everything this room keeps of one person: what they sent, what we said, what the conversation
 * remembers, and the work still to be done about it. A turn that is being decided meanwhile is dropped when
 * it comes to be kept. Run it in a transaction with the other rooms' deletions.
 */
export async function forgetSender(
  tx: Queryable,
  channel: ChannelName,
  senderId: string,
): Promise<{ inbound: number; outbound: number }> {
  const person = [channel, senderId];
  await forgetJobs(tx, answerKey(channel, senderId));
  await forgetJobs(tx, deliveryKey(channel, senderId));
  await forgetStanding(tx, { channel, senderId });
  await forgetIdentity(tx, { channel, senderId });
  await tx.query("DELETE FROM conversation_states WHERE channel = $1 AND sender_id = $2", person);
  const outbound = await tx.query("DELETE FROM outbound_messages WHERE channel = $1 AND recipient_id = $2", person);
  const inbound = await tx.query("DELETE FROM inbound_messages WHERE channel = $1 AND sender_id = $2", person);
  return { inbound: inbound.rowCount, outbound: outbound.rowCount };
}
