import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askPayload, fullTextPayload, parseFullTextPayload, PAYLOADS } from "../../../src/conversation/payloads.ts";

describe("what a button carries", () => {
  it("names an article so that it is found again", () => {
    for (const [law, article, on] of [
      ["45/2019/QH14", "98", "2026-11-23"],
      ["145/2020/NĐ-CP", "57", "2020-06-01"],
      ["KH-2020-LDLD-KONTUM", "Mục II.2.4", "2026-07-01"],
    ] as const) {
      expect(parseFullTextPayload(fullTextPayload(law, article, on))).toEqual({ law, article, on });
    }
  });

  it.each(["#XEM:", "#XEM:45/2019/QH14|98", "#XEM:45/2019/QH14|98|hôm nay", "#XEM:||2026-11-23", "98", ""])(
    "names none when it was made up: %s",
    (payload) => expect(parseFullTextPayload(payload)).toBeNull(),
  );

  it("is read without failing, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        parseFullTextPayload(PAYLOADS.fullText + typed);
      }),
    );
  });

  it("holds a question, cut where a channel would refuse it", () => {
    expect(askPayload("Phép năm được mấy ngày?")).toBe(`${PAYLOADS.ask}Phép năm được mấy ngày?`);
    expect(askPayload("dài ".repeat(1_000)).length).toBeLessThanOrEqual(500);
  });
});
