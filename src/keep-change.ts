import { z } from "zod";
import {
  type Acting,
  CasePlan,
  confirmSolved,
  findOpenCaseOf,
  joinCase,
  openCase,
  Person,
  rateCase,
  recordWorkerMessage,
} from "./casework/index.ts";
import { IntakeStage } from "./conversation/index.ts";
import { Feedback, recordFeedback } from "./feedback/index.ts";
import {
  answerKey,
  type ChangeContext,
  enqueueOutbound,
  linkIdentities,
  listIdentities,
  recordLinkCode,
} from "./intake/index.ts";
import type { Queryable } from "./platform/database/index.ts";
import { enqueueJob } from "./platform/jobs/index.ts";
import type { Log } from "./platform/log.ts";
import { caseTexts } from "./texts/cases.ts";
import { outboundMessage } from "./vocabulary/message.ts";
import type { Change } from "./vocabulary/outcome.ts";

export const FORGET_SENDER = "forget-sender";
export const REMIND_INTAKE = "remind-intake";

/** A case left half told is asked after once this long has passed, by day. */
const REMIND_AFTER_MS = 45 * 60_000;
const [DAY_BEGINS, DAY_ENDS] = [7, 21];

const OnCase = z.object({ caseId: z.number() });

/** Keeps what a turn decided, by kind, in the transaction that keeps the turn. */
export function createKeepChange({
  log,
  acting,
}: {
  log: Log;
  acting: () => Acting;
}): (tx: Queryable, change: Change, context: ChangeContext) => Promise<void> {
  return async (tx, change, context) => {
    const { channel, senderId, inboundMessageId } = context;
    const key = answerKey(channel, senderId);
    log.info("change kept", { kind: change.kind, inboundMessageId, turnId: context.turnId });
    switch (change.kind) {
      case "case-opened":
        await openCase(tx, CasePlan.parse(change.payload.plan), acting());
        return;
      case "case-message": {
        const { caseId, isCourtesy } = OnCase.extend({ isCourtesy: z.boolean() }).parse(change.payload);
        return recordWorkerMessage(tx, caseId, { inboundMessageId, isCourtesy }, acting());
      }
      case "case-verdict": {
        const { caseId, verdict } = OnCase.extend({ verdict: z.enum(["yes", "partly", "no"]) }).parse(change.payload);
        const settled = await confirmSolved(tx, caseId, { channel, senderId }, verdict, acting());
        if (settled && settled.kind !== "not-asked") return;
        // a button tapped twice, or long after: every turn ends in something that can be seen
        await enqueueOutbound(tx, outboundMessage({ channel, recipientId: senderId, text: caseTexts.alreadySettled }));
        return;
      }
      case "case-rated": {
        const { caseId, stars } = OnCase.extend({ stars: z.number() }).parse(change.payload);
        await rateCase(tx, caseId, { channel, senderId }, stars, acting().now);
        return;
      }
      case "case-joined":
        return joinCase(tx, OnCase.parse(change.payload).caseId, { channel, senderId }, acting().now);
      case "feedback-given":
        return recordFeedback(tx, context, Feedback.parse(change.payload));
      case "intake-paused": {
        const { begunAt, stage } = z.object({ begunAt: z.number(), stage: IntakeStage }).parse(change.payload);
        const runAt = byDay(new Date(acting().now.getTime() + REMIND_AFTER_MS));
        await enqueueJob(tx, { kind: REMIND_INTAKE, key, payload: { channel, senderId, begunAt, stage }, runAt });
        return;
      }
      case "link-offered": {
        const { code, expiresAt } = z.object({ code: z.string(), expiresAt: z.coerce.date() }).parse(change.payload);
        return recordLinkCode(tx, { channel, senderId }, code, expiresAt);
      }
      case "identities-linked":
        return joinIdentities(tx, { channel, senderId }, Person.parse(change.payload.other), acting().now);
      case "sender-forgotten":
        await enqueueJob(tx, { kind: FORGET_SENDER, key, payload: { channel, senderId, ...change.payload } });
        return;
      default:
        throw new Error(`no one keeps a change of kind ${change.kind}`);
    }
  };
}

/** One person from now on: what is open on either channel is answered on both. */
async function joinIdentities(tx: Queryable, one: Person, other: Person, now: Date): Promise<void> {
  await linkIdentities(tx, one, other);
  const everybody = await listIdentities(tx, one);
  for (const person of everybody) {
    const open = await findOpenCaseOf(tx, person);
    for (const each of everybody) if (open && each !== person) await joinCase(tx, open.id, each, now);
  }
}

/** The instant itself, or the next morning when it falls into the night of Vietnam. */
function byDay(instant: Date): Date {
  const hour = (instant.getUTCHours() + 7) % 24;
  if (hour >= DAY_BEGINS && hour < DAY_ENDS) return instant;
  const morning = new Date(instant);
  morning.setUTCHours(DAY_BEGINS - 7, 0, 0, 0);
  while (morning < instant) morning.setUTCDate(morning.getUTCDate() + 1);
  return morning;
}
