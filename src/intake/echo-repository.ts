import type { Queryable } from "../platform/database/index.ts";
import { hasteningJobs, JOBS_CHANNEL } from "../platform/jobs/index.ts";
import type { ChannelEvent } from "../vocabulary/channel-event.ts";
import { DELIVER_MESSAGE, deliveryKey } from "./job-names.ts";

type Echo = Extract<ChannelEvent, { kind: "echo" }>;
type Receipt = Extract<ChannelEvent, { kind: "receipt" }>;

/** What our own id in an echo says: "17", or "17:2/3" for the second of three parts. */
const OUR_ID = /^(\d{1,15})(?::(\d{1,3})\/(\d{1,3}))?$/u;
/** Longer ones were split: the words of one part prove nothing of the others. */
const LONGEST_WHOLE = 1_500;

/**
 * The platform shows a message of ours, so it was sent: one whose sending was never confirmed to us is
 * delivered now and not sent again. Found by our own id where the platform carries it, else as the oldest
 * unconfirmed message with these words to this person. Never one that was not on its way yet when the platform showed
 * this: the echo is late then, and of an earlier message in the same words.
 */
export async function recordEcho(tx: Queryable, echo: Echo): Promise<void> {
  const { rowCount } = await tx.query(...findingEchoed(echo));
  if (rowCount > 0) await tx.notify(JOBS_CHANNEL);
}

type Statement = [sql: string, params: unknown[]];

/** Marks the message as delivered, and lets a delivery that waits for this very echo end at once. */
function findingEchoed(echo: Echo): Statement {
  const [, outboundId, part = "1", parts = "1"] = OUR_ID.exec(echo.outboundId ?? "") ?? [];
  const [marking, params]: Statement =
    outboundId === undefined
      ? [MARKING_BY_WORDS, [echo.platformMessageId, echo.text.replaceAll("*", ""), LONGEST_WHOLE, echo.at]]
      : [
          MARKING_BY_ID,
          [echo.platformMessageId, Number(outboundId), part === parts ? echo.platformMessageId : null, Number(part)],
        ];
  const ids = "SELECT id FROM echoed WHERE platform_message_id IS NOT NULL";
  return [
    `WITH echoed AS (${marking} RETURNING id, platform_message_id)
     ${hasteningJobs("$1", DELIVER_MESSAGE, "outboundMessageId", ids)}`,
    [deliveryKey(echo.channel, echo.recipientId), echo.channel, echo.recipientId, ...params],
  ];
}

const MARKING_BY_ID = `
  UPDATE outbound_messages
     SET platform_message_id = coalesce(platform_message_id, $6), parts_sent = greatest(parts_sent, $7)
   WHERE id = $5 AND channel = $2 AND recipient_id = $3
     AND NOT EXISTS (SELECT 1 FROM outbound_messages AS other
                      WHERE other.channel = $2 AND other.platform_message_id = $4 AND other.id <> $5)`;

const MARKING_BY_WORDS = `
  UPDATE outbound_messages SET platform_message_id = $4
   WHERE id = (
     SELECT id FROM outbound_messages
      WHERE channel = $2 AND recipient_id = $3 AND platform_message_id IS NULL
        AND status = 'waiting' AND sending_since <= $7
        AND length(message->>'text') <= $6
        AND starts_with(btrim(regexp_replace($5, '\\s+', ' ', 'g')),
                        left(btrim(regexp_replace(replace(message->>'text', '*', ''), '\\s+', ' ', 'g')), 60))
      ORDER BY id LIMIT 1)
     AND NOT EXISTS (SELECT 1 FROM outbound_messages WHERE channel = $2 AND platform_message_id = $4)`;

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
