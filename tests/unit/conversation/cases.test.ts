import { describe, expect, it } from "vitest";
import { type Answering, createAnswering } from "../../../src/answering/index.ts";
import { renderCasePayload } from "../../../src/casework/index.ts";
import { readContact } from "../../../src/conversation/cases/read-contact.ts";
import { whomItIsAbout } from "../../../src/conversation/cases/whom-it-is-about.ts";
import { readVerdict } from "../../../src/conversation/cases/yes-or-no.ts";
import { remindIntake } from "../../../src/conversation/index.ts";
import { openedIn, startTalk } from "../../support/case-talk.ts";
import { createFakeDesk } from "../../support/fake-case-desk.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

describe("a report", () => {
  it("gets the law in short and the offer, and becomes a case with a receipt once it is confirmed", async () => {
    const talk = startTalk();
    const told = await talk.say("cty nợ lương 2 tháng rồi");
    expect(told.answer).toMatchObject({ kind: "handed-over", urgent: false });
    expect(told.titles.slice(0, 2)).toEqual(["Có, chuyển giúp tôi", "Chỉ hỏi cho biết"]);
    expect(openedIn(told)).toBeUndefined();
    expect((await talk.tap("Có, chuyển giúp tôi")).text).toContain("công ty nào");
    expect((await talk.say("may Tây Nguyên")).text).toContain("mong công đoàn giúp"); // since when was told
    const shown = await talk.say("đòi giúp lương");
    expect(shown.text).toContain("“cty nợ lương 2 tháng rồi”");
    expect(shown.text).toContain("may Tây Nguyên");
    await talk.tap("Gửi, nói rõ tên");
    const sent = await talk.say("Tên em là Nguyễn Thị Hoa, sđt 0912 345 678");
    expect(sent.text).toContain("KT-2611-0042");
    expect(sent.text).toContain("Công đoàn Khu công nghiệp Hòa Bình");
    expect(sent.text).toContain("16:30 ngày mai");
    expect(openedIn(sent)?.draft).toMatchObject({
      topic: "wage-arrears",
      severity: "high",
      identity: "named",
      name: "Nguyễn Thị Hoa",
      phone: "0912345678",
      what: "cty nợ lương 2 tháng rồi",
      employer: "may Tây Nguyên",
      since: "2 tháng rồi",
      wants: "đòi giúp lương",
      inboundMessageIds: [1, 3, 4],
    });
    expect(talk.state().intake).toBeNull();
  });

  it("asks at most four questions, each of which may be skipped", async () => {
    const talk = startTalk();
    await talk.say("cho em gặp cán bộ công đoàn");
    let questions = 0;
    for (let said = await talk.tap("Bỏ qua"); !said.text.includes("như sau"); said = await talk.tap("Bỏ qua"))
      questions++;
    expect(questions).toBe(3);
    const sent = await talk.tap("Gửi, không nói tên");
    expect(sent.text).toContain("K7MP-2QXT-9ACD");
    expect(openedIn(sent)?.draft).toMatchObject({ identity: "anonymous", name: null, phone: null });
  });

  it("is left alone when only asked about, or dropped in any words", async () => {
    for (const no of ["Chỉ hỏi cho biết", "thôi"]) {
      const talk = startTalk();
      await talk.say("cty nợ lương 2 tháng rồi");
      const said = no === "thôi" ? await talk.say(no) : await talk.tap(no);
      expect(said.changes.map(({ kind }) => kind)).not.toContain("case-opened");
      expect(talk.state().intake).toBeNull();
    }
  });

  it("answers a question about the law in the middle, and then goes on", async () => {
    const talk = startTalk();
    await talk.say("cty nợ lương 2 tháng rồi");
    await talk.tap("Có, chuyển giúp tôi");
    await talk.say("xưởng gỗ Hòa Bình");
    const asked = await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?");
    expect(asked.answer.kind).toBe("answered");
    expect(asked.text).toContain("Việc anh/chị đang kể vẫn còn đây");
    expect((await talk.say("đòi lại lương")).text).toContain("Mong muốn: đòi lại lương");
  });

  it("tells workplaces apart that sound alike", async () => {
    const place = (employer: string, unitId: string) => ({
      unitId,
      unitName: `CĐCS ${employer}`,
      employer,
      commune: "Đăk Cấm",
      score: 0.8,
    });
    const places = [place("May Tây Nguyên 1", "a"), place("May Tây Nguyên 2", "b")];
    const findWorkplaces = async (text: string) =>
      text.includes("2") ? places.slice(1) : text.includes("may") ? places : [];
    const talk = startTalk({ desk: createFakeDesk({ findWorkplaces }) });
    await talk.say("cty nợ lương 2 tháng rồi");
    await talk.tap("Có, chuyển giúp tôi");
    const asked = await talk.say("may tay nguyen");
    expect(asked.titles.slice(0, 3)).toEqual([
      "May Tây Nguyên 1, Đăk Cấm",
      "May Tây Nguyên 2, Đăk Cấm",
      "Không có trong danh sách",
    ]);
    await talk.tap("May Tây Nguyên 2, Đăk Cấm");
    await talk.tap("Bỏ qua");
    const sent = await talk.tap("Gửi, không nói tên");
    expect(openedIn(sent)?.draft).toMatchObject({ unitId: "b", employer: "May Tây Nguyên 2" });
  });

  it("says honestly when there is nobody to read it yet, and on the terminal that it is kept by nobody", async () => {
    const nobody = startTalk({ desk: createFakeDesk({ unitName: null }) });
    expect((await nobody.say("Xưởng em đang cháy, khói mù mịt")).text).toContain("chưa có cán bộ trực");
    const trial = startTalk({ desk: createFakeDesk({ isTrial: true }) });
    expect((await trial.say("Xưởng em đang cháy, khói mù mịt")).text).toContain("không được lưu");
  });

  it("of a proposal, a hardship or a good example is offered to an officer without an article", async () => {
    const texts: [string, string][] = [
      ["em muốn góp ý với công đoàn mở thêm lớp tiếng Anh buổi tối cho công nhân", "proposal"],
      ["nhà em khó khăn quá, chồng bị ung thư hết tiền rồi, mong công đoàn giúp", "hardship"],
      ["em muốn giới thiệu gương người tốt việc tốt, anh bảo vệ nhặt được ví trả lại", "good-example"],
      ["nha em kho khan qua, con benh nang nam vien, xin cong doan ho tro", "hardship"],
    ];
    for (const [text, topic] of texts) {
      const talk = startTalk();
      const said = await talk.say(text);
      expect(said.answer, text).toMatchObject({ kind: "handed-over", citations: [] });
      expect(talk.state().intake, text).toMatchObject({ topic });
    }
  });
});

describe("danger", () => {
  it("opens an urgent case at once, with the number to call as a button", async () => {
    const said = await startTalk().say("bạn em bị máy cuốn đứt tay rồi");
    expect(openedIn(said)?.draft).toMatchObject({ topic: "accident", severity: "urgent", identity: "confidential" });
    expect(said.text).toMatch(/115[\s\S]*KT-2611-0042/u);
    expect(said.titles).toContain("Gọi cấp cứu 115");
  });

  it("of a kind that shames its victim asks first who may know, and sends what was told with that tap", async () => {
    const talk = startTalk();
    const told = await talk.say("quan ly so mo em trong kho em so qua");
    expect(told.answer).toMatchObject({ kind: "handed-over", urgent: true });
    expect(openedIn(told)).toBeUndefined();
    expect(told.text).toContain("không qua công ty");
    expect(told.titles.slice(0, 3)).toEqual([
      "Nói kín, chỉ một cán bộ biết tên",
      "Không nói tên",
      "Chỉ cần biết quyền của tôi",
    ]);
    await talk.say("hôm qua ổng lại làm vậy nữa");
    const sent = await talk.press("#TEN:confidential");
    expect(openedIn(sent)?.draft).toMatchObject({
      topic: "sexual-harassment",
      identity: "confidential",
      what: "quan ly so mo em trong kho em so qua\nhôm qua ổng lại làm vậy nữa",
    });
  });

  it("adds to the urgent case that is open already", async () => {
    const said = await startTalk({ desk: createFakeDesk({ open: { isUrgent: true } }) }).say(
      "cháy to hơn rồi, khói mù mịt",
    );
    expect(said.changes).toEqual([{ kind: "case-message", payload: { caseId: 7, isCourtesy: false } }]);
  });

  it("is answered even while an officer answers in the platform's own inbox, and nothing else is", async () => {
    const talk = startTalk();
    const taken = { isTakenOver: true };
    expect((await talk.say("Làm thêm giờ trả bao nhiêu?", taken)).replies).toEqual([]);
    expect((await talk.say("Xưởng em đang cháy, khói mù mịt", taken)).text).toContain("114");
  });
});

describe("while a case is open", () => {
  const waiting = () => startTalk({ desk: createFakeDesk({ open: {} }) });
  const talking = () => startTalk({ desk: createFakeDesk({ open: { hasOfficerWritten: true } }) });
  const onCase = (isCourtesy = false) => [{ kind: "case-message", payload: { caseId: 7, isCourtesy } }];

  it("what is told goes to it, and a question is answered until an officer has written", async () => {
    const talk = waiting();
    expect((await talk.say("tháng 10 cũng chưa có đồng nào")).changes).toEqual(onCase());
    expect((await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?")).answer.kind).toBe("answered");
  });

  it("the assistant is silent once an officer talks, says so now and then, and speaks when asked", async () => {
    const talk = talking();
    const first = await talk.say("dạ công ty hứa thứ sáu trả");
    expect(first.changes).toEqual(onCase());
    expect(first.text).toContain("KT-2611-0007");
    const second = await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?");
    expect(second.replies).toEqual([]);
    expect(second.changes).toEqual(onCase());
    await talk.press("#TROLY");
    expect((await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?")).answer.kind).toBe("answered");
    expect((await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?")).changes).toEqual(onCase());
    expect((await talk.say("trợ lý ơi nghỉ cưới được mấy ngày")).answer.kind).toBe("answered");
  });

  it("thanks are kept as thanks", async () => {
    expect((await talking().say("cảm ơn chị nhiều")).changes).toEqual(onCase(true));
    expect((await waiting().say("cam on")).changes).toEqual(onCase(true));
  });

  it("keeps a photo that comes without a word", async () => {
    expect((await waiting().say("")).changes).toEqual(onCase());
  });

  it("words to an officer that are perhaps danger are the officer's, and sure danger gets help at once", async () => {
    const told = await talking().say("tháng 9 với tháng 10, cả tổ 12 người");
    expect(told.changes).toEqual(onCase());
    expect(told.answer).not.toMatchObject({ urgent: true });
    const danger = await talking().say("máy dập vừa cắt đứt tay anh Hùng rồi, máu chảy nhiều lắm");
    expect(danger.answer).toMatchObject({ kind: "handed-over", urgent: true });
    expect(danger.text).toContain("115");
    expect(danger.changes.map(({ kind }) => kind)).toContain("case-opened");
  });

  it("hears whether it is solved, from a button or from words, and leaves what follows to the case", async () => {
    const closing = () => startTalk({ desk: createFakeDesk({ open: { isClosing: true, hasOfficerWritten: true } }) });
    const verdict = (value: string) => [{ kind: "case-verdict", payload: { caseId: 7, verdict: value } }];
    const solved = await closing().say("dạ xong rồi chị");
    expect(solved.changes).toEqual(verdict("yes"));
    expect(solved.replies).toEqual([]);
    expect((await closing().say("chưa em ơi, công ty vẫn chưa trả")).changes).toEqual(verdict("no"));
    expect((await closing().say("moi duoc 1 thang thoi")).changes).toEqual(verdict("partly"));
    expect((await closing().say("2")).changes).toEqual(verdict("partly"));
    const tapped = renderCasePayload({ kind: "solved", caseId: 7, answer: "partly" });
    expect((await closing().press(tapped)).changes).toEqual(verdict("partly"));
    const rated = await startTalk().press(renderCasePayload({ kind: "rating", caseId: 7, stars: 5 }));
    expect(rated.changes).toEqual([{ kind: "case-rated", payload: { caseId: 7, stars: 5 } }]);
    expect(rated.text).toContain("Cảm ơn");
  });

  it("an anonymous reporter comes back with the code, and no other code opens anything", async () => {
    const back = await startTalk().say("k7mp 2qxt 9acd");
    expect(back.changes).toEqual([{ kind: "case-joined", payload: { caseId: 9 } }]);
    expect((await startTalk().say("AAAA-BBBB-CCCC")).changes).toEqual([]);
  });
});

describe("a case left half told", () => {
  it("is asked after once, at the stage where it was left", async () => {
    const talk = startTalk();
    await talk.say("cty nợ lương 2 tháng rồi");
    const paused = (await talk.tap("Có, chuyển giúp tôi")).changes.find(({ kind }) => kind === "intake-paused");
    const form = paused?.payload as { begunAt: number; stage: "where" };
    expect(remindIntake(talk.state(), { ...form, stage: "offered" })).toBeNull();
    const due = remindIntake(talk.state(), form);
    expect(due?.reply.text).toContain("chưa được gửi");
    expect(remindIntake(due?.state ?? {}, form)).toBeNull();
  });

  it("is not asked after once it was sent or dropped", async () => {
    const talk = startTalk();
    const offered = (await talk.say("cty nợ lương 2 tháng rồi")).changes[0]?.payload as {
      begunAt: number;
      stage: "offered";
    };
    await talk.tap("Chỉ hỏi cho biết");
    expect(remindIntake(talk.state(), offered)).toBeNull();
  });
});

it("offers an officer when it could not answer twice in a row, and not before", async () => {
  const answering = createAnswering({ knowledge: realKnowledge });
  const unsure: Answering = async (question, on) => ({
    ...(await answering(question, on)),
    answer: {
      ...{ kind: "abstained", reason: "nothing-relevant", text: "Tôi chưa chắc.", asOf: on },
      ...{ confidence: 0, choices: [], candidates: [] },
    },
    topics: [],
    related: [],
  });
  const talk = startTalk({ answering: unsure });
  expect((await talk.say("cái phiếu màu xanh ở tổ em dán chỗ nào")).text).not.toContain("hai lần");
  const second = await talk.say("cái hộp số bảy bên kho em để hướng nào");
  expect(second.text).toContain("hai lần liền");
  expect(second.titles[0]).toBe("Có, chuyển giúp tôi");
  expect(talk.state().intake).toMatchObject({ stage: "offered", what: "cái hộp số bảy bên kho em để hướng nào" });
  expect((await talk.say("cái thùng màu đỏ bên kho em để hướng nào")).text).not.toContain("hai lần");
});

it.each([
  ["chủ tịch công đoàn công ty em bao che cho sếp", "own-unit-head"],
  ["bà bên công đoàn cơ sở ăn chặn quà tết", "union-committee"],
  ["công ty nợ lương 2 tháng, nhờ cán bộ công đoàn giúp", "employer"],
  ["cong ty khong dong bao hiem", "employer"],
])("%s: is about %s", (text, about) => {
  expect(whomItIsAbout(text)).toBe(about);
});

it.each([
  ["Nguyễn Văn A 0912345678", { name: "Nguyễn Văn A", phone: "0912345678" }],
  ["em tên Lan, đt: 0987.654.321", { name: "Lan", phone: "0987654321" }],
  ["+84 912 345 678", { name: null, phone: "+84912345678" }],
  ["Hoa", { name: "Hoa", phone: null }],
])("reads name and number out of %s", (text, contact) => {
  expect(readContact(text)).toEqual(contact);
});

it.each([
  ["rồi ạ", "yes"],
  ["da nhan du luong roi", "yes"],
  ["chưa", "no"],
  ["vẫn còn nợ 1 tháng, mới được một phần", "partly"],
  ["không biết nữa", "no"],
  ["hôm qua giám đốc gọi em lên văn phòng nói chuyện rất lâu và hẹn tuần sau gặp lại", null],
])("%s: solved? %s", (text, verdict) => {
  expect(readVerdict(text)).toBe(verdict);
});
