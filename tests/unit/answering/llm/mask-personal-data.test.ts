import { describe, expect, it } from "vitest";
import { PLAIN_SENTENCES, PRIVATE_SENTENCES } from "./personal-sentences.ts";
import { maskPersonalData } from "../../../../src/answering/llm/index.ts";

describe("personal data", () => {
  it.each([
    ["số tôi 0912345678 nhé", "0912345678"],
    ["gọi 0912 345 678", "0912 345 678"],
    ["gọi 0912.345.678 giúp", "0912.345.678"],
    ["gọi 0912-345-678", "0912-345-678"],
    ["gọi +84 912 345 678", "912 345"],
    ["máy bàn 028 3822 1234", "3822"],
    ["số không chín một hai ba bốn năm sáu bảy tám", "chín một hai"],
    ["cccd 079123456789 của tôi", "079123456789"],
    ["CMND: 024567891", "024567891"],
    ["stk 0071000123456 vietcombank", "0071000123456"],
    ["số tài khoản 19034567890123", "19034567890123"],
    ["sổ bhxh 7912345678", "7912345678"],
    ["hộ chiếu B1234567", "B1234567"],
    ["mã nhân viên NV00123", "NV00123"],
    ["thẻ 1234 5678 9012 3456", "5678 9012"],
    ["mail tôi lan.nguyen@gmail.com", "lan.nguyen"],
    ["tên tôi là Nguyễn Thị Lan", "Nguyễn Thị Lan"],
    ["tên tôi là nguyễn thị lan làm ở xưởng", "nguyễn thị lan"],
    ["Tôi tên Hùng, bị nợ lương", "Hùng"],
    ["em tên là Mỹ Duyên", "Mỹ Duyên"],
    ["TÔI TÊN LÀ TRẦN VĂN NAM", "TRẦN VĂN NAM"],
    ["Tôi là Lê Văn Tám", "Lê Văn Tám"],
    ["chị Lan bị đuổi việc", "Lan"],
    ["anh Nguyễn Văn A chửi tôi", "Nguyễn Văn A"],
    ["sếp Kim bắt tăng ca", "Kim"],
    ["chị lan tổ 2 bị đuổi", "lan"],
    ["Phạm Minh Đức bị sa thải", "Phạm Minh Đức"],
    ["công ty TNHH Hoa Sen nợ lương", "Hoa Sen"],
    ["công ty cổ phần may Sông Hồng", "Sông Hồng"],
    ["cty Pouyuen cho nghỉ", "Pouyuen"],
    ["cty samsung cho nghỉ", "samsung"],
    ["công ty tnhh hoa sen không trả lương", "hoa sen"],
    ["xí nghiệp Ba Son", "Ba Son"],
    ["Nhà máy Z176 nợ bảo hiểm", "Z176"],
    ["tôi ở số 12 đường Lê Lợi, phường 3", "Lê Lợi"],
    ["nhà 45/6 hẻm Cô Bắc", "45/6"],
    ["trọ ở ngõ 12 phố Huế", "Huế"],
    ["ấp 3 xã Tân Phú", "Tân Phú"],
  ])("does not leave: %s", (question, secret) => {
    expect(question).toContain(secret);
    const masked = maskPersonalData(question);
    expect(masked.text).not.toContain(secret);
    expect(masked.text).toMatch(/\[[A-Z_]+_\d\]/u);
    expect(masked.restore(masked.text)).toBe(question);
  });

  it.each([
    "lương 8500000 một tháng",
    "lương 12.000.000đ/tháng",
    "bị nợ 120000000 đồng",
    "tổng cộng 1.200.000.000 đồng",
    "làm 150 giờ, tăng ca 40 giờ",
    "Điều 98 Bộ luật Lao động 2019",
    "Nghị định 145/2020/NĐ-CP nói gì",
    "luật 45/2019/QH14 điều 35 khoản 1",
    "nghỉ từ 01/07/2026 đến 30/09/2026",
    "nghỉ 30/4 và 1/5 được không",
    "sinh năm 1985, đóng bảo hiểm 12 năm 5 tháng",
    "công ty không trả lương 3 tháng",
    "công ty tôi bắt tăng ca",
    "anh chị cho em hỏi chế độ thai sản",
    "chị em công nhân bầu 7 tháng",
    "bà nội mất được nghỉ mấy ngày",
    "em bé 6 tháng tuổi",
    "hợp đồng 12 tháng báo trước 30 ngày",
    "trả 150% hay 200%",
    "ca 3 từ 22 giờ đến 6 giờ",
    "doanh nghiệp nợ bảo hiểm thì sao",
    "ông chủ đánh người",
    "anh ơi cho hỏi lương tối thiểu vùng 1",
  ])("is not seen in: %s", (question) => {
    expect(maskPersonalData(question).text).toBe(question);
  });

  it("gets the same mark wherever it stands, and another person another", () => {
    const { text, restore } = maskPersonalData("chị Lan nợ chị Lan và chị Huệ");
    expect(text).toBe("chị [TEN_1] nợ chị [TEN_1] và chị [TEN_2]");
    expect(restore("[TEN_2] hỏi [TEN_1], không hỏi [TEN_9]")).toBe("Huệ hỏi Lan, không hỏi [TEN_9]");
  });

  it("cannot be asked for by writing a mark oneself", () => {
    const { text, restore } = maskPersonalData("[TEN_1] là gì, chị Lan?");
    expect(text).toBe("TEN_1 là gì, chị [TEN_1]?");
    expect(restore("TEN_1")).toBe("TEN_1");
  });
});

describe("personal data typed without capitals and marks", () => {
  it("is among enough sentences for this to mean anything", () => {
    expect(PRIVATE_SENTENCES.length + PLAIN_SENTENCES.length).toBeGreaterThanOrEqual(55);
  });

  it.each(PRIVATE_SENTENCES)("does not leave, and comes back: %s", (sentence, secrets) => {
    const { text, restore } = maskPersonalData(sentence);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(restore(text)).toBe(sentence.normalize("NFC"));
  });

  it.each(PLAIN_SENTENCES)("is not seen in: %s", (sentence) => {
    expect(maskPersonalData(sentence).text).toBe(sentence.normalize("NFC"));
  });
});
