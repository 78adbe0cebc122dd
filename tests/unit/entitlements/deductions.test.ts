import { describe, expect, it } from "vitest";
import { calculate, type CalculationId, missingInputs, renderEntitlement } from "../../../src/entitlements/index.ts";
import { assignUnsaid } from "../../../src/entitlements/recognise/assign-unsaid.ts";
import { readFacts } from "../../../src/entitlements/recognise/read-facts.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { regions } from "./samples.ts";

const on = "2026-11-30";
const { read } = realKnowledge();

/** What comes out once it is known which calculation a sentence asks for. */
function answerTo(calculation: CalculationId, sentence: string): string {
  const facts = assignUnsaid(calculation, readFacts(read(sentence).tokens, regions, on).facts);
  const [missing] = missingInputs(calculation, facts);
  if (missing) return `asks for ${missing.id}`;
  const result = calculate(calculation, facts, on, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

describe("figures told apart by what is said of them", () => {
  it.each<[CalculationId, string, string[]]>([
    // (12,000,000 − 1,260,000 − 200,000) × 30%
    [
      "deduction-limit",
      "tổng lương 12 triệu, bảo hiểm trừ 1,26 triệu, thuế 200 nghìn, trừ đền tối đa mấy",
      ["3.162.000"],
    ],
    ["deduction-limit", "luong 10tr tru bhxh 1tr050, ko phai thue, tru tien den bu nhieu nhat la may", ["2.685.000"]],
    // 30% × 7,000,000; 3,000,000 − 2,100,000
    ["deduction-limit", "lãnh về tay 7 triệu mà bị trừ 3 triệu tiền hư máy, vượt bao nhiêu", ["2.100.000", "900.000"]],
    ["deduction-limit", "phải đền 18 triệu, lương thực lãnh 10 triệu, mấy tháng mới hết", ["3.000.000", "6 tháng"]],
    ["deduction-limit", "đi trễ bị phạt trừ lương 150k rồi 200k, phải hoàn lại bao nhiêu", ["350.000"]],
    ["damages", "làm hỏng máy 45 triệu lương 10 triệu vùng II đền bao nhiêu", ["30.000.000", "47.300.000"]],
    // below ten months' minimum wage everywhere, so no place is asked for: min(20,000,000; 3 × 6,300,000)
    ["damages", "lỡ làm bể lô hàng 20tr, lương 6tr3, chủ bắt đền đủ 20tr, dư bao nhiêu", ["18.900.000", "1.100.000"]],
    ["damages", "ngưỡng 10 tháng lương tối thiểu vùng II để tính đền bù là bao nhiêu", ["47.300.000"]],
    // 10,400,000 ÷ 26 × 15 × 50%
    ["suspension", "tạm đình chỉ 15 ngày làm việc, lương 10,4 triệu, tháng 26 công, tạm ứng được mấy", ["3.000.000"]],
    ["suspension", "đình chỉ 2 tháng lương 8 triệu, tổng cộng được tạm ứng bao nhiêu", ["8.000.000", "4.000.000"]],
    ["suspension", "họ chỉ ứng 3 triệu trong tháng bị đình chỉ, lương 8 triệu, còn thiếu", ["4.000.000", "1.000.000"]],
    [
      "suspension",
      "đình chỉ 20 công không bị kỷ luật, lương 11.700.000 chia 26 công, được trả đủ bao nhiêu",
      ["9.000.000"],
    ],
    ["suspension", "tạm đình chỉ tối đa mấy ngày", ["15 ngày", "90 ngày"]],
    // 10,000,000 × 4.2% ÷ 365 × 51
    ["late-pay", "lẽ ra trả 5/10/2026 mà 25/11/2026 mới trả, lương 10 triệu, lãi 4,2%/năm", ["58.685"]],
    ["late-pay", "chậm lương 40 ngày, lương 9tr, lãi suất 0,4%/tháng, tiền lãi mấy", ["48.000"]],
    ["late-pay", "trễ 40 ngày chỉ trả thêm 15k, lương 10tr, lãi 4%, còn thiếu mấy", ["43.836", "28.836"]],
    ["late-pay", "ngày trả lương là 10/11/2026, bất khả kháng thì đến ngày nào phải trả xong", ["10/12/2026"]],
    ["contributions", "lương hợp đồng 60tr, tổng cộng bhxh + bhyt + bhtn phần người lao động ở vùng I", ["5.407.000"]],
    ["contributions", "riêng tiền bhxh (không tính y tế, thất nghiệp) trừ vô lương em 6tr3", ["504.000"]],
    ["contributions", "lương 6tr + phụ cấp trách nhiệm 500k trả đều, trừ 3 loại 8%, 1,5%, 1%", ["682.500"]],
    ["contributions", "lương thật 12 triệu mà chỉ đóng bảo hiểm trên 5,5 triệu, công ty đóng thiếu", ["1.105.000"]],
    ["contributions", "hợp đồng thử việc lương 6tr vẫn bị trừ 10,5% bảo hiểm, trừ oan bao nhiêu", ["630.000"]],
    ["union-dues", "80 công nhân, mỗi người lương đóng bảo hiểm 5,5tr, kinh phí công đoàn", ["8.800.000"]],
    ["union-dues", "phí công đoàn 0,5% lương 9tr, một năm hết bao nhiêu", ["45.000", "540.000"]],
    ["union-dues", "kinh phí công đoàn tháng 10/2026 chậm nhất ngày nào phải nộp", ["30/11/2026"]],
  ])("%s: %s", (calculation, sentence, comesTo) => {
    const answer = answerTo(calculation, sentence);
    for (const amount of comesTo) expect(answer).toContain(amount);
  });

  it("what health insurance costs is said to be an assumption, or the worker's own word", () => {
    expect(answerTo("contributions", "lương 8 triệu bị trừ cả ba khoản bảo hiểm là bao nhiêu")).toContain(
      "tạm tính 1,5%",
    );
    expect(answerTo("contributions", "lương 8 triệu trừ 8% xã hội, 1,5% y tế, 1% thất nghiệp")).toContain(
      "anh/chị nêu",
    );
  });

  it("a member's dues are not known where the worker names no rate", () => {
    expect(answerTo("union-dues", "đoàn phí của em lương 7 triệu là bao nhiêu")).toContain("Điều lệ Công đoàn");
  });

  it("asks for the place only where it decides", () => {
    expect(answerTo("damages", "làm hỏng máy 45 triệu, lương 10 triệu, đền bao nhiêu")).toBe("asks for place");
    expect(answerTo("damages", "làm hỏng máy 60 triệu, lương 10 triệu, đền bao nhiêu")).toContain(
      "không có mức tối đa",
    );
  });
});
