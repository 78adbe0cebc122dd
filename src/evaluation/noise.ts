import { fold } from "../language/fold.ts";

export const NOISES = ["strip", "abbreviate", "typos"] as const;
export type Noise = (typeof NOISES)[number];

/** How people shorten on a phone; written here, apart from the reader's own table, so that the two can disagree. */
const SHORTENED: readonly [RegExp, string][] = [
  [/không/giu, "ko"],
  [/được/giu, "dc"],
  [/công ty/giu, "cty"],
  [/người lao động/giu, "nld"],
  [/hợp đồng lao động/giu, "hdld"],
  [/bảo hiểm xã hội/giu, "bhxh"],
  [/bảo hiểm thất nghiệp/giu, "bhtn"],
  [/thế nào/giu, "tnao"],
  [/bao nhiêu/giu, "bnhieu"],
  [/trước/giu, "trc"],
  [/nghỉ/giu, "nghĩ"],
  [/gì/giu, "j"],
  [/rồi/giu, "r"],
  [/vậy/giu, "z"],
  [/với/giu, "vs"],
  [/lương/giu, "lg"],
];

/** The question as it might be typed: without marks, shortened, or with one slip in about every sixth word. */
export function distort(question: string, noise: Noise, seed: number): string {
  if (noise === "strip") return fold(question);
  if (noise === "abbreviate") return SHORTENED.reduce((text, [from, to]) => text.replace(from, to), question);
  const random = createRandom(seed);
  return question
    .split(" ")
    .map((word) => (word.length >= 3 && random() < 1 / 6 ? slip(word, random) : word))
    .join(" ");
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + (word[at] ?? "") + word.slice(at);
  return word.slice(0, at - 1) + (word[at] ?? "") + (word[at - 1] ?? "") + word.slice(at + 1);
}

/** Park–Miller: the same questions are distorted the same way in every run. */
export function createRandom(seed: number): () => number {
  let state = (Math.abs(seed) % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
