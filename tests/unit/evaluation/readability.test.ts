import { describe, expect, it } from "vitest";
import { learnCommonWords, measureReadability, splitSentences } from "../../../src/evaluation/index.ts";

describe("readability", () => {
  it("ends a sentence at a full stop or a line, not inside a number", () => {
    expect(splitSentences("Được 1.200.000 đồng. Nghỉ 12 ngày.\na) có lương;\n\n")).toEqual([
      "Được 1.200.000 đồng.",
      "Nghỉ 12 ngày.",
      "a) có lương;",
    ]);
  });

  it("measures answers and sentences in syllables", () => {
    const measured = measureReadability(["Nghỉ 12 ngày. Có lương."], () => true);
    expect(measured).toMatchObject({ answers: 1, wordsMedian: 5, sentenceWordsP90: 3, longSentences: 0 });
  });

  it("counts as rare what workers hardly say, and never a number", () => {
    const isCommon = learnCommonWords(Array.from({ length: 5 }, () => "nghỉ có lương không"));
    expect(measureReadability(["nghỉ có lương 99"], isCommon).rareWords).toBe(0);
    expect(measureReadability(["nghỉ hưởng lương thừa"], isCommon).rareWords).toBe(0.5);
  });
});
