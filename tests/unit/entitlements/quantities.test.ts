import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/language/quantities.ts";
import { tokenise } from "../../../src/language/tokens.ts";

/** What is read, without where. */
const read = (text: string) => readQuantities(tokenise(text)).map(({ from: _from, to: _to, ...quantity }) => quantity);
const money = (dong: number) => ({ kind: "money", dong });
const months = (count: number) => ({ kind: "months", months: count });

describe("money", () => {
  it.each([
    ["8 triệu", 8_000_000],
    ["8 trieu", 8_000_000],
    ["8,5 triệu", 8_500_000],
    ["8.5 triệu", 8_500_000],
    ["8 triệu rưỡi", 8_500_000],
    ["8 triệu 5", 8_500_000],
    ["8 triệu 500", 8_500_000],
    ["8 triệu 500 nghìn", 8_500_000],
    ["5 triệu 310 ngàn", 5_310_000],
    ["8.500.000", 8_500_000],
    ["8,500,000 đồng", 8_500_000],
    ["8500000", 8_500_000],
    ["8.500.000đ", 8_500_000],
    ["500 nghìn", 500_000],
    ["20.000 đồng", 20_000],
    ["tám triệu", 8_000_000],
    ["mười hai triệu", 12_000_000],
    ["năm triệu rưỡi", 5_500_000],
    ["hai mươi lăm triệu", 25_000_000],
    ["5 trăm nghìn", 500_000],
    ["1,2 tỉ", 1_200_000_000],
  ])("%s is %i", (text, dong) => {
    expect(read(text)).toEqual([money(dong)]);
  });

  it("is not read without its unit, and a length after it stays a length", () => {
    expect(read("lương 8 thôi")).toEqual([]);
    expect(read("điều 98 khoản 1")).toEqual([]);
    expect(read("8 triệu 2 tháng")).toEqual([money(8_000_000), months(2)]);
    expect(read("8 triệu 5 ngày")).toEqual([money(8_000_000), { kind: "days", days: 5 }]);
  });

  it("comes back from however a whole amount is grouped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (dong) => {
        for (const written of [dong.toLocaleString("vi-VN"), dong.toLocaleString("en-US"), `${dong} đồng`]) {
          expect(read(`lương ${written}`)).toEqual([money(dong)]);
        }
      }),
    );
  });
});

describe("lengths of time", () => {
  it.each([
    ["12 năm", months(144)],
    ["12 năm 4 tháng", months(148)],
    ["1 năm rưỡi", months(18)],
    ["18 tháng", months(18)],
    ["nửa năm", months(6)],
    ["năm năm", months(60)],
    ["mười hai năm", months(144)],
    ["mười năm", months(120)],
    ["hai mươi năm", months(240)],
    ["ba mươi hai năm", months(384)],
    ["sáu tháng", months(6)],
    ["10 ngày", { kind: "days", days: 10 }],
    ["2 tuần", { kind: "days", days: 14 }],
    ["20 tiếng", { kind: "hours", hours: 20 }],
    ["2 giờ rưỡi", { kind: "hours", hours: 2.5 }],
    ["90 phút", { kind: "hours", hours: 1.5 }],
    ["2,5%", { kind: "percent", percent: 2.5 }],
  ])("%s", (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  it("are not times of day, months of the year, or words that only look like numbers", () => {
    expect(read("làm từ 10 giờ tối đến 6 giờ sáng")).toEqual([]);
    expect(read("sau tháng 6 ba em nghỉ")).toEqual([]);
    expect(read("làm 8 giờ")).toEqual([{ kind: "hours", hours: 8 }]);
  });
});

describe("dates", () => {
  it.each([
    ["15/8/2026", { kind: "date", on: "2026-08-15" }],
    ["01/07/2026", { kind: "date", on: "2026-07-01" }],
    ["ngày 1 tháng 7 năm 2026", { kind: "date", on: "2026-07-01" }],
    ["sinh tháng 5 năm 1970", { kind: "month-of-year", year: 1970, month: 5 }],
    ["sinh 5/1970", { kind: "month-of-year", year: 1970, month: 5 }],
    ["sinh năm 1970", { kind: "year", year: 1970 }],
    ["sinh 1970", { kind: "year", year: 1970 }],
  ])("%s", (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  it("that the calendar does not have are none", () => {
    expect(read("31/02/2026")).toEqual([]);
    expect(read("13/2026")).toEqual([]);
    expect(read("29/02/2028")).toEqual([{ kind: "date", on: "2028-02-29" }]);
  });
});

it("reads any tokens without failing, left to right and without overlap", () => {
  const word = fc.constantFrom(
    "8",
    "8,5",
    "triệu",
    "rưỡi",
    "năm",
    "tháng",
    "nam",
    "mười",
    "5/1970",
    "31/2/2020",
    "giờ",
    "tối",
    "nửa",
    "lương",
    "1.2.3",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (tokens) => {
      let end = 0;
      for (const quantity of readQuantities(tokens)) {
        expect(quantity.from).toBeGreaterThanOrEqual(end);
        expect(quantity.to).toBeGreaterThan(quantity.from);
        expect(JSON.stringify(quantity)).not.toContain("null");
        end = quantity.to;
      }
      expect(end).toBeLessThanOrEqual(tokens.length);
    }),
  );
});
