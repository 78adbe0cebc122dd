import { describe, expect, it } from "vitest";
import { readCalculation } from "../../../src/knowledge/check/calculation.ts";
import { readNumbers } from "../../../src/knowledge/check/numbers.ts";

const valuesOf = (text: string) => readNumbers(text).map(({ value }) => value);

describe("numbers as Vietnamese texts write them", () => {
  it.each<[text: string, ...values: string[]]>([
    ["06 tháng và 6 tháng", "6", "6"],
    ["1.200.000 đồng, 1,2 triệu đồng", "1200000", "1200000"],
    ["1,5 lần", "1.5"],
    ["150% hoặc 150 phần trăm", "150%", "150%"],
    ["½ tháng, nửa tháng, một nửa", "0.5", "0.5", "0.5"],
    ["hai tháng, bảy ngày", "2", "7"],
    ["ngày 01 tháng 7 năm 2026, 01/07/2026", "1/7/2026", "1/7/2026"],
    ["Ngày 30 tháng 4; 30/4", "30/4", "30/4"],
    ["tháng 7 năm 2026, 07/2026", "7/2026", "7/2026"],
    ["vùng I và vùng 4", "1", "4"],
    ["Vùng IV", "4"],
    ["từ 3-6 tháng", "3", "6"],
  ])("%s", (text, ...values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    "Nghị định 145/2020/NĐ-CP",
    "Bộ luật Lao động 2019",
    "Luật Bảo hiểm xã hội năm 2024",
    "cả hai bên",
    "năm nay",
  ])("finds none in: %s", (text) => {
    expect(valuesOf(text)).toEqual([]);
  });
});

describe("a stated calculation", () => {
  it.each<[written: string, ...sides: number[]]>([
    ["300% + 30% + 20% × 300% = 390%", 3.9, 3.9],
    ["6.000.000 × 8% = 480.000 đồng", 480000, 480000],
    ["6.000.000 x 75% / 24 = 187.500 đồng", 187500, 187500],
    ["nữ 25 năm: 45% + (25 - 15) × 2% = 65%", 0.65, 0.65],
    ["12 ÷ 12 × 1 = 1", 1, 1],
    ["5 triệu × 2 = 10.000.000", 10000000, 10000000],
    ["mức tham chiếu = mức lương cơ sở = 2.530.000 đồng", 2530000],
    ["20.000 đồng/giờ × 150% = 30.000", 30000, 30000],
    ["½ × 8 = 4", 4, 4],
  ])("%s", (written, ...sides) => {
    expect(readCalculation(written)?.sides.map(({ value }) => value)).toEqual(sides);
  });

  it("tells what goes in from what comes out and from what is only supposed", () => {
    const calculation = readCalculation("nam 25 năm: 45% + 5 × 2% = 55%");
    const values = (part: "inputs" | "results" | "supposed") => calculation?.[part].map(({ value }) => value);
    expect([values("inputs"), values("results"), values("supposed")]).toEqual([["45%", "5", "2%"], ["55%"], ["25"]]);
  });

  it.each(["300% 30% = 330%", "(1 + 2 = 3", "1 + = 1", "bằng mức lương"])("is none: %s", (written) => {
    expect(readCalculation(written)).toBeNull();
  });
});
