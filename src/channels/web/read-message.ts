import { z } from "zod";
import { MAX_INBOUND_TEXT } from "../../vocabulary/message.ts";
import type { RefusalReason } from "./refusal.ts";

/** What the page posts. `clientId` is made by the page: sending the same one again changes nothing. */
const PostedMessage = z.object({
  clientId: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string(),
  payload: z.string().max(500).nullish(),
});

export type ReadMessage = { clientId: string; text: string; payload: string | null };

/** Control characters are not writing. A tab and a line feed are. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Characters that show nothing by themselves: a message of these alone is empty. */
const INVISIBLE = /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFA0]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What a file read as text is full of. */
// eslint-disable-next-line no-control-regex
const UNWRITTEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]|\p{Surrogate}/gu;

/** The message in a request body, cleaned and composed, or why it cannot be taken. */
export function readMessage(body: unknown): ReadMessage | RefusalReason {
  const posted = PostedMessage.safeParse(body);
  if (!posted.success) return "malformed";
  const { clientId, text: written, payload } = posted.data;
  const text = clean(written).trim();
  if (text.length > MAX_INBOUND_TEXT) return "too-long";
  if (isBinary(written)) return "unreadable";
  if (text.replace(INVISIBLE, "") === "") return "empty";
  return { clientId, text, payload: payload ? clean(payload) : null };
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(LONE_SURROGATE, "\uFFFD").replace(CONTROL, "").normalize("NFC");
}

/** A file poured into the box, rather than writing with a stray character in it. */
function isBinary(text: string): boolean {
  const unwritten = text.match(UNWRITTEN)?.length ?? 0;
  return unwritten > 3 && unwritten > text.length / 10;
}
