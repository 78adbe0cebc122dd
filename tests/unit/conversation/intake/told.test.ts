import { describe, expect, it } from "vitest";
import { readNamedPlace, readTold } from "../../../../src/conversation/cases/read-told.ts";
import { openedIn, startTalk } from "../../../support/case-talk.ts";
import { createFakeDesk } from "../../../support/fake-case-desk.ts";

describe("since when, read out of a story", () => {
  it.each([
    ["cty nợ lương 2 tháng rồi", "2 tháng rồi"],
    ["CTY NỢ LƯƠNG 2 THÁNG RỒI", "2 THÁNG RỒI"],
    ["công ty nợ lương từ tháng 8 tới giờ", "từ tháng 8 tới giờ"],
    ["cty no luong tu thang 8", "tu thang 8"],
    ["hôm qua sếp chửi em trước mặt mọi người", "hôm qua"],
    ["từ trước tết công ty không đóng bảo hiểm", "từ trước tết"],
    ["mấy tháng nay trả lương trễ", "mấy tháng nay"],
    ["hồi tháng 9 năm ngoái họ cắt phụ cấp", "hồi tháng 9 năm ngoái"],
    ["cong ty no luong thang 10 toi gio chua tra", "thang 10 toi gio"],
    ["từ 15/8 không trả tiền tăng ca", "từ 15/8"],
    ["suốt từ đầu năm tới giờ", "từ đầu năm tới giờ"],
    ["nghỉ việc 2 tháng rồi mà chưa thanh toán lương", "2 tháng rồi"],
    ["em muốn đòi lương nợ từ tháng 8", "từ tháng 8"],
  ])("%s: %s", (text, since) => {
    expect(readTold(text).since?.text).toBe(since);
  });

  it.each([
    "em làm 5 năm rồi mà bị đuổi",
    "em có bầu 7 tháng rồi mà bắt tăng ca",
    "con em 8 tháng nay bệnh",
    "hẹn tháng 12 trả lương",
    "công ty hứa thưởng tháng 13",
    "nợ lương tụi em hoài",
    "làm mười bốn tiếng một ngày liên tục",
    "hứa tăng lương đầu năm rồi lờ luôn",
  ])("%s: not told", (text) => {
    expect(readTold(text).since).toBeNull();
  });
});

describe("what is wished, read out of a story", () => {
  it.each([
    ["công ty nợ lương, em muốn đòi lại lương", "em muốn đòi lại lương"],
    ["3 tháng nay chưa có lương, mong công đoàn giúp đòi lương.", "mong công đoàn giúp đòi lương"],
    ["mong cd giup tui lay lai luong", "mong cd giup tui lay lai luong"],
    ["nhờ công đoàn can thiệp giúp tụi em", "nhờ công đoàn can thiệp giúp tụi em"],
  ])("%s: %s", (text, wants) => {
    expect(readTold(text).wants?.text).toBe(wants);
  });

  it.each([
    "cán bộ công đoàn cơ sở bị công ty ép nghỉ",
    "em bị đuổi vì đòi tiền tăng ca",
    "em muốn giới thiệu một anh thợ hàn nhặt được ví",
    "xin không tăng ca vì con ốm mà tổ trưởng không chịu",
    "công ty muốn em viết đơn nghỉ",
    "em không muốn nghỉ việc",
    "em muốn nghỉ việc mà công ty không cho",
  ])("%s: not told", (text) => {
    expect(readTold(text).wants).toBeNull();
  });
});

it.each([
  ["Công ty TNHH Hoàng Gia nợ lương", "Công ty TNHH Hoàng Gia"],
  ["cty May Bình An ép tăng ca", "cty May Bình An"],
  ["CTY NỢ LƯƠNG 2 THÁNG RỒI", null],
  ["công ty nợ lương", null],
])("%s: names %s", (text, name) => {
  expect(readNamedPlace(text)).toBe(name);
});

describe("what the first message tells", () => {
  it("is not asked again, is shown, and is sent", async () => {
    const talk = startTalk();
    await talk.say("công ty Hoàng Gia nợ lương từ tháng 8, em muốn đòi lại lương");
    const shown = await talk.say("co");
    expect(shown.text).toMatch(/Nơi làm: công ty Hoàng Gia\n- Từ khi: từ tháng 8\n- Mong muốn: em muốn đòi lại lương/u);
    expect(openedIn(await talk.tap("Gửi, không nói tên"))?.draft).toMatchObject({
      what: "công ty Hoàng Gia nợ lương từ tháng 8, em muốn đòi lại lương",
      employer: "công ty Hoàng Gia",
      since: "từ tháng 8",
      wants: "em muốn đòi lại lương",
    });
  });

  it("of a company in the tree goes to its unit", async () => {
    const place = { unitId: "cdcs-hg", unitName: "CĐCS Hoàng Gia", employer: "Công ty Hoàng Gia", commune: "Đăk Cấm" };
    const talk = startTalk({ desk: createFakeDesk({ findWorkplaces: async () => [{ ...place, score: 0.9 }] }) });
    await talk.say("công ty Hoàng Gia nợ lương 2 tháng rồi");
    await talk.say("ok");
    await talk.tap("Bỏ qua");
    expect(openedIn(await talk.tap("Gửi, không nói tên"))?.draft).toMatchObject({ unitId: "cdcs-hg" });
  });

  it("is completed by where the worker is known to work", async () => {
    const talk = startTalk();
    await talk.say("em làm ở công ty May Tây Nguyên");
    await talk.say("cty nợ lương 2 tháng rồi");
    expect(talk.state().intake).toMatchObject({ unitId: "cdcs-may-tay-nguyen", since: "2 tháng rồi" });
    expect((await talk.say("dạ có")).text).toContain("mong công đoàn giúp điều gì");
  });

  it.each([
    ["since", "sai rồi, từ tháng 7", { since: "từ tháng 7" }],
    ["since without a word about wrong", "từ tháng 7", { since: "từ tháng 7" }],
    ["where", "làm ở công ty Bình Minh", { employer: "công ty Bình Minh" }],
    ["where, unmarked", "nham roi, cty Binh Minh", { employer: "cty Binh Minh" }],
    ["what is wished", "em muốn công ty xin lỗi", { wants: "em muốn công ty xin lỗi" }],
  ])("can be put right under the summary: %s", async (_, correction, told) => {
    const talk = startTalk();
    await talk.say("công ty Hoàng Gia nợ lương từ tháng 8, em muốn đòi lại lương");
    await talk.say("co");
    const shown = await talk.say(correction);
    expect(shown.text).toContain("xem đã đúng chưa");
    expect(talk.state().intake).toMatchObject({ stage: "confirm", ...told });
    expect(openedIn(await talk.say("không nói tên"))?.draft).toMatchObject(told);
  });

  it("can be put right part by part, by button", async () => {
    const talk = startTalk();
    await talk.say("công ty Hoàng Gia nợ lương từ tháng 8, em muốn đòi lại lương");
    await talk.say("co");
    expect((await talk.tap("Sửa lại")).titles).toEqual(["Nội dung", "Nơi làm", "Từ khi", "Mong muốn", "Kể lại từ đầu"]);
    const asked = await talk.tap("Từ khi");
    expect(asked.text).toContain("Tôi đang ghi: “từ tháng 8”");
    expect((await talk.say("từ tháng 6")).text).toContain("Từ khi: từ tháng 6");
    await talk.say("sai rồi");
    await talk.tap("Nội dung");
    expect((await talk.tap("Bỏ qua")).text).toContain("nợ lương từ tháng 8");
  });
});
