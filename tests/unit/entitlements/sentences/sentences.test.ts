import { describe, expect, it } from "vitest";
import { calculate, recogniseEntitlement, renderEntitlement } from "../../../../src/entitlements/index.ts";
import { toDong } from "../../../../src/entitlements/rounding.ts";
import { findDateAskedAbout } from "../../../../src/language/dates.ts";
import { formatNumber } from "../../../../src/texts/format.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";
import { regions } from "../samples.ts";
import type { Asked } from "./asked.ts";
import { SENTENCES_OF_INSURANCE } from "./sentences-of-insurance.ts";
import { SENTENCES_OF_PAY } from "./sentences-of-pay.ts";
import { SENTENCES_OF_TIME } from "./sentences-of-time.ts";

const ASKED_ON = "2026-12-01";
const { read } = realKnowledge();

/** What a worker is told who asks in one sentence, as the conversation would work it out; marks of emphasis left out. */
function answerTo(sentence: string): string {
  const recognised = recogniseEntitlement(read(sentence), regions, ASKED_ON);
  if (!recognised) return "not recognised";
  const [missing] = recognised.missing;
  if (missing) return `asks for ${missing.id}`;
  const on = findDateAskedAbout(sentence, ASKED_ON) ?? ASKED_ON;
  const result = calculate(recognised.calculation, recognised.facts, on, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

const says = (comesTo: Asked[1]) =>
  typeof comesTo === "number" ? [formatNumber(toDong(comesTo))] : typeof comesTo === "string" ? [comesTo] : comesTo;

describe.each([
  ["pay", SENTENCES_OF_PAY],
  ["time", SENTENCES_OF_TIME],
  ["insurance", SENTENCES_OF_INSURANCE],
])("one sentence about %s", (_topic, sentences) => {
  it.each(sentences)("%s", (sentence, comesTo) => {
    const answer = answerTo(sentence);
    for (const words of says(comesTo)) expect(answer.toLowerCase()).toContain(words.toLowerCase());
  });
});
