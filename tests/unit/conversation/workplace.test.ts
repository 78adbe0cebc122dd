import { describe, expect, it } from "vitest";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { createTalks } from "../../support/workplace-talk.ts";

const createTalk = createTalks(realKnowledge());
const GARMENT = {
  unitId: "cdcs-may-tay-nguyen",
  unitName: "CĐCS May Tây Nguyên",
  employer: "Công ty May Tây Nguyên (mẫu)",
};
const ASK = "tăng ca chủ nhật trả bao nhiêu";

describe("where a worker works", () => {
  it.each([
    "em làm ở may tây nguyên",
    "Em làm ở Công ty May Tây Nguyên ạ",
    "toi lam viec tai cty may tay nguyen",
    "nơi tôi làm việc là May Tây Nguyên",
  ])("is remembered from “%s”, and what is kept is said", async (said) => {
    const talk = createTalk();
    const { text, answer, choices } = await talk.say(said);
    expect(answer.kind).toBe("abstained");
    expect(text).toContain("Tôi ghi nhớ anh/chị làm ở Công ty May Tây Nguyên (mẫu)");
    expect(text).toContain("nhắn “nơi tôi làm việc”");
    expect(choices.map(({ title }) => title)).toEqual(["Đổi nơi làm việc", "Quên nơi làm việc"]);
    expect(talk.state().workplace).toEqual(GARMENT);
    expect((await talk.say(ASK)).text).toContain("**220%**");
  });

  it.each([
    "em làm ở may tây nguyên, tăng ca chủ nhật trả bao nhiêu ạ",
    "cty may tay nguyen tang ca chu nhat tra bao nhieu",
    "tăng ca chủ nhật ở công ty may tây nguyên trả bao nhiêu",
  ])("is read out of the question itself: “%s”", async (said) => {
    const talk = createTalk();
    const { text } = await talk.say(said);
    expect(text).toContain("**220%**");
    expect(text).toContain("Tôi ghi nhớ anh/chị làm ở Công ty May Tây Nguyên (mẫu)");
    expect((await talk.say(ASK)).text).not.toContain("Tôi ghi nhớ");
  });

  it.each([
    "em làm ở nhà được không",
    "làm ở công ty 5 năm thì được nghỉ phép mấy ngày",
    "công ty may tây nguyên 2 tháng chưa trả lương thì sao",
    "em làm công nhân may ở tây nguyên tăng ca chủ nhật được bao nhiêu",
  ])("is not taken for a second factory, nor for any at all, from “%s”", async (said) => {
    const talk = createTalk();
    await talk.say(said);
    expect(talk.state().workplace ?? GARMENT).toEqual(GARMENT);
  });

  it("is asked for at the button, and told apart by buttons", async () => {
    const talk = createTalk();
    const asked = await talk.say({ tap: "#NOILAM" });
    expect(asked.text).toContain("Anh/chị làm ở công ty, nông trường hay đơn vị nào?");
    const which = await talk.say("may tay");
    expect(which.text).toBe("Tôi thấy mấy nơi có tên gần giống. Anh/chị làm ở nơi nào?");
    expect(which.choices.map(({ title }) => title).slice(0, 2)).toEqual([
      "Công ty May Tây Nguyên (mẫu)",
      "Công ty May Tây Nguyên 2 (mẫu)",
    ]);
    expect(talk.state().workplace).toBeNull();
    expect((await talk.say("1")).text).toContain("Tôi ghi nhớ anh/chị làm ở Công ty May Tây Nguyên (mẫu)");
    expect(talk.state().workplace).toEqual(GARMENT);
  });

  it("not found is said, and leaving it out is an answer", async () => {
    const talk = createTalk();
    const { text, choices } = await talk.say("nơi tôi làm việc", "xyz qwerty");
    expect(text).toContain("Tôi chưa thấy nơi này trong danh sách");
    expect(choices.map(({ title }) => title)).toContain("Bỏ qua");
    expect((await talk.say("bỏ qua")).text).toContain("Tôi trả lời theo luật chung");
    expect((await talk.say(ASK)).text).toContain("200%");
  });

  it("a question instead of a name is answered", async () => {
    expect((await createTalk().say("nơi tôi làm việc", ASK)).text).toContain("200%");
  });

  it("is shown, changed and forgotten, and stands among the data kept", async () => {
    const talk = createTalk({ at: "cdcs-may-tay-nguyen" });
    expect((await talk.say("nơi tôi làm việc")).text).toContain("làm ở Công ty May Tây Nguyên (mẫu)");
    const data = await talk.say("dữ liệu của tôi");
    expect(data.text).toContain("Nơi làm việc tôi đang ghi nhớ: Công ty May Tây Nguyên (mẫu)");
    expect(data.choices.map(({ title }) => title)).toContain("Nơi tôi làm việc");
    const changed = await talk.say("em làm ở nông trường cao su Ngọc Sơn");
    expect(changed.text).toContain("Tôi đã đổi nơi làm việc của anh/chị thành Nông trường Cao su Ngọc Sơn (mẫu)");
    expect((await talk.say("quên nơi làm việc")).text).toContain("Tôi đã quên nơi làm việc");
    expect(talk.state().workplace).toBeNull();
    expect((await talk.say("dữ liệu của tôi")).text).not.toContain("đang ghi nhớ");
    expect((await talk.say(ASK)).text).not.toMatch(/[Tt]hỏa ước/u);
  });

  it("may be said at a button below an answer that an agreement could better, offered once", async () => {
    const talk = createTalk();
    const titles = async (question: string) => (await talk.say(question)).choices.map(({ title }) => title);
    expect(await titles("công đoàn phí đóng bao nhiêu")).not.toContain("Nơi tôi làm việc");
    expect(await titles(ASK)).toContain("Nơi tôi làm việc");
    expect(await titles(ASK)).not.toContain("Nơi tôi làm việc");
    const { choices } = await createTalk({ at: "cdcs-may-tay-nguyen" }).say(ASK);
    expect(choices.map(({ title }) => title)).not.toContain("Nơi tôi làm việc");
  });

  it("keeps nothing of it from what is told for a case or to an officer", async () => {
    const talk = createTalk();
    const { text } = await talk.say("công ty May Tây Nguyên nợ lương 2 tháng rồi");
    expect(text).not.toContain("Tôi ghi nhớ");
    expect(talk.state().workplace).toBeNull();
  });

  it("does not delay a call for help", async () => {
    const { answer } = await createTalk().say("em làm ở may tây nguyên, quản lý đang đánh em, cứu em với");
    expect(answer).toMatchObject({ kind: "handed-over", urgent: true });
  });
});
