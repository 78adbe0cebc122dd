import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeFormula, parseCell, renderCell } from "../../../src/union/exchange/cell.ts";

describe("a cell", () => {
  it("comes back as it was written, whatever it begins with", () => {
    const words = fc
      .tuple(
        fc.constantFrom("", "=", "+", "-", "@", "'", "''", "'=", "''-", "＝"),
        fc.string({ maxLength: 40, unit: "grapheme" }),
      )
      .map(([beginning, rest]) => (beginning + rest).normalize("NFC").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(words, (text) => {
        const written = renderCell(text);
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(parseCell(written, "text", null)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it("is left alone where no spreadsheet would run it", () => {
    expect(["Công ty May", "5-7", "a=b", "'xin"].map(escapeFormula)).toEqual(["Công ty May", "5-7", "a=b", "'xin"]);
  });

  it.each([
    ["2025-07-01", "2025-07-01"],
    ["1/7/2025", "2025-07-01"],
    ["01.07.2025", "2025-07-01"],
    [new Date("2025-07-01T00:00:00Z"), "2025-07-01"],
  ])("reads the day %s", (written, day) => {
    expect(parseCell(written, "day", null)).toEqual({ ok: true, value: day });
  });

  it.each(["7/2025", "2025-13-01", "30/2/2025", "hôm qua", "45839"])("does not take “%s” for a day", (written) => {
    expect(parseCell(written, "day", null)).toMatchObject({ ok: false });
  });
});
