import { fold } from "../../language/fold.ts";
import { type Quantity, readQuantities } from "../../language/quantities.ts";

/** A sentence prepared for looking at what stands around a figure. */
export type Sentence = {
  tokens: readonly string[];
  /** Folded, one for each token; the everyday "dong" of contract, labour and đồng made distinct from paying in. */
  words: readonly string[];
  text: string;
  quantities: readonly Quantity[];
};

export function readSentence(tokens: readonly string[]): Sentence {
  const words = tokens.map((token, at) => {
    // The tokens spell "công ti", "kỉ luật", "lí do"; people read "ty", "ky", "ly".
    const word = fold(token).replace(/^([tkl])i$/u, "$1y");
    // "01/5", "02/09/2026": a day is written in many ways and read in one.
    if (/^\d{1,2}\/\d{1,2}(?:\/\d{4})?$/u.test(word)) return word.replace(/(^|\/)0(?=\d)/gu, "$1");
    if (word !== "dong") return word;
    const before = fold(tokens[at - 1] ?? "");
    // "Bảo hiểm đồng" is a slip of the marks: insurance is paid in.
    if (before === "hiem" || before === "nghiep") return "dong";
    return ["hop", "lao", "hoat", "cong", "chuyen"].includes(before) || token === "\u0111\u1ed3ng" ? "_dong" : word;
  });
  return { tokens, words, text: words.join(" "), quantities: readQuantities(tokens) };
}

/** The words from the last figure of a kind (or the beginning) up to a figure, nearest last. */
export function wordsBefore(sentence: Sentence, quantity: Quantity, sameKind = false): readonly string[] {
  const from = sentence.quantities
    .filter((each) => each.to <= quantity.from && (!sameKind || each.kind === quantity.kind))
    .reduce((latest, each) => Math.max(latest, each.to), 0);
  return sentence.words.slice(from, quantity.from);
}

export function wordsAfter(sentence: Sentence, quantity: Quantity, count: number): string {
  return sentence.words.slice(quantity.to, quantity.to + count).join(" ");
}
