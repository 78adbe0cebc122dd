import { describe, expect, it } from "vitest";
import { findDateAskedAbout } from "../../../src/language/dates.ts";

const TODAY = "2026-11-23";

describe("the day a question asks about", () => {
  it.each([
    ["năm 2020 thì nghỉ lễ mấy ngày", "2020-07-01"],
    ["hồi năm 2019 tăng ca tính sao", "2019-07-01"],
    ["hoi 2020 tang ca tinh sao", "2020-07-01"],
    ["tháng 5/2024 sinh con được mấy tháng", "2024-05-15"],
    ["tháng 5 năm 2024 sinh con được mấy tháng", "2024-05-15"],
    ["ngày 30/6/2026 sinh con thì sao", "2026-06-30"],
    ["sinh con 30-6-2026 thì nghỉ mấy tháng", "2026-06-30"],
    ["ngày 1 tháng 7 năm 2026 nghỉ mấy tháng", "2026-07-01"],
    ["năm ngoái lương tối thiểu bao nhiêu", "2025-07-01"],
    ["nam ngoai luong toi thieu bao nhieu", "2025-07-01"],
    ["năm rồi lương tối thiểu bao nhiêu", "2025-07-01"],
  ])("%s → %s", (question, day) => {
    expect(findDateAskedAbout(question, TODAY)).toBe(day);
  });

  it.each([
    "lương tối thiểu bao nhiêu",
    "năm 2026 lương tối thiểu bao nhiêu", // this very year: today's law
    "năm 2027 lương tối thiểu bao nhiêu", // not yet known
    "Bộ luật Lao động năm 2019 quy định gì", // the name of a law
    "nghị định 145/2020 nói gì",
    "em sinh năm 1990 bao giờ về hưu",
    "làm từ năm 2015 thì nghỉ phép mấy ngày", // still going on
    "ký hợp đồng ngày 1/3/2024 giờ nghỉ thì sao",
    "từ tháng 3/2020 đến nay công ty nợ lương",
    "ngày 31/2/2024 thì sao", // no such day
    "5 năm trước em làm ở đây",
    "lấy chồng việt nam rồi đi dạy có cần giấy phép không", // a land
    "lam may nam roi chua duoc len luong", // a number of years
  ])("%s → today", (question) => {
    expect(findDateAskedAbout(question, TODAY)).toBeNull();
  });
});
