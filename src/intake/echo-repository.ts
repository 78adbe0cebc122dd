import type { Queryable } from "../platform/database/index.ts";
import type { ChannelEvent } from "../vocabulary/channel-event.ts";

type Echo = Extract<ChannelEvent, { kind: "echo" }>;
type Receipt = Extract<ChannelEvent, { kind: "receipt" }>;

/**
 * The platform shows a message of ours, so it was sent, whatever we recorded of it: one still waiting will be
 * found delivered and not sent again. Which message it is, and that all its parts were shown, its channel knows.
 */
export async function recordEcho(tx: Queryable, echo: Echo): Promise<void> {
  if (!/^\d{1,15}$/u.test(echo.outboundId ?? "")) return;
  await tx.query(
    `UPDATE outbound_messages SET platform_message_id = coalesce(platform_message_id, $4)
      WHERE id = $1 AND channel = $2 AND recipient_id = $3`,
    [Number(echo.outboundId), echo.channel, echo.recipientId, echo.platformMessageId],
  );
}

/** When a message of ours was seen, for the officer who waits for an answer. */
export async function recordReceipt(tx: Queryable, { channel, senderId, receipt, ...rest }: Receipt): Promise<void> {
  if (receipt !== "seen") return;
  await tx.query(
    `UPDATE outbound_messages SET seen_at = now()
      WHERE channel = $1 AND recipient_id = $2 AND seen_at IS NULL AND status = 'delivered'
        AND (platform_message_id = ANY($3::text[]) OR settled_at <= $4)`,
    [channel, senderId, [...rest.platformMessageIds], rest.upTo],
  );
}
