import { describe, expect, it } from "vitest";
import { readStars } from "../../../../src/conversation/cases/read-stars.ts";
import { startTalk } from "../../../support/case-talk.ts";
import { createFakeDesk } from "../../../support/fake-case-desk.ts";

it.each([
  ["5", 5],
  ["5 sao", 5],
  ["cho 5 sao, cán bộ nhiệt tình", 5],
  ["năm sao", 5],
  ["nam sao nha", 5],
  ["4*", 4],
  ["4 ⭐", 4],
  ["⭐⭐⭐", 3],
  ["5/5", 5],
  ["3 – Tạm được", 3],
  ["tốt", 4],
  ["tot lam", 4],
  ["rất tốt", 5],
  ["rất hài lòng ạ", 5],
  ["tuyệt vời", 5],
  ["tạm được", 3],
  ["bình thường thôi", 3],
  ["tệ", 1],
  ["te qua", 1],
  ["chưa hài lòng", 1],
  ["0", "out"],
  ["10", "out"],
  ["10 điểm", "out"],
  ["cảm ơn", null],
  ["5 triệu", null],
  ["công ty chưa trả 5 tháng lương", null],
  ["tốt nhất là công ty trả hết lương", null],
])("%s: %s stars", (text, stars) => {
  expect(readStars(text)).toBe(stars);
});

describe("stars", () => {
  const closing = () => startTalk({ desk: createFakeDesk({ open: { isClosing: true, hasOfficerWritten: true } }) });
  const rated = (stars: number) => [{ kind: "case-rated", payload: { caseId: 7, stars } }];

  it.each([
    ["5", 5],
    ["5 sao", 5],
    ["năm sao", 5],
    ["4*", 4],
    ["tốt", 4],
    ["tệ", 1],
  ])("typed once they were asked for count: %s", async (text, stars) => {
    const talk = closing();
    await talk.say("dạ xong rồi");
    const said = await talk.say(text);
    expect(said.changes).toEqual(rated(stars));
    expect(said.text).toContain(`Tôi ghi **${stars} sao**`);
  });

  it("count after the button that closed it too, and another number asks again", async () => {
    const talk = closing();
    await talk.press("#XONG:7:yes");
    const asked = await talk.say("10");
    expect(asked.changes).toEqual([]);
    expect(asked.text).toContain("từ 1 đến 5 sao");
    expect(asked.titles).toHaveLength(5);
    expect((await talk.say("4")).changes).toEqual(rated(4));
  });

  it("are not read out of a number typed at another moment", async () => {
    const before = await startTalk().say("5");
    expect(before.changes).toEqual([]);
    const unsolved = closing();
    await unsolved.say("chưa xong");
    expect((await unsolved.say("5 sao")).changes.map(({ kind }) => kind)).not.toContain("case-rated");
    const late = closing();
    await late.say("xong rồi");
    late.later(3 * 24 * 60);
    expect((await late.say("5")).changes.map(({ kind }) => kind)).not.toContain("case-rated");
    const talk = closing();
    await talk.say("xong rồi");
    await talk.press("#TROLY");
    expect((await talk.say("5")).changes.map(({ kind }) => kind)).not.toContain("case-rated");
  });

  it("a number typed to an officer who spoke last is no button of ours", async () => {
    const open = { hasOfficerWritten: true, lastSaidAt: new Date("2026-11-23T02:05:00Z") };
    const talk = startTalk({ desk: createFakeDesk({ open }) });
    await talk.say("dạ em gửi rồi ạ"); // answered with the button to ask the assistant
    talk.later(10);
    const said = await talk.say("1");
    expect(said.changes).toEqual([{ kind: "case-message", payload: { caseId: 7, isCourtesy: false } }]);
  });

  it("a number typed when the union just asked whether it is solved answers that", async () => {
    const open = { hasOfficerWritten: false, isClosing: false, lastSaidAt: null as Date | null };
    const talk = startTalk({ desk: createFakeDesk({ findOpenCase: async () => ({ ...KNOWN, ...open }) }) });
    await talk.say("Làm thêm ngày lễ được trả bao nhiêu phần trăm?");
    Object.assign(open, { hasOfficerWritten: true, isClosing: true, lastSaidAt: new Date("2026-11-23T02:30:00Z") });
    talk.later(60);
    expect((await talk.say("3")).changes).toEqual([{ kind: "case-verdict", payload: { caseId: 7, verdict: "no" } }]);
  });
});

const KNOWN = {
  ...({ id: 7, code: "KT-2611-0007", topic: "wage-arrears", isUrgent: false, identity: "named" } as const),
  firstReplyDueAt: new Date("2026-11-24T09:30:00Z"),
  resolutionDueAt: new Date("2026-12-04T09:30:00Z"),
};
