import { conversationTexts as texts } from "../texts/conversation.ts";
import { sentFileTexts } from "../texts/sent-files.ts";
import type { Attachment, Choice } from "../vocabulary/message.ts";
import { PAYLOADS } from "./payloads.ts";
import { fixedAnswer, type Step } from "./turn.ts";

const PERSON: Choice = { title: texts.choices.person, payload: PAYLOADS.person };
/** What is answered where several came: the first of these that is among them. */
const SAID: readonly [Attachment["kind"], string][] = [
  ["image", sentFileTexts.picture],
  ["video", sentFileTexts.picture],
  ["file", sentFileTexts.file],
  ["audio", sentFileTexts.voice],
  ["location", sentFileTexts.place],
  ["contact", sentFileTexts.file],
  ["link", sentFileTexts.file],
  ["sticker", sentFileTexts.sticker],
];

/**
 * A message that is only a picture, a file or a voice note: it is kept as it came, for the officer, and the
 * worker is told so and asked for a sentence. Nothing in a picture is guessed at. A message with words goes on.
 */
export function createAttachmentStep(): Step {
  return async (turn) => {
    const { attachments, kind: deed } = turn.message;
    if (deed !== "message") return null;
    const found = SAID.find(([kind]) => attachments.some((attachment) => attachment.kind === kind));
    if (turn.payload !== null || turn.text.trim() !== "" || !found) return null;
    const [kind, text] = found;
    const choices = kind === "sticker" ? [] : [PERSON];
    return {
      answer: fixedAnswer(
        turn,
        text,
        { kind: "abstained", reason: "notice" },
        choices.map(({ title }) => title),
      ),
      replies: [{ text, ...(choices.length > 0 ? { choices } : {}) }],
      remember: {},
    };
  };
}

/** True where something came beside the words that an officer should see. */
export function hasEvidence(attachments: readonly Attachment[]): boolean {
  return attachments.some(({ kind }) => kind === "image" || kind === "video" || kind === "file");
}
