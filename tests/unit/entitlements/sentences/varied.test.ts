import { describe, expect, it } from "vitest";
import { calculate, recogniseEntitlement, renderEntitlement } from "../../../../src/entitlements/index.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";
import { regions } from "../samples.ts";
import { SENTENCES_OF_LIMITS } from "./sentences-of-limits.ts";
import { SENTENCES_OF_REMAINDERS } from "./sentences-of-remainders.ts";
import { VARIED_SENTENCES } from "./varied-sentences.ts";

const ASKED_ON = "2026-11-30";
const { read, recogniseSums } = realKnowledge();

/** The answer with all that the program knows: the learned choice of the calculation and the readers. */
function answerTo(sentence: string): string {
  const question = read(sentence);
  const recognised = recogniseEntitlement(question, regions, ASKED_ON, recogniseSums(question));
  if (!recognised) return "not recognised";
  const [missing] = recognised.missing;
  if (missing) return `asks for ${missing.id}`;
  const result = calculate(recognised.calculation, recognised.facts, ASKED_ON, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

describe("a sum asked for in an unusual way", () => {
  it.each([...VARIED_SENTENCES, ...SENTENCES_OF_LIMITS, ...SENTENCES_OF_REMAINDERS])("%s", (sentence, comesTo) => {
    const answer = answerTo(sentence);
    for (const words of [comesTo].flat()) expect(answer).toMatch(new RegExp(`(?<![\\d.,])${words}(?!\\d|\\.\\d)`, "u"));
  });
});
