import { describe, expect, it } from "vitest";
import { calculate, missingInputs, renderEntitlement } from "../../../src/entitlements/index.ts";
import { assignUnsaid } from "../../../src/entitlements/recognise/assign-unsaid.ts";
import { readFacts } from "../../../src/entitlements/recognise/read-facts.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { FAMILY_SENTENCES } from "./family-sentences.ts";
import { regions } from "./samples.ts";

const ASKED_ON = "2026-11-30";
const { read } = realKnowledge();

describe("figures told about births, children and illness", () => {
  it.each(FAMILY_SENTENCES)("%s: %s", (calculation, sentence, comesTo) => {
    const facts = assignUnsaid(calculation, readFacts(read(sentence).tokens, regions, ASKED_ON).facts);
    expect(missingInputs(calculation, facts)).toEqual([]);
    const result = calculate(calculation, facts, ASKED_ON, regions);
    const answer = result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
    for (const words of comesTo)
      expect(answer).toMatch(new RegExp(`(?<![\\d.,])${words.replaceAll(".", "\\.")}(?!\\d)`, "u"));
  });
});
