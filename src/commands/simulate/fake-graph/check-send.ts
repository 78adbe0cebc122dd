import { z } from "zod";
import { FAILURES, type FakeGraphSettings, type GraphFailure, type Thread } from "./types.ts";

const DAY_MS = 24 * 3600_000;
const codePoints = (most: number) =>
  z.string().refine((text) => [...text.normalize("NFC")].length <= most, `longer than ${most} characters`);

const QuickReply = z.strictObject({
  content_type: z.literal("text"),
  title: codePoints(20).min(1),
  payload: codePoints(1000).min(1),
});
const Button = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("web_url"), url: z.url({ protocol: /^https?$/ }), title: codePoints(20).min(1) }),
  z.strictObject({ type: z.literal("postback"), title: codePoints(20).min(1), payload: codePoints(1000).min(1) }),
  z.strictObject({
    type: z.literal("phone_number"),
    title: codePoints(20).min(1),
    payload: z.string().regex(/^\+\d{8,15}$/),
  }),
]);
const Template = z.strictObject({
  type: z.literal("template"),
  payload: z.strictObject({
    template_type: z.literal("button"),
    text: codePoints(640).min(1),
    buttons: z.array(Button).min(1).max(3),
  }),
});
const SendMessage = z.strictObject({
  recipient: z.strictObject({ id: z.string().min(1) }),
  messaging_type: z.enum(["RESPONSE", "UPDATE", "MESSAGE_TAG"]),
  tag: z.string().optional(),
  message: z
    .strictObject({
      text: codePoints(2000).min(1).optional(),
      attachment: Template.optional(),
      quick_replies: z.array(QuickReply).min(1).max(13).optional(),
      metadata: codePoints(1000).optional(),
    })
    .refine(({ text, attachment }) => (text === undefined) !== (attachment === undefined), "either text or attachment"),
});
const SenderAction = z.strictObject({
  recipient: z.strictObject({ id: z.string().min(1) }),
  sender_action: z.enum(["typing_on", "typing_off", "mark_seen"]),
});
export const SendBody = z.union([SendMessage, SenderAction]);
export type SendBody = z.infer<typeof SendBody>;

/** The body as the Send API understands it, or how it refuses it. */
export function checkSend(
  body: unknown,
  { settings, thread, now }: { settings: FakeGraphSettings; thread: (psid: string) => Thread | null; now: number },
): { body: SendBody; thread: Thread } | GraphFailure {
  const read = SendBody.safeParse(body);
  if (!read.success) {
    return { status: 400, code: 100, message: `(#100) ${z.prettifyError(read.error).replace(/\s+/gu, " ")}` };
  }
  const to = thread(read.data.recipient.id);
  if (!to) return FAILURES.noSuchPerson;
  const refusal = refuse(read.data, to, settings, now);
  return refusal ?? { body: read.data, thread: to };
}

function refuse(body: SendBody, thread: Thread, settings: FakeGraphSettings, now: number): GraphFailure | null {
  if (thread.isBlocked) return FAILURES.unavailable;
  if (thread.ownerAppId !== null && thread.ownerAppId !== settings.appId) return FAILURES.otherOwner;
  const age = thread.lastFromPersonAt === null ? Infinity : now - thread.lastFromPersonAt;
  if ("sender_action" in body) return age >= DAY_MS ? FAILURES.outsideWindow : null;
  if (body.messaging_type !== "MESSAGE_TAG") {
    if (body.tag !== undefined) return { status: 400, code: 100, message: "(#100) tag without MESSAGE_TAG" };
    return age >= DAY_MS ? FAILURES.outsideWindow : null;
  }
  if (body.tag !== "HUMAN_AGENT") return FAILURES.deadTag;
  if (!settings.humanAgentGranted) return FAILURES.notApproved;
  // Stricter than Meta, which only reviews it afterwards: the tag inside the plain window is a breach of its policy.
  if (age < DAY_MS) return { status: 400, code: 613, subcode: 2018338, message: "Abusive use of a message tag" };
  return age >= 7 * DAY_MS ? FAILURES.outsideWindow : null;
}
