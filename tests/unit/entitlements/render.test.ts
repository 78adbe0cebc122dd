import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calculate,
  evaluateFormula,
  missingInputs,
  MOST_WORDS,
  overtimePay,
  renderEntitlement,
  renderFormula,
  renderMissingInput,
  severanceAllowance,
} from "../../../src/entitlements/index.ts";
import { countWords } from "../../../src/entitlements/render-entitlement.ts";
import { NEEDED } from "../../../src/entitlements/recognise/missing-inputs.ts";
import { samples, TODAY } from "./samples.ts";

const on = TODAY;

describe("a computed answer", () => {
  it("shows its formula as a worker would write it", () => {
    expect(renderEntitlement(severanceAllowance({ on, wage: 8_000_000, monthsWorked: 144, monthsInsured: 0 }))).toBe(
      [
        "Trợ cấp thôi việc: **48.000.000 đồng**.",
        "12 năm × ½ tháng × 8.000.000 = **48.000.000 đồng**",
        "Tính với: làm 12 năm; đóng bảo hiểm 0 tháng. Con số đổi theo: thời gian đóng bảo hiểm, mức lương. Lương là bình quân 6 tháng cuối theo hợp đồng.",
      ].join("\n"),
    );
  });

  it("says both ends of a range, and shows the formula of the end it computes", () => {
    const text = renderEntitlement(severanceAllowance({ on, wage: 8_000_000, monthsWorked: 144, monthsInsured: null }));
    expect(text).toContain("từ **0 đồng** đến **48.000.000 đồng**");
    expect(text).toContain("12 năm × ½ tháng × 8.000.000 = **48.000.000 đồng**");
    expect(text).toContain("VssID");
  });

  it("names what is not decided, with the last level known", () => {
    const text = renderEntitlement(
      calculate("minimum-wage", { region: "IV" }, "2027-01-05", null) ??
        samples.find(([, result]) => result.kind === "unknown")![1],
    );
    expect(text).toContain("3.700.000 đồng");
    expect(text).toContain("01/01/2026");
  });

  it.each(samples.map(([name, result], at) => ({ name, at, result })))(
    "$name (sample $at) is short, whole and without machine words",
    ({ result }) => {
      const text = renderEntitlement(result);
      const formula = result.kind === "computed" ? renderFormula(result) : "";
      expect(countWords(text) - countWords(formula)).toBeLessThanOrEqual(MOST_WORDS);
      expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object| {2}|\*\*\*\*/u);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(10);
    },
  );

  it("fits its whole explanation for every sample but the longest lists", () => {
    const cut = samples.filter(
      ([, result]) =>
        result.kind === "computed" &&
        result.steps.length + result.caveats.length > 0 &&
        renderEntitlement(result).split("\n").length < 2,
    );
    expect(cut.map(([name]) => name)).toEqual([]);
  });
});

describe("the formula", () => {
  it.each(samples.map(([name, result], at) => ({ name, at, result })))(
    "of $name (sample $at) comes to its amount",
    ({ result }) => {
      if (result.kind !== "computed") return;
      const check = (
        formula: Parameters<typeof evaluateFormula>[0],
        value: { kind: string; dong?: number; from?: number; to?: number; amount?: number },
      ) => {
        if (formula.length === 0) return;
        const comes = evaluateFormula(formula);
        if (value.kind === "money") expect(Math.abs(comes - (value.dong ?? 0))).toBeLessThan(1);
        else if (value.kind === "money-range") expect([value.from, value.to]).toContain(Math.round(comes));
        else if (value.kind === "duration") expect(comes).toBeCloseTo(value.amount ?? 0, 1);
      };
      if (result.value.kind === "rows") for (const row of result.value.rows) check(row.formula ?? [], row.value);
      else check(result.formula, result.value);
    },
  );

  it("comes to the amount for every overtime", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 99_999_999 }),
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom("weekday" as const, "rest-day" as const, "holiday" as const),
        fc.boolean(),
        (wage, hours, dayKind, night) => {
          const result = overtimePay({ on, pay: { by: "month", wage }, amount: hours, dayKind, night });
          if (result.kind !== "computed" || result.value.kind !== "money") throw new Error("not an amount");
          // rounded to a đồng; a half may come out a hair more than a half in floating point
          expect(Math.abs(evaluateFormula(result.formula) - result.value.dong)).toBeLessThanOrEqual(0.501);
        },
      ),
      { examples: [[69_914_280, 238, "holiday", true]] },
    );
  });
});

it("has a question, and a title for every choice, wherever something can be missing", () => {
  for (const calculation of Object.keys(NEEDED) as (keyof typeof NEEDED)[]) {
    for (const input of missingInputs(calculation, {})) {
      const { question, choices } = renderMissingInput(input);
      expect(question).toMatch(/\?/u);
      expect(choices.map(({ id }) => id)).toEqual(input.choices);
      expect(choices.every(({ title }) => title.length > 0 && title.length <= 40)).toBe(true);
    }
  }
});
