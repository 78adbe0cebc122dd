import { describe, expect, it } from "vitest";
import { realKnowledge } from "../../support/real-knowledge.ts";

const { read } = realKnowledge();

/** What workers type and what they mean, by the rule it shows. Read with the real knowledge: its words are the model. */
const READINGS: [rule: string, typed: string, meant: string][] = [
  ["marks restored", "tang ca dem duoc bao nhieu tien", "tăng ca đêm được bao nhiêu tiền"],
  ["marks restored", "hop dong thu viec toi da may thang", "hợp đồng thử việc tối đa mấy tháng"],
  ["marks restored", "vo em sinh thi chong duoc nghi may ngay", "vợ em sinh thì chồng được nghỉ mấy ngày"],
  ["marks restored", "bo me mat duoc nghi may ngay", "bố mẹ mất được nghỉ mấy ngày"],
  ["marks restored", "con om me duoc nghi may ngay", "con ốm mẹ được nghỉ mấy ngày"],
  ["marks restored", "kinh phi cong doan ai dong", "kinh phí công đoàn ai đóng"],
  ["marks restored", "cong ty bat tang ca qua 12 tieng", "công ti bắt tăng ca quá 12 tiếng"],
  ["marks restored in another field", "vuot den do phat bao nhieu", "vượt đèn đỏ phạt bao nhiêu"],
  [
    "marks restored beside marked words",
    "ngừng viêc do mat dien tra luong sao",
    "ngừng việc do mất điện trả lương sao",
  ],
  ["abbreviations", "nld bi sa thai trai luat", "người lao động bị sa thải trái luật"],
  ["abbreviations", "k ký hđlđ có sao k", "không kí hợp đồng lao động có sao không"],
  ["abbreviations", "bhtn nhan duoc may thang", "bảo hiểm thất nghiệp nhận được mấy tháng"],
  ["abbreviations", "sổ bhxh công ty không chốt", "sổ bảo hiểm xã hội công ti không chốt"],
  ["abbreviations", "bị tai nạn lđ thì đc hưởng gì", "bị tai nạn lao động thì được hưởng gì"],
  ["abbreviations", "cty ép em viết đơn xin nghỉ việc", "công ti ép em viết đơn xin nghỉ việc"],
  ["abbreviations", "thoi viec co tro cap k", "thôi việc có trợ cấp không"],
  ["abbreviations", "luong toi thieu vung 1 la bn", "lương tối thiểu vùng 1 là bao nhiêu"],
  ["abbreviations", "sếp đuổi vc ko báo trc", "sếp đuổi việc không báo trước"],
  ["abbreviations", "ko co hop dong co duoc huong bhxh ko", "không có hợp đồng có được hưởng bảo hiểm xã hội không"],
  ["abbreviations", "hdld co thoi han bi cham dut truoc", "hợp đồng lao động có thời hạn bị chấm dứt trước"],
  ["chat spelling", "fai lam sao khi bi giu luong", "phải làm sao khi bị giữ lương"],
  ["chat spelling", "nghỉ fép năm còn dư có đc trả tiền ko", "nghỉ phép năm còn dư có được trả tiền không"],
  ["chat spelling", "nghỉ thai sản dc mấy thág", "nghỉ thai sản được mấy tháng"],
  ["chat spelling", "tăg ca chủ nhật tíh sao", "tăng ca chủ nhật tính sao"],
  ["chat spelling", "mk mún xin nghi phep nam", "mình muốn xin nghỉ phép năm"],
  ["chat spelling", "thời jan thử việc", "thời gian thử việc"],
  ["telex left in", "luwowng tháng 13", "lương tháng 13"],
  ["telex left in", "truwowngf hợp nghỉ ốm", "trường hợp nghỉ ốm"],
  ["telex left in", "nghir phép", "nghỉ phép"],
  ["another mark", "đóng bảo hiểm xả hội", "đóng bảo hiểm xã hội"],
  ["another mark", "sa thãi trái luật", "sa thải trái luật"],
  ["another mark", "nghỉ lể được trả lương không", "nghỉ lễ được trả lương không"],
  ["another mark", "lương thưỡng", "lương thưởng"],
  ["another mark", "nghỉ không luơng", "nghỉ không lương"],
  ["another mark", "họp đồng lao động", "hợp đồng lao động"],
  ["a letter lost", "hợp đồng lao độg", "hợp đồng lao động"],
  ["two words as one", "làmthêm giờ tối đa", "làm thêm giờ tối đa"],
  ["numbers with units", "luong 8tr dong bhxh bao nhieu", "lương 8 triệu đóng bảo hiểm xã hội bao nhiêu"],
  ["numbers with units", "6h toi den 6h sang co phai ca dem ko", "6 giờ tối đến 6 giờ sáng có phải ca đêm không"],
  ["numbers with units", "nghi om 30p co bi tru luong", "nghỉ ốm 30 phút có bị trừ lương"],
  ["numbers with units", "nghi 30ngay khong luong", "nghỉ 30 ngày không lương"],
];

describe("reading what was typed", () => {
  it.each(READINGS)("%s: %s", (_rule, typed, meant) => {
    expect(read(typed).tokens.join(" ")).toBe(meant);
  });

  it.each([
    "làm thêm giờ vào ngày nghỉ lễ được trả bao nhiêu",
    "vượt đèn đỏ phạt bao nhiêu",
    "thuê nhà trọ tăng giá",
    "người lao động đơn phương chấm dứt hợp đồng lao động",
  ])("leaves alone what was typed well: %s", (typed) => {
    const question = read(typed);
    expect(question.tokens.join(" ")).toBe(typed);
    expect(question).toMatchObject({ changed: 0, unmarked: false });
  });

  it("says that a message came without marks, and that restoring them changes no letter", () => {
    expect(read("tang ca dem duoc bao nhieu tien")).toMatchObject({ unmarked: true, changed: 0 });
    expect(read("tăng ca đêm được bao nhiêu tiền").unmarked).toBe(false);
  });

  it("says how much it had to read as other letters", () => {
    expect(read("fai lam seo").changed).toBeGreaterThan(read("phai lam sao").changed);
  });

  it("keeps a word that nobody writes rather than making one up", () => {
    expect(read("Trần Xqwzk nợ lương").tokens).toContain("xqwzk");
  });

  it("reads only the beginning of a very long message", () => {
    expect(read("lương ".repeat(1000)).tokens).toHaveLength(160);
  });

  it("reads an empty message as nothing", () => {
    expect(read("  ")).toMatchObject({ raw: "", typed: [], tokens: [], changed: 0 });
  });
});
