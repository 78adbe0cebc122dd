import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText } from "../../../src/channels/split-text.ts";

const sentence = (number: number): string => `Câu số ${number} nói về tiền lương làm thêm giờ của người lao động.`;
const many = Array.from({ length: 60 }, (_, index) => sentence(index)).join(" ");

describe("a long text in parts", () => {
  it("is left whole where it fits", () => {
    expect(splitText("Dạ, em nghe.", 2_000)).toEqual(["Dạ, em nghe."]);
    expect(splitText("x".repeat(2_000), 2_000)).toHaveLength(1);
  });

  it("ends each part where a sentence ends", () => {
    const parts = splitText(many, 2_000);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^Câu số .*\.$/su);
    expect(parts.join(" ")).toBe(many);
  });

  it("prefers the end of a paragraph to that of a sentence", () => {
    const first = many.slice(0, 1_500);
    expect(splitText(`${first}\n\n${many}`, 2_000)[0]).toBe(first);
  });

  it("does not take an ordinal, a decimal or an abbreviation of letters for the end of a sentence", () => {
    const text = `${"từ ".repeat(15)}câu trước. Theo khoản 1. a. Tiền lương ở TP. H. 12.5 phần`;
    expect(splitText(text, text.length - 8)[0]).toMatch(/câu trước\.$/u);
  });

  it("takes a short word with a mark for the end of a sentence", () => {
    const text = `${"từ ".repeat(15)}chưa ạ. Dạ em chờ câu trả lời`;
    expect(splitText(text, text.length - 8)[0]).toMatch(/chưa ạ\.$/u);
  });

  it("measures composed letters, so that marks typed apart do not make a text longer", () => {
    const composed = "ữ".repeat(2_000);
    expect(splitText(composed.normalize("NFD"), 2_000)).toEqual([composed]);
  });

  it("cuts no letter and no joined sign in two, even where nothing else is to be cut at", () => {
    const family = "👨‍👩‍👧";
    for (const part of splitText(family.repeat(100), 100)) expect(part.replaceAll(family, "")).toBe("");
    for (const part of splitText("a" + "😀".repeat(100), 100)) expect(part).not.toMatch(/\p{Surrogate}/u);
  });

  it("loses nothing and keeps within the limit, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.integer({ min: 20, max: 60 }), (text, limit) => {
        const parts = splitText(text, limit);
        const bare = (written: string): string => written.normalize("NFC").replace(/\s/gu, "");
        return bare(parts.join("")) === bare(text) && parts.every((part) => part.length <= limit && part !== "");
      }),
      { numRuns: 300 },
    );
  });
});
