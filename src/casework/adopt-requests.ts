import { z } from "zod";
import type { Database } from "../platform/database/index.ts";
import { ChannelName } from "../vocabulary/message.ts";
import type { Acting } from "./acting.ts";
import { openCase } from "./open-case.ts";
import { planCase } from "./plan-case.ts";
import { findOpenCaseOf, recordWorkerMessage } from "./worker-message.ts";

const Request = z.object({
  id: z.number(),
  channel: ChannelName,
  senderId: z.string(),
  inboundMessageId: z.number().nullable(),
  urgent: z.boolean(),
  topic: z.string().nullable(),
});

/**
 * Makes a case of every open wish for an officer that has none yet: stored before there were cases, or of a message
 * that could not be answered. Somebody who has an open case gets no second one; the message joins it. Each wish is
 * taken once, also by two processes at the same time. Answers how many.
 */
export async function adoptOfficerRequests(db: Database, acting: Acting): Promise<number> {
  const { rows } = await db.query(
    `SELECT id, channel, sender_id AS "senderId", inbound_message_id AS "inboundMessageId", urgent, topic
       FROM officer_requests WHERE status = 'open' ORDER BY id`,
  );
  let adopted = 0;
  for (const request of z.array(Request).parse(rows)) {
    const { channel, senderId, urgent, topic, inboundMessageId } = request;
    const open = await findOpenCaseOf(db, { channel, senderId });
    const joins = open !== null && inboundMessageId !== null ? { caseId: open.id, inboundMessageId } : null;
    const plan = joins
      ? null
      : await planCase(
          db,
          {
            person: { channel, senderId },
            topic: "other",
            severity: urgent ? "urgent" : "normal",
            identity: "confidential", // nobody was asked yet how they want to be known
            name: null,
            phone: null,
            what: topic ?? "",
            where: null,
            unitId: null,
            employer: null,
            commune: null,
            since: null,
            wants: null,
            about: "other",
            inboundMessageIds: inboundMessageId === null ? [] : [inboundMessageId],
          },
          acting.now,
        );
    const isMine = await db.transaction(async (tx) => {
      const { rowCount } = await tx.query(
        "UPDATE officer_requests SET status = 'closed' WHERE id = $1 AND status = 'open'",
        [request.id],
      );
      if (rowCount !== 1) return false;
      if (plan) await openCase(tx, plan, acting);
      else if (joins) await recordWorkerMessage(tx, joins.caseId, joins, acting);
      return true;
    });
    if (isMine) adopted++;
  }
  return adopted;
}
