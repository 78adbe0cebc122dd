import { tokenise } from "../language/tokens.ts";

/** A word is a syllable or a number: Vietnamese writes them apart. */
export type Readability = {
  answers: number;
  wordsMedian: number;
  sentenceWordsMedian: number;
  sentenceWordsP90: number;
  /** Share of sentences longer than `LONG_SENTENCE` words. */
  longSentences: number;
  /** Share of words that workers hardly ever use themselves. */
  rareWords: number;
};

export const LONG_SENTENCE = 30;
/** Used by fewer workers' sentences than this, a word counts as rare. */
const COMMON_FROM = 5;

/** How hard the answers are to read. `isCommon` knows the words of the people who are to read them. */
export function measureReadability(answers: readonly string[], isCommon: (word: string) => boolean): Readability {
  const lengths = sorted(answers.map((answer) => tokenise(answer).length));
  const sentences = sorted(answers.flatMap(splitSentences).map((sentence) => tokenise(sentence).length));
  const words = answers.flatMap(tokenise).filter((word) => !/^\d/u.test(word));
  return {
    answers: answers.length,
    wordsMedian: quantile(lengths, 0.5),
    sentenceWordsMedian: quantile(sentences, 0.5),
    sentenceWordsP90: quantile(sentences, 0.9),
    longSentences: share(sentences.filter((length) => length > LONG_SENTENCE).length, sentences.length),
    rareWords: share(words.filter((word) => !isCommon(word)).length, words.length),
  };
}

/** Knows a word as common when enough of these texts hold it. */
export function learnCommonWords(texts: readonly string[]): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(tokenise(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (counts.get(word) ?? 0) >= COMMON_FROM;
}

/** A line ends a sentence; so does a full stop that is not inside a number. */
export function splitSentences(text: string): string[] {
  return text.split(/\n|(?<=[.!?…;])\s+/u).filter((sentence) => tokenise(sentence).length > 0);
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantile(values: readonly number[], at: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
