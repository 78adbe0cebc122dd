import { describe, expect, it } from "vitest";
import { crossValidate, foldOfText } from "../../../src/training/index.ts";

const items = Array.from({ length: 23 }, (_, at) => at);

describe("cross-validation", () => {
  it("never applies a model to what it learned from, and applies one to everything", () => {
    const seen = crossValidate(items, {
      train: (given) => new Set(given),
      apply: (learned, item) => ({ item, wasLearned: learned.has(item), size: learned.size }),
    });
    expect(seen.map(({ item }) => item)).toEqual(items);
    expect(seen.filter(({ wasLearned }) => wasLearned)).toEqual([]);
    expect(Math.min(...seen.map(({ size }) => size))).toBeGreaterThan(15);
  });

  it("keeps one text in one fold, and spreads texts over all", () => {
    expect(foldOfText("tăng ca", 5)).toBe(foldOfText("tăng ca", 5));
    const folds = new Set(items.map((at) => foldOfText(`câu hỏi ${at}`, 5)));
    expect([...folds].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
