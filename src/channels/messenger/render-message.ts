import { messengerTexts as texts } from "../../texts/messenger.ts";
import type { Choice, OutboundMessage } from "../../vocabulary/message.ts";
import { splitText } from "../split-text.ts";

/** What one call of the Send API carries; its metadata is added when it is sent. */
export type GraphMessage = {
  text?: string;
  attachment?: { type: "template"; payload: { template_type: "button"; text: string; buttons: GraphButton[] } };
  quick_replies?: { content_type: "text"; title: string; payload: string }[];
};
type GraphButton =
  { type: "web_url"; url: string; title: string } | { type: "phone_number"; payload: string; title: string };

const LONGEST_TEXT = 2000;
const LONGEST_TITLE = 20;
const LONGEST_BUTTON_TEXT = 640;
const MOST_BUTTONS = 3;
const MOST_QUICK_REPLIES = 13;
const LONGEST_PAYLOAD = 1000;

/**
 * One message of ours in the platform's shapes, in the order they are sent: the words, cut where they are too
 * long; buttons that open something; and quick replies under the last of them.
 *
 * Titles longer than Messenger takes become numbered lines in the text, with their numbers as buttons: what a
 * worker types instead of tapping is understood all the same.
 */
export function renderMessage(message: OutboundMessage): GraphMessage[] {
  const choices = message.choices.map((choice) => ({ ...choice, title: choice.title.normalize("NFC").trim() }));
  const opening = choices.filter((choice) => choice.opens !== undefined);
  const answering = choices.filter((choice) => choice.opens === undefined);
  const buttons = opening.flatMap(asButton);
  const unreachable = opening.filter((choice) => asButton(choice).length === 0);
  const isNumbered = answering.length > MOST_QUICK_REPLIES || answering.some(({ title }) => !isShort(title));

  const text = [
    ...(message.author.kind === "officer" ? [texts.officer(message.author.name)] : []),
    withoutMarks(message.text),
    ...unreachable.map(({ title, opens = "" }) => texts.toOpen(title, opens.replace(/^tel:/u, ""))),
    ...(message.sources.length > 0 ? [texts.sources(message.sources.map(({ label }) => label))] : []),
    ...(isNumbered ? [answering.map(({ title }, at) => texts.numbered(at + 1, title)).join("\n")] : []),
  ];
  const said = splitText(
    text
      .filter((part) => part.trim() !== "")
      .join("\n\n")
      .normalize("NFC"),
    LONGEST_TEXT,
  );
  const parts: GraphMessage[] = said.map((piece) => ({ text: piece }));
  parts.push(...templates(buttons, parts));
  const last = parts.at(-1);
  const replies = quickReplies(answering, choices);
  if (last && replies.length > 0) last.quick_replies = replies;
  return parts;
}

/** Messenger shows no bold text of ours; the marks would stand there as asterisks. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/gsu, "$1");
}

function isShort(title: string): boolean {
  return [...title].length <= LONGEST_TITLE;
}

function quickReplies(answering: readonly Choice[], all: readonly Choice[]) {
  return answering.slice(0, MOST_QUICK_REPLIES).map(({ title, payload }) => ({
    content_type: "text" as const,
    // The number is its place among all choices, which is what a typed number counts.
    title: isShort(title) ? title : String(all.findIndex((each) => each.payload === payload) + 1),
    payload: [...payload].slice(0, LONGEST_PAYLOAD).join(""),
  }));
}

/** The button that opens it, or none where Messenger has no button for it. */
function asButton({ title: given, opens = "" }: Choice): GraphButton[] {
  const title = [...given].slice(0, LONGEST_TITLE).join("");
  if (/^https?:\/\//u.test(opens)) return [{ type: "web_url", url: opens, title }];
  const phone = internationalNumber(opens.replace(/^tel:/u, ""));
  return phone === null ? [] : [{ type: "phone_number", payload: phone, title }];
}

/**
 * "0901234567" → "+84901234567", which is the only form Messenger dials. `null` for 113, 1900 and 1800 numbers:
 * with a country code they reach nobody.
 */
function internationalNumber(given: string): string | null {
  const number = given.replace(/[\s.()-]/gu, "");
  if (/^\+\d{8,15}$/u.test(number)) return number;
  return /^0\d{9,10}$/u.test(number) ? `+84${number.slice(1)}` : null;
}

/** Up to three buttons stand under a text; the last piece of the words is that text where it is short enough. */
function templates(buttons: readonly GraphButton[], parts: GraphMessage[]): GraphMessage[] {
  const made: GraphMessage[] = [];
  for (let at = 0; at < buttons.length; at += MOST_BUTTONS) {
    const text = at === 0 ? takeText(parts) : null;
    const payload = {
      template_type: "button" as const,
      text: text ?? texts.openHere,
      buttons: buttons.slice(at, at + MOST_BUTTONS),
    };
    made.push({ attachment: { type: "template", payload } });
  }
  return made;
}

function takeText(parts: GraphMessage[]): string | null {
  const last = parts.at(-1)?.text;
  if (last === undefined || [...last].length > LONGEST_BUTTON_TEXT) return null;
  parts.pop();
  return last;
}
