import { MAX_INBOUND_TEXT } from "../vocabulary/message.ts";

// every control character but tab and newline; the database refuses NUL, and none of the others is writing
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Half a character: a browser or a cut can leave one, and no encoding can store it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text as it can be stored and compared: well-formed, composed (NFC), without control characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(CONTROL_CHARACTERS, "")
    .normalize("NFC");
}

/** Cut to what is read of a message, never through the middle of a character. */
export function cutText(text: string, length: number = MAX_INBOUND_TEXT): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** JSON that PostgreSQL accepts: whatever a model or a worker put into a string, it is stored clean. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? cleanText(part) : part));
}
