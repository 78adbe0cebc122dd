import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRetirementMonth, pensionRaise, retirement, retirementAge } from "../../../src/entitlements/index.ts";
import { TODAY, valueOf } from "./samples.ts";

type Row = { sex: "male" | "female"; from: string; to: string; age: string; retires: string };

/** The rows of an annex of the decree, as the knowledge holds them. */
function annexRows(annex: string): Row[] {
  const text = readFileSync("knowledge/law/135-2020-ND-CP.md", "utf8");
  const section = text.split(/^### /mu).find((part) => part.startsWith(`${annex}. `)) ?? "";
  const rows: Row[] = [];
  let sex: Row["sex"] = "male";
  for (const line of section.split("\n")) {
    if (line.startsWith("Lao động nữ")) sex = "female";
    const cells = line.split("|").map((cell) => cell.trim());
    if (/^\d{2}\/\d{4}$/u.test(cells[1] ?? "")) {
      rows.push({ sex, from: cells[1] ?? "", to: cells[2] ?? "", age: cells[3] ?? "", retires: cells[4] ?? "" });
    }
  }
  return rows;
}

const monthIndex = (written: string) => {
  const [month = 0, year = 0] = written.split("/").map(Number);
  return year * 12 + month - 1;
};
const ageMonths = (written: string) => {
  const [, years = "0", months = "0"] = /^(\d+) tuổi(?: (\d+) tháng)?$/u.exec(written) ?? [];
  return Number(years) * 12 + Number(months);
};

describe.each([
  ["Phụ lục I", 0],
  ["Phụ lục II", 60],
])("every row of %s", (annex, earlierBy) => {
  const rows = annexRows(annex);

  it("was read: 8 rows of men, 15 of women", () => {
    expect(rows.filter(({ sex }) => sex === "male")).toHaveLength(8);
    expect(rows.filter(({ sex }) => sex === "female")).toHaveLength(15);
  });

  it.each(rows)("$sex born $from to $to retires at $age", ({ sex, from, to, age, retires }) => {
    const [first = "", last = ""] = retires.split("-").map((day) => day.trim());
    expect(findRetirementMonth(monthIndex(from), sex, earlierBy)).toEqual({
      ageMonths: ageMonths(age),
      month: monthIndex(first),
    });
    if (to.includes("/")) {
      expect(findRetirementMonth(monthIndex(to), sex, earlierBy)).toEqual({
        ageMonths: ageMonths(age),
        month: monthIndex(last),
      });
    }
  });
});

describe("the retirement day", () => {
  const day = (
    sex: "male" | "female",
    year: number,
    month: number | null,
    early: "none" | "hard-work" | "less-able-81" = "none",
  ) => valueOf(retirement({ on: TODAY, birth: { year, month }, sex, early }));

  it.each([
    ["female", 1970, 5, "2027-09-30"], // 57 years 4 months: 05/1970 → 09/2027
    ["male", 1965, 6, "2026-12-31"], // 61 years 6 months
    ["male", 1965, 7, "2027-04-30"], // one month younger: 61 years 9 months
    ["male", 1966, 4, "2028-04-30"], // 62 years
    ["male", 1966, 2, "2027-11-30"], // ends on a month's true last day
  ] as const)("of a %s born in %i-%i is %s", (sex, year, month, expected) => {
    expect(day(sex, year, month)).toEqual({ kind: "date", on: expected });
  });

  it("is counted from January when the papers name the year only, and says so", () => {
    expect(day("female", 1970, null)).toEqual(day("female", 1970, 1));
    expect(retirement({ on: TODAY, birth: { year: 1970 }, sex: "female" })).toMatchObject({
      caveats: expect.arrayContaining(["counted-from-january"]) as unknown,
    });
  });

  it("is earlier for hard work by five years of age, and by ten at 81%", () => {
    expect(day("female", 1975, 5, "hard-work")).toEqual({ kind: "date", on: "2027-09-30" }); // 52 years 4 months
    expect(day("female", 1980, 5, "less-able-81")).toEqual({ kind: "date", on: "2027-09-30" }); // 47 years 4 months
  });

  it("under an early rule is said to be reached when it lies before the road map", () => {
    expect(day("female", 1975, 5, "less-able-81")).toEqual({ kind: "none", because: "early-age-reached" });
    expect(day("female", 1976, 1, "less-able-81")).toEqual({ kind: "date", on: "2021-05-31" }); // 45 years 4 months
  });

  it("of the last born before the road map is 31/12/2020, and of older people not known", () => {
    expect(day("male", 1960, 12)).toEqual({ kind: "date", on: "2020-12-31" });
    expect(retirement({ on: TODAY, birth: { year: 1960, month: 11 }, sex: "male" })).toMatchObject({ kind: "unknown" });
    expect(day("male", 1961, 1)).toEqual({ kind: "date", on: "2021-04-30" });
  });

  it("never comes earlier for the younger, and its age stands in that year's row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1966 * 12, max: 2005 * 12 }),
        fc.constantFrom("male" as const, "female" as const),
        (born, sex) => {
          const [older, younger] = [findRetirementMonth(born, sex, 0), findRetirementMonth(born + 1, sex, 0)];
          expect(older).not.toBeNull();
          expect(younger?.month ?? 0).toBeGreaterThan(older?.month ?? 0);
          const year = Math.floor((older?.month ?? 0) / 12);
          expect(older?.ageMonths).toBe(retirementAge(sex, year));
        },
      ),
    );
  });
});

describe("a pension after the raise of 01/07/2026", () => {
  const raised = (pension: number, since1994 = false) => valueOf(pensionRaise({ on: TODAY, pension, since1994 }));
  it.each([
    [5_500_000, false, 5_940_000], // × 108%
    [3_200_000, false, 3_456_000], // nothing more for who retired from 1995 on
    [3_200_000, true, 3_756_000], // 3.456.000 + 300.000
    [3_240_740, true, 3_799_999], // 3.499.999 + 300.000
    [3_300_000, true, 3_800_000], // 3.564.000: up to the least
    [3_600_000, true, 3_888_000], // above it already
  ])("of %d đồng, since before 1995: %s, is %d đồng", (pension, since1994, dong) => {
    expect(raised(pension, since1994)).toEqual({ kind: "money", dong });
  });

  it("is not told for a day before the raise", () => {
    expect(pensionRaise({ on: "2026-06-30", pension: 5_500_000 }).kind).toBe("unknown");
  });

  it("never falls, and never falls below what a lower pension rises to", () => {
    const dongAfter = (pension: number, since1994: boolean) => {
      const value = raised(pension, since1994);
      return value.kind === "money" ? value.dong : 0;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 500_000, max: 30_000_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.boolean(),
        (pension, more, since) => {
          expect(dongAfter(pension, since)).toBeGreaterThan(pension);
          expect(dongAfter(pension + more, since)).toBeGreaterThanOrEqual(dongAfter(pension, since));
        },
      ),
    );
  });
});
