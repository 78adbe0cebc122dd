import { readLexemes } from "../lexemes.ts";
import type { Rule } from "../context.ts";
import { COMMON_VIETNAMESE, EMPTY_WORDS, MACHINE_TALK, MARKED_LETTER, SYLLABLE } from "../words.ts";

const SHORTEST = 5;
const LONGEST = 120;
const MARKUP = /[<>`#|{}[\]~_]|\*(?!\*)(?<!\*\*)|^\s*(?:[-•+]|\d+[.)])\s/mu;
const LINK = /https?:|www\.|[\w-]+\.(?:com|vn|net|org|gov|info|io|edu)\b|\S+@\S+/iu;
const PHONE = /(?:\+84|\b0)(?:[ .-]?\d){8,10}\b|\b(?:1800|1900)[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?\b/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const FOREIGN_SCRIPT = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

/** Between 5 and 120 words. Catches empty answers and whole laws copied out. */
export const checkLength: Rule = ({ draft }) => {
  const words = draft.text.split(/\s+/u).filter((word) => word !== "").length;
  if (words < SHORTEST) return ["too-short"];
  return words > LONGEST ? ["too-long"] : [];
};

/** Plain sentences and **bold** only, no link, no telephone number but one of a passage. Catches markup, traps and invented hotlines. */
export const checkMarkup: Rule = ({ draft, passages }) => {
  const reasons: string[] = [];
  const text = draft.text.normalize("NFC");
  if (MARKUP.test(text.replace(/\*\*/gu, "")) || (text.match(/\*\*/gu)?.length ?? 0) % 2 === 1) reasons.push("markup");
  if (INVISIBLE.test(text.replace(/\n/gu, " "))) reasons.push("invisible-characters");
  if (LINK.test(text)) reasons.push("link");
  const known = passages.map(({ citation }) => citation.quote.replace(/\D/gu, "")).join(" ");
  if ([...text.matchAll(PHONE)].some(([number]) => !known.includes(number.replace(/\D/gu, ""))))
    reasons.push("phone-number");
  return reasons;
};

const bare = (word: string) =>
  word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");
const plainWords: ReadonlySet<string> = new Set(
  [...EMPTY_WORDS, ...COMMON_VIETNAMESE].filter((word) => !MARKED_LETTER.test(word)),
);

/** Every sentence is Vietnamese with its marks. Catches another language, or one mixed in, and Vietnamese typed without marks. */
export const checkLanguage: Rule = ({ draft, sentences }) => {
  if (FOREIGN_SCRIPT.test(draft.text)) return ["not-vietnamese"];
  const isForeign = sentences.some(({ text }) => {
    const words = readLexemes(text)
      .filter(({ kind }) => kind === "word")
      .map((lexeme) => lexeme.text);
    if (words.length === 0) return false;
    const marked = words.filter((word) => MARKED_LETTER.test(word) || plainWords.has(word)).length;
    const odd = words.filter((word) => !SYLLABLE.test(bare(word))).length;
    return marked < words.length * 0.6 || odd > Math.max(1, words.length * 0.1);
  });
  return isForeign ? ["not-vietnamese"] : [];
};

const SHINGLE = 6;

/** No six words in a row of our prompt that are not in the law or the question, no passage ids, no talk about being a program. */
export const checkLeakage: Rule = ({ draft, passages, prompt, questionText }) => {
  const text = draft.text.normalize("NFC").toLowerCase();
  if (MACHINE_TALK.test(text)) return ["leak"];
  if (
    passages.some(
      ({ id }) =>
        new RegExp(`(?<![\\p{L}\\d])${id.replace(/[^\p{L}\d]/gu, "\\$&")}(?![\\p{L}\\d])`, "iu").test(text) &&
        !/^\d+$/u.test(id),
    )
  )
    return ["leak"];
  const allowed = shingles(
    passages.map(({ citation, articleText }) => `${citation.quote} ${articleText}`).join(" ") + questionText,
  );
  const secret = shingles(prompt);
  return [...shingles(text)].some((shingle) => secret.has(shingle) && !allowed.has(shingle)) ? ["leak"] : [];
};

function shingles(text: string): Set<string> {
  const words = readLexemes(text).map((lexeme) => lexeme.text);
  return new Set(
    words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, at) => words.slice(at, at + SHINGLE).join(" ")),
  );
}
