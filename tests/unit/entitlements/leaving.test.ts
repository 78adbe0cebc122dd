import { describe, expect, it } from "vitest";
import { type CalculationId, calculate, missingInputs, renderEntitlement } from "../../../src/entitlements/index.ts";
import { assignUnsaid } from "../../../src/entitlements/recognise/assign-unsaid.ts";
import { readFacts } from "../../../src/entitlements/recognise/read-facts.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const { read } = realKnowledge();
const ON = "2026-11-30";

/** Sentences worked out by hand: what the reader makes of the figures, the calculation given. */
const WORKED: readonly [CalculationId, sentence: string, says: readonly string[]][] = [
  [
    "severance",
    "Vào làm tháng 4/2005, nghỉ cuối tháng 10/2026, BHTN đóng từ tháng 1/2009, lương bình quân 9 triệu, trợ cấp thôi việc bao nhiêu?",
    ["18.000.000"],
  ],
  [
    "severance",
    "lam tu 6/2004 den gio, that nghiep dong tu thang 1 nam 2010, luong 8tr, nghi viec thi tro cap thoi viec nhiu",
    ["24.000.000"],
  ],
  [
    "severance",
    "Em làm 9 năm, trong đó 14 tháng công ty không đóng bảo hiểm thất nghiệp, lương 10 triệu, trợ cấp thôi việc được mấy đồng?",
    ["7.500.000"],
  ],
  [
    "severance",
    "Lương 6 tháng cuối: 3 tháng 8 triệu, 3 tháng 9 triệu, làm 6 năm không có BHTN, trợ cấp thôi việc là bao nhiêu?",
    ["25.500.000"],
  ],
  [
    "severance",
    "luong 6 thang cuoi lan luot 7tr, 7tr, 7tr5, 7tr5, 8tr, 8tr, lam 4 nam chua dong that nghiep, thoi viec dc bao nhieu tro cap",
    ["15.000.000"],
  ],
  [
    "severance",
    "Tôi làm 12 năm, đã nhận trợ cấp thôi việc cho 4 năm đầu, chưa đóng BHTN, lương 10 triệu, giờ nghỉ còn được bao nhiêu?",
    ["40.000.000"],
  ],
  [
    "severance",
    "Công ty trả em 12 triệu trợ cấp thôi việc, em làm 7 năm lương 8 triệu chưa đóng BHTN năm nào, còn thiếu bao nhiêu?",
    ["28.000.000", "16.000.000"],
  ],
  [
    "severance",
    "Làm từ 15/3/2008 đến 14/9/2026, BHTN đóng từ 1/1/2009, lương 9,5 triệu, tính trợ cấp thôi việc giúp chị",
    ["4.750.000"],
  ],
  ["severance", "lam 5 nam, 2 nam dau cong ty ko dong bhtn, luong 8 trieu, nghi duoc tro cap may", ["8.000.000"]],
  [
    "job-loss",
    "Bị cắt giảm do tái cơ cấu, làm 3 năm 8 tháng mà thất nghiệp đóng đủ 3 năm, lương 9 triệu, trợ cấp mất việc bao nhiêu?",
    ["18.000.000"],
  ],
  [
    "job-loss",
    "mat viec vi cty doi cong nghe, lam tu 2/2002 toi het 9/2026, bhtn tu 1/2009, luong 11tr, tro cap mat viec may",
    ["77.000.000"],
  ],
  [
    "job-loss",
    "Em mất việc sau sáp nhập, trước sáp nhập làm 4 năm, sau sáp nhập làm 3 năm, chưa đóng BHTN, lương 10 triệu, được tổng cộng bao nhiêu?",
    ["20.000.000", "30.000.000", "50.000.000"],
  ],
  [
    "job-loss",
    "công ty đưa 10 triệu trợ cấp mất việc, em làm 2 năm 3 tháng không BHTN, lương 8 triệu, thiếu bao nhiêu",
    ["20.000.000", "10.000.000"],
  ],
  ["annual-leave", "Em vào làm ngày 1/5/2026, tới hết năm có mấy ngày phép?", ["8 ngày"]],
  ["annual-leave", "vao lam tu thang 3 nam nay cong viec nang nhoc doc hai, toi cuoi nam dc may ngay phep", ["11,67"]],
  ["annual-leave", "Làm 12 năm nghề đặc biệt nặng nhọc độc hại thì mỗi năm nghỉ phép mấy ngày?", ["18 ngày"]],
  ["annual-leave", "Năm nay em nghỉ không lương 3 tháng, làm 6 năm rồi, phép năm còn mấy ngày?", ["10,83"]],
  ["annual-leave", "nghi thai san 6 thang trong nam, lam cty 2 nam, phep nam duoc may ngay", ["12 ngày"]],
  ["annual-leave", "Về quê đi tàu 2 ngày đi 2 ngày về, phép 12 ngày thì được nghỉ tổng cộng mấy ngày?", ["14 ngày"]],
  ["annual-leave", "Em nghỉ ốm 4 tháng năm nay, làm 3 năm, phép năm được bao nhiêu ngày?", ["10 ngày"]],
  ["annual-leave", "Vào làm 15/6/2026, đến 31/12/2026 công ty tính mấy ngày phép cho em?", ["7 ngày"]],
  [
    "unused-leave",
    "Phép năm 14 ngày em mới nghỉ 9 ngày, lương tháng trước khi nghỉ việc 10,4 triệu, 26 công, được trả bao nhiêu tiền phép?",
    ["2.000.000"],
  ],
  ["unused-leave", "thoi viec con du 4,5 ngay phep, luong 7tr8, 24 ngay cong, tra may dong", ["1.462.500"]],
  [
    "unused-leave",
    "Làm từ đầu năm tới hết tháng 8 rồi nghỉ việc, chưa nghỉ ngày phép nào, lương 9.100.000 chia 26, tiền phép được bao nhiêu?",
    ["2.800.000"],
  ],
  [
    "unused-leave",
    "Công ty trả em 1 triệu tiền 4 ngày phép, lương em 9,1 triệu 26 công, thiếu bao nhiêu?",
    ["1.400.000", "400.000"],
  ],
  ["notice", "Thuyền viên tàu chạy nước ngoài hợp đồng 8 tháng nghỉ phải báo trước bao lâu?", ["2 tháng"]],
  [
    "notice",
    "Muốn nghỉ từ 1/2/2027, hợp đồng không xác định thời hạn, thì phải báo công ty chậm nhất ngày nào?",
    ["17/12/2026"],
  ],
  [
    "notice",
    "chủ xưởng đòi cho em thôi việc, hợp đồng vô thời hạn, phải báo trước mấy ngày",
    ["Công ty phải báo", "45 ngày"],
  ],
  ["notice", "nsdlđ đơn phương chấm dứt hđ 24 tháng thì báo trước bao nhiêu ngày", ["Công ty phải báo", "30 ngày"]],
  ["notice", "sếp không cho nghỉ, hợp đồng 12 tháng em phải báo trước mấy ngày", ["Báo trước ít nhất: 30 ngày"]],
  ["notice", "hd 2 nam, nop don 1/12/2026 thi lam toi ngay nao", ["31/12/2026"]],
  ["notice", "Hợp đồng 6 tháng, nộp đơn thứ năm ngày 3/12/2026, thì làm tới ngày nào?", ["07/12/2026"]],
  ["notice", "phó giám đốc công ty ký hợp đồng 3 năm muốn nghỉ phải báo trước mấy ngày", ["120 ngày"]],
  ["dispute", "Em bị sa thải ngày 10/8/2026, muốn kiện ra tòa thì hạn cuối ngày nào?", ["10/08/2027"]],
  ["dispute", "phat hien bi tra thieu luong 31/8/2026 thi han hoa giai toi ngay nao", ["28/02/2027"]],
  ["employer-action", "Tôi làm hỏng máy ngày 3/9/2026, công ty đòi bồi thường được tới ngày nào?", ["03/03/2027"]],
  ["employer-action", "loi lien quan tien bac xay ra 25/2/2026 thi thoi hieu ky luat den ngay nao", ["25/02/2027"]],
  ["final-payment", "Em nghỉ việc ngày 25/12/2026, công ty phải trả lương chậm nhất ngày nào?", ["12/01/2027"]],
  ["unemployment-deadline", "nghi viec 30/11/2026 thi nop ho so that nghiep tre nhat ngay nao", ["28/02/2027"]],
  ["papers-deadline", "Đi làm lại sau nghỉ ốm ngày 1/12/2026 thì nộp giấy ốm trễ nhất ngày nào?", ["15/01/2027"]],
  ["papers-deadline", "het thai san ngay 30/11/2026, giay to nop cho cong ty cham nhat ngay nao", ["14/01/2027"]],
  [
    "severance",
    "Tôi làm 14 tháng, 4 tháng cuối mới đóng BHTN, lương 10 triệu, nghỉ có trợ cấp thôi việc bao nhiêu?",
    ["5.000.000"],
  ],
  [
    "severance",
    "Chưa đóng thất nghiệp 5 năm 3 tháng, lương bình quân 9tr, nghỉ việc nhận trợ cấp thôi việc bao nhiêu?",
    ["24.750.000"],
  ],
  [
    "severance",
    "Làm 10 năm 7 tháng, công ty nợ BHTN 2 năm 2 tháng không đóng, còn lại đóng đủ, lương 8 triệu 4, trợ cấp thôi việc?",
    ["10.500.000"],
  ],
  ["notice", "Báo trước 45 ngày mà em đưa đơn hôm 20/11/2026 thì ngày nào được nghỉ?", ["04/01/2027"]],
  [
    "final-payment",
    "Công ty cắt giảm vì lý do kinh tế cho em nghỉ 3/11/2026, hạn trả tiền lâu nhất là ngày nào?",
    ["03/12/2026"],
  ],
  ["annual-leave", "lam 8 thang roi nghi, binh thuong, phep duoc may ngay", ["8 ngày"]],
  [
    "severance",
    "chong em vao cty thang 9/2003 nghi 31/12/2026, dong bhtn tu 1/2009 den nay, luong 14tr, thoi viec dc tro cap may",
    ["38.500.000"],
  ],
  [
    "job-loss",
    "Làm 20 năm, đóng thất nghiệp 17 năm 9 tháng, lương 15 triệu, mất việc do hợp nhất công ty được mấy tháng lương, bao nhiêu tiền?",
    ["37.500.000"],
  ],
];

describe("figures of leaving, however they are told", () => {
  it.each(WORKED)("%s: %s", (calculation, sentence, says) => {
    const facts = assignUnsaid(calculation, readFacts(read(sentence).tokens, null, ON).facts);
    expect(missingInputs(calculation, facts)).toEqual([]);
    const result = calculate(calculation, facts, ON, null);
    const text = result ? renderEntitlement(result).replaceAll("**", "") : "";
    for (const words of says) expect(text).toContain(words);
  });
});
