import { zaloTexts } from "../../texts/zalo.ts";
import type { Choice, OutboundMessage, SourceLine } from "../../vocabulary/message.ts";
import { splitText } from "../split-text.ts";

/** The most Zalo takes in one message, and in one button. */
export const LONGEST_TEXT = 2_000;
const MOST_BUTTONS = 5;
const LONGEST_TITLE = 100;
const LONGEST_PAYLOAD = 1_000;

export type ZaloButton =
  | { title: string; type: "oa.query.show" | "oa.query.hide"; payload: string }
  | { title: string; type: "oa.open.url"; payload: { url: string } }
  | { title: string; type: "oa.open.phone"; payload: { phone_code: string } };

/** One message as Zalo takes it. `plainText` says the same without buttons, for when Zalo will not have them. */
export type ZaloPart = { text: string; buttons: readonly ZaloButton[]; plainText: string };

/**
 * A message of ours as Zalo can show it: sources as a list under the text, choices as buttons under the last
 * part. Choices that are too many or too long become numbered lines, as a worker who types "2" is understood;
 * what opens a telephone or a page stays a button all the same.
 */
export function renderMessage(message: OutboundMessage, { publicUrl }: { publicUrl: string }): ZaloPart[] {
  const { author, sources, choices } = message;
  const text = withoutMarks(message.text).trim();
  const fits = choices.length <= MOST_BUTTONS && choices.every((choice) => toButton(choice) !== null);
  const list = numbered(choices);
  const shown = fits ? choices : choices.filter(({ opens }) => opens !== undefined);
  const buttons = [...shown.map(toButton), linkButton(sources, publicUrl)]
    .filter((button) => button !== null)
    .slice(0, MOST_BUTTONS);

  const body = [
    author.kind === "officer" ? `${zaloTexts.fromOfficer(author.name)}\n${text}` : text,
    sources.length > 0 ? [zaloTexts.sources, ...sources.map(({ label }) => `• ${label}`)].join("\n") : "",
    fits ? "" : list,
  ]
    .filter((block) => block !== "")
    .join("\n\n");

  // room for the list that takes the buttons' place, should Zalo refuse them
  const instead = fits ? list : "";
  const texts = splitText(body, LONGEST_TEXT - Math.min(instead.length + 2, LONGEST_TEXT / 2));
  return texts.map((part, index) => {
    if (index < texts.length - 1) return { text: part, buttons: [], plainText: part };
    const plainText = [part, instead].filter((block) => block !== "").join("\n\n");
    return { text: part, buttons, plainText: plainText.slice(0, LONGEST_TEXT) };
  });
}

/** Zalo shows no bold text of ours; the marks would stand there as asterisks. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/gsu, "$1");
}

/** `null` where Zalo has no such button. */
function toButton({ title, payload, opens }: Choice): ZaloButton | null {
  if ([...title].length > LONGEST_TITLE || title.trim() === "") return null;
  if (opens === undefined) {
    if ([...payload].length > LONGEST_PAYLOAD || payload === "") return null;
    // what a button of ours carries is not for reading; what reads like words is shown as the worker's
    return { title, type: payload.startsWith("#") ? "oa.query.hide" : "oa.query.show", payload };
  }
  if (opens.startsWith("tel:")) {
    return { title, type: "oa.open.phone", payload: { phone_code: phoneCode(opens.slice("tel:".length)) } };
  }
  return opens.startsWith("https://") ? { title, type: "oa.open.url", payload: { url: opens } } : null;
}

/** Zalo writes numbers with the country in front; the short ones of police and rescue have none. */
function phoneCode(number: string): string {
  const digits = number.replace(/\D/gu, "");
  return /^0\d{9,10}$/u.test(digits) ? `84${digits.slice(1)}` : digits;
}

/** One button to the first article's page: the others are named in the list, and a page leads on. */
function linkButton(sources: readonly SourceLine[], publicUrl: string): ZaloButton | null {
  const [first] = sources;
  if (!first || !publicUrl.startsWith("https://")) return null;
  const path = `/van-ban/${encodeURIComponent(first.law)}/${encodeURIComponent(first.article)}?on=${first.on}`;
  return { title: zaloTexts.openArticle, type: "oa.open.url", payload: { url: publicUrl + path } };
}

/** Numbered as the conversation counts them. */
function numbered(choices: readonly Choice[]): string {
  if (choices.length === 0) return "";
  return [zaloTexts.choose, ...choices.map((choice, index) => `${index + 1}. ${asLine(choice)}`)].join("\n");
}

function asLine({ title, opens }: Choice): string {
  const place = opens?.replace(/^tel:/u, "") ?? "";
  return title.includes(place) ? title : `${title}: ${place}`;
}
