import { describe, expect, it } from "vitest";
import { type CalculationId, calculate, missingInputs, renderEntitlement } from "../../../src/entitlements/index.ts";
import { assignUnsaid } from "../../../src/entitlements/recognise/assign-unsaid.ts";
import { readFacts } from "../../../src/entitlements/recognise/read-facts.ts";
import { formatNumber } from "../../../src/texts/format.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { regions, TODAY } from "./samples.ts";

const { read } = realKnowledge();

/** What a sentence comes to once it is known which calculation it asks for; marks of emphasis left out. */
function answerTo(calculation: CalculationId, sentence: string): string {
  const facts = assignUnsaid(calculation, readFacts(read(sentence).tokens, regions, TODAY).facts);
  const [missing] = missingInputs(calculation, facts);
  if (missing) return `asks for ${missing.id}`;
  const result = calculate(calculation, facts, TODAY, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

type Case = readonly [sentence: string, ...figures: (number | string)[]];

function comesTo(calculation: CalculationId, cases: readonly Case[]) {
  it.each(cases.map(([sentence, ...figures]) => ({ sentence, figures })))("$sentence", ({ sentence, figures }) => {
    const answer = answerTo(calculation, sentence);
    for (const each of figures) expect(answer).toContain(typeof each === "number" ? formatNumber(each) : each);
  });
}

describe("wages while work stops", () => {
  comesTo("stoppage-pay", [
    ["công ty không bảo trì nên máy hư, nghỉ 6 ngày, lương 7.800.000 chia 26", 1_800_000],
    ["luong 9tr1 thang 26 cong, hu may do cty 4 ngay, cty tra 700k, con thieu bao nhieu", 1_400_000, 700_000],
    ["bão ngập xưởng ở vùng II nghỉ 5 ngày tháng 26 công ít nhất bao nhiêu", 909_615],
    ["dịch bệnh ngừng 20 ngày làm việc vùng I tháng 24 công, 14 ngày đầu được mấy", 3_097_500],
    ["thằng kia làm cháy máy, tôi ngừng 12 trong 24 công, vùng III", 2_070_000],
    ["họ đình công, em không tham gia mà ngừng 6 ngày, vùng III, tháng 24 công", 1_035_000],
    ["em tham gia đình công 2 ngày lương 8 triệu", "không được trả lương"],
    ["công ty nợ tiền điện nên ngồi không 5 tiếng, lương 34.000đ/giờ", 170_000],
    ["lỗi công ty nghỉ 8 ngày lương 8,4 triệu tháng 24 công, công ty trả 70%, thiếu bao nhiêu", 2_800_000, 840_000],
    ["cúp điện 3 ngày, tháng 26 công, thấp nhất bao nhiêu", "vùng I 612.692", "vùng IV 426.923"],
    ["hết đơn hàng nghỉ 10 ngày lương 7,8 triệu 26 công", "Do lỗi công ty: 3.000.000", "từ 1.423.077"],
    ["công ty có lỗi mà ngừng việc, lương 8 triệu", "asks for"],
  ]);
});

describe("wages at another job", () => {
  comesTo("transfer-pay", [
    ["lương cũ 8 triệu, việc mới 6 triệu, hết 30 ngày thì thấp nhất bao nhiêu", 8_000_000, 6_800_000],
    [
      "việc cũ 260k/ngày, việc mới 200k/ngày, chuyển 45 ngày làm việc, tất cả bao nhiêu",
      7_800_000,
      3_315_000,
      11_115_000,
    ],
    ["đang 12 triệu bị đưa qua phụ kho 11 triệu, tháng thứ hai lãnh mấy", 12_000_000, 11_000_000],
    ["việc mới trả 8,2 triệu cao hơn việc cũ 7,5 triệu", 8_200_000],
    ["lương cũ 4tr6 ở vùng III, bị chuyển việc, sau 30 ngày thấp nhất mấy", 4_140_000],
    ["chuyển 20 ngày, việc cũ 400k/công còn việc kho 330k/công", 8_000_000],
    ["lương cũ 5 triệu mà chuyển việc 4 triệu", "asks for place"],
  ]);
  comesTo("transfer-days", [
    ["năm nay bị điều làm việc khác 38 ngày rồi, còn mấy ngày", "còn lại 22 ngày"],
    ["đợt một 18 ngày, đợt hai 27 ngày, còn lại bao nhiêu ngày nữa", "còn lại 15 ngày"],
    ["làm việc khác 75 ngày là quá mấy ngày", "vượt quá 15 ngày"],
    ["chuyển sang việc khác báo trước mấy ngày", "báo trước ít nhất 3 ngày làm việc"],
  ]);
});

describe("leave for family events", () => {
  comesTo("personal-leave", [
    ["em cưới, lương ngày 340k, mấy hôm đó lãnh bao nhiêu", "3 ngày", 1_020_000],
    ["ba vợ mất, lương ngày 265.000đ", "3 ngày", 795_000],
    ["con gái lấy chồng nghỉ 3 bữa, lương 290k/ngày", "1 ngày", 290_000, "2 ngày dư"],
    ["con gái đẻ lấy chồng, rồi ba ruột tôi mất, lương mỗi ngày 350.000", "4 ngày", 1_400_000],
    ["bà nội em mất nghỉ mấy ngày", "không hưởng lương 1 ngày"],
    ["em trai ruột cưới vợ, lương 9tr1 công chuẩn 26", "không được trả 350.000"],
    ["công ty chỉ cho nghỉ cưới 2 ngày, lương ngày 300 ngàn", "còn thiếu 1 ngày", 300_000],
    ["chú ruột mất nghỉ mấy ngày", "không có"],
  ]);
});

describe("breaks of women at work", () => {
  comesTo("nursing-break", [
    ["con 8 tháng, không nghỉ 60 phút suốt 26 ngày công, lương giờ 36k", 936_000],
    ["làm luôn giờ bú 20 ngày, lương giờ 45k, công ty trả 400 ngàn, thiếu bao nhiêu", 900_000, 500_000],
    ["đến kỳ không nghỉ 30 phút 3 ngày, lương giờ 40 nghìn", 60_000],
    ["nuôi con dưới 12 tháng không nghỉ 20 ngày, lương 38k/giờ", 760_000],
    ["cho con bú mỗi ngày mấy phút", "60 phút"],
    ["con em đủ 12 tháng tuổi còn được nghỉ bú mấy phút", "không còn"],
  ]);
});

describe("contracts ended against the law", () => {
  comesTo("worker-breach", [
    ["bỏ ngang hợp đồng 6 tháng không báo ngày nào, lương 7.800.000 chia 26 công", 4_800_000],
    ["nghỉ ngang thiếu 10 ngày báo trước, lương 7.800.000 tháng 26 công", 6_900_000],
    ["báo trước 20 ngày trong khi hợp đồng không thời hạn phải 45, lương 10,4 triệu 26 công", 15_200_000],
    ["nửa tháng lương 8 triệu và học phí 12 triệu, không báo trước 3 ngày lương ngày 320 ngàn", 16_960_000],
    ["công ty đòi 20 triệu vì nghỉ ngang, lương 7.280.000, thiếu 30 ngày báo trước, 26 công", 12_040_000, 7_960_000],
    ["nghỉ ngang lương 8 triệu đền bao nhiêu", "asks for contract"],
  ]);
  comesTo("employer-breach", [
    ["bị đuổi trái luật 3 tháng, lương 9 triệu", 27_000_000, 18_000_000, 45_000_000],
    ["cho nghỉ sai luật 2 tháng, lương 8tr, không muốn quay lại, làm 4 năm chưa đóng thất nghiệp", 48_000_000],
    ["đuổi sai, lương 7.800.000 26 công, không báo trước 30 ngày, nghỉ 1 tháng", 9_000_000, 32_400_000],
    ["họ trả em 2 tháng lương 16 triệu sau khi đuổi trái luật, em nghỉ 4 tháng lương 8 triệu", 48_000_000, 32_000_000],
    ["công ty không muốn nhận lại em, lương 10 triệu, nghỉ 4 tháng, đóng thất nghiệp đủ 5 năm", 80_000_000],
    ["sa thải trái luật từ 15/7 tới 15/11 lương 9,6 triệu", 57_600_000],
    ["bị đuổi trái luật, lương 9 triệu", "asks for time-out"],
  ]);
});
