import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calculate,
  missingInputs,
  readInput,
  recogniseEntitlement,
  takeChoice,
} from "../../../src/entitlements/index.ts";
import { tokenise } from "../../../src/language/tokens.ts";
import { dongOf, regions, TODAY, valueOf } from "./samples.ts";

const recognise = (text: string) => recogniseEntitlement({ tokens: tokenise(text) }, regions, TODAY);
const answer = (text: string) => {
  const found = recognise(text);
  return found && calculate(found.calculation, found.facts, TODAY, regions);
};
const amount = (text: string) => {
  const result = answer(text);
  if (!result) throw new Error(`not computed: ${text}`);
  return dongOf(result);
};

describe("a question that wants a figure", () => {
  it.each([
    ["lương 8 triệu làm 12 năm nghỉ việc được bao nhiêu", "severance", { wage: 8_000_000, monthsWorked: 144 }],
    [
      "lương 9 triệu làm 4 năm bị mất việc vì cơ cấu lại thì lãnh bao nhiêu",
      "job-loss",
      { wage: 9_000_000, monthsWorked: 48 },
    ],
    [
      "đóng bảo hiểm thất nghiệp 5 năm lương 6 triệu lãnh trợ cấp thất nghiệp được bao nhiêu",
      "unemployment",
      { wage: 6_000_000, monthsInsured: 60 },
    ],
    [
      "lương 7 triệu 8 tăng ca 20 tiếng ngày thường được bao nhiêu",
      "overtime",
      { wage: 7_800_000, hours: 20, dayKind: "weekday" },
    ],
    [
      "lương 30 nghìn một giờ làm thêm 4 tiếng ban đêm ngày lễ được bao nhiêu",
      "overtime",
      { hourlyWage: 30_000, hours: 4, night: true, dayKind: "holiday" },
    ],
    ["lương 7 triệu sinh con thứ hai được bao nhiêu", "maternity-money", { wage: 7_000_000, childOrder: 2 }],
    ["nữ sinh tháng 5/1970 khi nào nghỉ hưu", "retirement", { sex: "female", birth: { year: 1970, month: 5 } }],
    ["nam sinh 1965 bao giờ về hưu", "retirement", { sex: "male", birth: { year: 1965, month: null } }],
    ["lương 6 triệu nghỉ ốm 10 ngày được bao nhiêu tiền", "sick-pay", { wage: 6_000_000, days: 10 }],
    ["làm 7 năm được bao nhiêu ngày phép", "annual-leave", { monthsWorked: 84 }],
    ["làm hỏng máy 20 triệu lương 7 triệu phải đền bao nhiêu", "damages", { damage: 20_000_000, wage: 7_000_000 }],
    [
      "lương tối thiểu ở xã Sa Thầy tỉnh Kon Tum bao nhiêu",
      "minimum-wage",
      { commune: "xa sa thầy", province: "kon tum" },
    ],
    [
      "công ty trả lương 3 triệu 5 ở xã Đăk Hà có thấp hơn lương tối thiểu không",
      "minimum-wage",
      { wage: 3_500_000, commune: "xa đăk hà" },
    ],
    ["tính giúp em tiền tăng ca", "overtime", {}],
  ])("%s: %s", (text, calculation, facts) => {
    expect(recognise(text)).toMatchObject({ calculation, facts });
  });

  it.each([
    "nghỉ việc báo trước mấy ngày",
    "tăng ca ngày lễ được bao nhiêu",
    "công ty nợ lương 5 triệu tăng ca không trả",
    "đi trễ bị phạt 500 nghìn đúng không",
    "trả lương thấp hơn lương tối thiểu 500 nghìn bị phạt bao nhiêu",
    "lương tối thiểu 2027 bao nhiêu",
    "làm 10 năm nghỉ được bao nhiêu tiền",
    "bố lãnh lương hưu 3 năm rồi mất thì tuất một lần còn bao nhiêu",
    "một năm được mấy ngày phép",
    "lương 8 triệu có phải đóng thuế không",
    "vượt đèn đỏ phạt bao nhiêu",
    "mổ ruột thừa xong nghỉ dưỡng sức được mấy ngày, bao nhiêu tiền",
    "ốm dậy yếu quá xin nghỉ dưỡng sức 5 ngày được bao nhiêu",
    "về hưu trước tuổi 2 năm bị trừ lương hưu bao nhiêu phần trăm",
    "công ty nợ 500 triệu tiền bảo hiểm trễ 90 ngày thì lãi hết bao nhiêu",
    "",
  ])("is not: %s", (text) => {
    expect(recognise(text)).toBeNull();
  });

  it.each([
    ["lương 8 triệu rưỡi làm 5 năm 4 tháng chưa đóng bảo hiểm thất nghiệp thôi việc được bao nhiêu", 23_375_000], // 5.5 × ½ × 8.5m
    ["lương 30 nghìn một giờ làm thêm 4 tiếng ban đêm ngày lễ được bao nhiêu", 468_000], // 30,000 × 390% × 4
    ["lương 7 triệu 26 công tăng ca 2 tiếng ngày thường được bao nhiêu", 100_962], // 7m ÷ 26 ÷ 8 × 150% × 2 = 100,961.5
    ["lương 7 triệu sinh con thứ hai được bao nhiêu", 54_060_000],
    ["lương 9 triệu còn 6 ngày phép chưa nghỉ nghỉ việc được trả bao nhiêu", 2_076_923],
    ["lương chính thức 10 triệu thì thử việc ít nhất được mấy triệu", 8_500_000],
  ])("%s: %i đồng", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });
});

describe("what is missing", () => {
  it("is asked for in order, one at a time, until nothing is", () => {
    const found = recognise("lương 8 triệu làm 12 năm nghỉ việc được bao nhiêu");
    expect(found?.missing).toEqual([
      { id: "months-insured", choices: ["insured-throughout", "never-insured", "unknown"], allowsUnknown: true },
    ]);
    expect(calculate("severance", found?.facts ?? {}, TODAY, null)).toBeNull();

    const never = takeChoice(found?.facts ?? {}, "months-insured", "never-insured");
    expect(dongOf(calculate("severance", never ?? {}, TODAY, null)!)).toBe(48_000_000);
    const throughout = takeChoice(found?.facts ?? {}, "months-insured", "insured-throughout");
    expect(valueOf(calculate("severance", throughout ?? {}, TODAY, null)!)).toEqual({
      kind: "none",
      because: "insured-throughout",
    });
    const unknown = readInput(found?.facts ?? {}, "months-insured", tokenise("không biết"), regions, TODAY);
    expect(valueOf(calculate("severance", unknown ?? {}, TODAY, null)!)).toEqual({
      kind: "money-range",
      from: 0,
      to: 48_000_000,
    });
    expect(missingInputs("severance", {}).map(({ id }) => id)).toEqual(["wage", "months-worked", "months-insured"]);
  });

  it.each([
    ["wage", "8 triệu", { wage: 8_000_000 }],
    ["wage", "8", { wage: 8_000_000 }],
    ["months-worked", "12 năm 4 tháng", { monthsWorked: 148 }],
    ["months-worked", "12", { monthsWorked: 144 }],
    ["months-insured", "đóng được 2 năm", { monthsInsured: 24 }],
    ["hours", "20 tiếng", { hours: 20 }],
    ["days-off", "10", { days: 10 }],
    ["birth", "tháng 5 năm 1970", { birth: { year: 1970, month: 5 } }],
    ["birth", "1970", { birth: { year: 1970, month: null } }],
    ["sex", "nữ", { sex: "female" }],
    ["contract", "không xác định thời hạn", { contract: "indefinite" }],
    ["contract", "không biết", { contract: "unknown" }],
    ["day-kind", "chủ nhật", { dayKind: "rest-day" }],
    ["child-order", "con thứ hai", { childOrder: 2 }],
    ["bank-rate", "2,5%", { bankRate: 2.5 }],
    ["damage", "20 triệu", { damage: 20_000_000 }],
    ["place", "phường Kon Tum", { commune: "phuong kon tum" }],
    ["place", "Kon Tum", { commune: "kon tum" }],
    ["place", "Sa Thầy, Kon Tum", { commune: "sa thầy", province: "kon tum" }],
    ["place", "xã Sa Thầy tỉnh Quảng Ngãi", { commune: "xã sa thầy", province: "quảng ngãi" }],
    ["place", "tỉnh Kon Tum", { province: "kon tum" }],
    ["place", "vùng 4", { region: "IV" }],
  ] as const)("%s: “%s” is read", (input, text, facts) => {
    expect(readInput({}, input, tokenise(text), regions, TODAY)).toMatchObject(facts);
  });

  it.each([
    ["wage", "tùy tháng"],
    ["wage", "không biết"], // there is no table of all wages
    ["birth", "lâu rồi"],
    ["months-worked", "lâu lắm"],
  ] as const)("%s: “%s” is not an answer", (input, text) => {
    expect(readInput({}, input, tokenise(text), regions, TODAY)).toBeNull();
  });

  it("unknown to the worker is shown side by side", () => {
    const cases = (calculation: Parameters<typeof calculate>[0], facts: Parameters<typeof calculate>[1]) => {
      const value = valueOf(calculate(calculation, facts, TODAY, regions)!);
      return value.kind === "rows" ? value.rows.map(({ label }) => label) : [];
    };
    expect(cases("overtime", { wage: 8_000_000, hours: 4, dayKind: "unknown" })).toEqual([
      "weekday",
      "rest-day",
      "holiday",
    ]);
    expect(cases("retirement", { birth: { year: 1970, month: 5 }, sex: "unknown" })).toEqual(["male", "female"]);
    expect(cases("maternity-leave", { childOrder: "unknown" })).toEqual(["second-child", "other-child"]);
    expect(cases("notice", { contract: "unknown" })).toEqual(["indefinite", "12-to-36", "under-12"]);
    expect(cases("minimum-wage", { region: "unknown" })).toEqual(["region-I", "region-II", "region-III", "region-IV"]);
  });

  it("never makes the reading of an answer fail", () => {
    const word = fc.constantFrom(
      "8",
      "triệu",
      "năm",
      "1970",
      "nam",
      "nữ",
      "không",
      "biết",
      "xã",
      "phường",
      "kon",
      "tum",
      "9999999999999",
      "0",
    );
    const input = fc.constantFrom(
      "wage" as const,
      "months-worked" as const,
      "birth" as const,
      "place" as const,
      "hours" as const,
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), input, (tokens, id) => {
        expect(() => readInput({}, id, tokens, regions, TODAY)).not.toThrow();
      }),
    );
  });
});
