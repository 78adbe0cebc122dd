import type { TalkLine, Talks } from "./talks.ts";

export type Answer = { error: number; message: string; data?: unknown };

type Request = {
  recipient?: { user_id?: unknown; message_id?: unknown; anonymous_id?: unknown; conversation_id?: unknown };
  message?: {
    text?: unknown;
    quote_message_id?: unknown;
    attachment?: { type?: unknown; payload?: Record<string, unknown> };
  };
};

const HOUR_MS = 3600_000;
const BUTTON_TYPES = ["oa.open.url", "oa.query.show", "oa.query.hide", "oa.open.phone", "oa.open.sms"];
const MOST_ANSWERS_TO_ONE = 8;

export function failed(error: number, message: string): Answer {
  return { error, message };
}

/** `POST /v3.0/oa/message/cs` and, for visitors without a name, `POST /v2.0/oa/message`, by the rules of both. */
export function createSendMessage({ talks, now }: { talks: Talks; now: () => Date }) {
  const answers = new Map<string, number>();

  return function send(
    body: unknown,
    { anonymous }: { anonymous: boolean },
  ): Answer & { line?: TalkLine; userId?: string } {
    const { recipient, message } = (typeof body === "object" && body !== null ? body : {}) as Request;
    const found = anonymous ? findVisitor(recipient) : findRecipient(recipient);
    if (typeof found !== "string") return found;
    const person = talks.find(found);
    if (!person) return failed(-213, "User has not followed OA");
    if (person.hasBlocked) return failed(-244, "User has restricted this type of message");
    if (person.lastInteractionAt === null) return failed(-232, "User has not interacted with the OA");
    const hours = (now().getTime() - person.lastInteractionAt.getTime()) / HOUR_MS;
    if (hours > 7 * 24) return failed(-230, "User has not interacted with the OA in the past 7 days");
    const problem = findProblem(message);
    if (problem) return problem;

    const quota = hours <= 48 ? "reply" : "sub_quota";
    const line = talks.add(found, {
      id: talks.newId(),
      from: "oa",
      text: typeof message?.text === "string" ? message.text : "",
      buttons: buttonsOf(message) ?? [],
      attachment: buttonsOf(message) ? null : (message?.attachment?.payload ?? null),
      quotes: typeof message?.quote_message_id === "string" ? message.quote_message_id : null,
      at: now(),
      quota,
    });
    const data = {
      message_id: line.id,
      user_id: found,
      sent_time: String(line.at.getTime()),
      quota: { quota_type: quota },
    };
    return { error: 0, message: "Success", data, line, userId: found };
  };

  function findRecipient(recipient: Request["recipient"]): string | Answer {
    if (typeof recipient?.user_id === "string") return recipient.user_id;
    if (typeof recipient?.message_id !== "string") return failed(-201, "recipient is invalid");
    const asked = talks.authorOf(recipient.message_id);
    if (!asked || now().getTime() - asked.at.getTime() > 48 * HOUR_MS) return failed(-201, "message_id is invalid");
    const count = (answers.get(recipient.message_id) ?? 0) + 1;
    if (count > MOST_ANSWERS_TO_ONE) return failed(-211, "Out of quota");
    answers.set(recipient.message_id, count);
    return asked.userId;
  }

  function findVisitor(recipient: Request["recipient"]): string | Answer {
    const { anonymous_id, conversation_id } = recipient ?? {};
    if (typeof anonymous_id !== "string") return failed(-240, "MessageV2 API has been shut down");
    if (typeof conversation_id !== "string") return failed(-201, "conversation_id is invalid");
    return anonymous_id;
  }
}

function findProblem(message: Request["message"]): Answer | null {
  const text = message?.text;
  if (text !== undefined && typeof text !== "string") return failed(-201, "text is invalid");
  if (!text && !message?.attachment) return failed(-201, "message is invalid");
  if (text && [...text].length > 2_000) return failed(-210, "text exceeds the limit");
  const { attachment } = message ?? {};
  if (!attachment) return null;
  if (attachment.type !== "template" && attachment.type !== "file") return failed(-201, "attachment is invalid");
  const buttons = buttonsOf(message);
  if (buttons === null) return attachment.payload?.template_type === "list" ? failed(-233, "not supported") : null;
  if (buttons.length === 0 || buttons.length > 5) return failed(-201, "buttons is invalid");
  return buttons.every(isButton) ? null : failed(-201, "buttons is invalid");
}

function buttonsOf(message: Request["message"]): Record<string, unknown>[] | null {
  const buttons = message?.attachment?.payload?.buttons;
  return Array.isArray(buttons) ? (buttons as Record<string, unknown>[]) : null;
}

function isButton({ title, type, payload }: Record<string, unknown>): boolean {
  if (typeof title !== "string" || title === "" || [...title].length > 100) return false;
  if (typeof type !== "string" || !BUTTON_TYPES.includes(type)) return false;
  if (type.startsWith("oa.query.")) return typeof payload === "string" && payload !== "" && payload.length <= 1_000;
  const fields = (payload ?? {}) as Record<string, unknown>;
  if (type === "oa.open.url") return typeof fields.url === "string" && fields.url.startsWith("https://");
  return typeof fields.phone_code === "string" && /^\d{3,15}$/.test(fields.phone_code);
}
