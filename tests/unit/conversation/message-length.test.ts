import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_MESSAGE, partMessage } from "../../../src/conversation/message-length.ts";

const sentence = "Công ty phải trả đủ lương đúng hạn cho anh/chị. ";

describe("a message too long for one", () => {
  it("is left whole where it fits", () => {
    expect(partMessage("Ít nhất 300%.")).toEqual({ shown: "Ít nhất 300%.", rest: null });
    expect(partMessage("a".repeat(LONGEST_MESSAGE)).rest).toBeNull();
  });

  it("is parted at the end of a sentence, and nothing is lost", () => {
    const { shown, rest } = partMessage(sentence.repeat(40));
    expect(shown.endsWith("anh/chị.")).toBe(true);
    expect(shown.length).toBeGreaterThan(LONGEST_MESSAGE / 2);
    expect(`${shown} ${rest ?? ""}`).toBe(sentence.repeat(40));
  });

  it("is not parted after the number of a clause", () => {
    const { shown, rest } = partMessage(`${sentence.repeat(3).trim()}\n2. ${sentence.repeat(30)}`, 160);
    expect(shown).not.toMatch(/2\.$/u);
    expect(rest).toMatch(/^2\. Công ty/u);
  });

  it("says where a quotation goes on", () => {
    const { shown, rest } = partMessage(`Điều luật ghi: “${sentence.repeat(30)}”`);
    expect(shown.endsWith("[…]”")).toBe(true);
    expect(rest?.startsWith("“[…] ")).toBe(true);
  });

  it("never shows more than fits, and gives every word on one side or the other", () => {
    const words = fc.array(fc.constantFrom("lương", "phép.", "năm\n", "“luật", "ghi”", "98", "dài".repeat(30)), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 900 }), (list, longest) => {
        const text = list.join(" ");
        const { shown, rest } = partMessage(text, longest);
        expect(shown.length).toBeLessThanOrEqual(longest);
        const said = `${shown} ${rest ?? ""}`.replaceAll("[…]", "").replace(/[“”\s]/gu, "");
        expect(said).toBe(text.replace(/[“”\s]/gu, ""));
      }),
    );
  });
});
