import { describe, expect, it } from "vitest";
import { CALCULATIONS, MINIMUM_WAGES, REFERENCE_LEVELS } from "../../../src/entitlements/index.ts";
import { samples } from "./samples.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const knowledge = realKnowledge().text;

describe("what calculations cite", () => {
  it("covers every calculation", () => {
    expect(new Set(samples.map(([name]) => name))).toEqual(new Set(CALCULATIONS));
  });

  it.each(samples.map(([name, result], at) => ({ name, at, result })))(
    "$name (sample $at) stands in the law of that day",
    ({ result }) => {
      expect(result.references.length).toBeGreaterThan(0);
      for (const { law, article, clause, point } of result.references) {
        const wording = knowledge.findArticle(law, article, result.on) ?? knowledge.listWordings(law, article).at(-1);
        const place = `${law} ${article} ${clause ?? ""} ${point ?? ""}`;
        expect(wording, place).toBeTruthy();
        if (clause === null) continue;
        const found = wording?.clauses.find(({ number }) => number === clause);
        expect(found, place).toBeTruthy();
        if (point !== null)
          expect(
            found?.points.map(({ label }) => label),
            place,
          ).toContain(point);
      }
    },
  );
});

describe("figures of the law", () => {
  const written = (dong: number) => dong.toLocaleString("vi-VN");

  it.each(MINIMUM_WAGES.flatMap(({ value }) => Object.entries(value)))(
    "region %s stands in the decree as %o",
    (region, { monthly, hourly }) => {
      const text = knowledge.findArticle("293/2025/NĐ-CP", "3", "2026-01-01")?.text ?? "";
      expect(text).toMatch(
        new RegExp(`Vùng ${region} \\| ${written(monthly)} \\| ${written(hourly)} \\|`.replaceAll(".", "\\."), "u"),
      );
    },
  );

  it.each(REFERENCE_LEVELS)("the level of $effectiveFrom stands in its source", ({ value, sources: [source] }) => {
    const text = knowledge.findArticle(source.law, source.article, "2026-07-01")?.text ?? "";
    expect(text).toContain(`${written(value)} đồng`);
  });
});
