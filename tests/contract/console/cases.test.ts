import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askUnit, findCase } from "../../../src/casework/index.ts";
import { receive } from "../../../src/intake/index.ts";
import { topicNames } from "../../../src/texts/casework.ts";
import { caseTexts } from "../../../src/texts/console-case.ts";
import { consoleFrameTexts } from "../../../src/texts/console-frame.ts";
import { findStaff, scopeOf } from "../../../src/union/index.ts";
import { inboundMessage } from "../../../src/vocabulary/message.ts";
import { MORNING, startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

const SOURCE = { label: "Điều 97 khoản 4 Bộ luật Lao động 2019", law: "45/2019/QH14", article: "97", on: "2026-11-23" };

let desk: StaffConsole;
let lanId: number;
let minhId: number;
let lan: Visit;
let minh: Visit;
let head: Visit;
const asked: string[] = [];

beforeAll(async () => {
  desk = await startConsole({
    more: {
      draftReply: async (question) => {
        asked.push(question);
        if (question === "hỏng") throw new Error("the model said: Nguyễn Văn Bình");
        if (!/lương/iu.test(question)) return null;
        const isSubject = question === topicNames["wage-arrears"];
        const text = isSubject ? "Công ty phải trả đúng hạn." : "Điều không hẳn đúng.";
        return { text, sources: [SOURCE], confidence: isSubject ? 0.9 : 0.6 };
      },
    },
  });
  lanId = await desk.hire("officer", "kcn", "Trần Thị Lan");
  minhId = await desk.hire("officer", "kcn", "Lê Văn Minh");
  lan = await desk.signIn(lanId);
  minh = await desk.signIn(minhId);
  head = await desk.signIn(await desk.hire("unit-head", "kcn", "Phạm Hà"));
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

let id: number;
let code: string;
let page: string;
beforeEach(async () => {
  desk.notices.length = 0;
  asked.length = 0;
  ({ id, code } = await desk.report({ unitId: "kcn", what: "công ty nợ lương 2 tháng" }));
  page = `/staff/vu-viec/${id}`;
});

/** Does something to the case; answers with what the officer is then told. */
async function act(visit: Visit, name: string, fields: Record<string, string> = {}): Promise<string> {
  const response = await visit.post(`${page}/${name}`, fields);
  expect([name, response.status]).toEqual([name, 303]);
  const shown = await visit.text(response.headers.get("location") ?? "");
  return /<div class="notice(?: bad)?"><p>([^<]*)/u.exec(shown)?.[1] ?? "nothing was said";
}
const stateOf = async (caseId = id) => {
  const staff = await findStaff(desk.db, lanId);
  if (!staff) throw new Error("Lan is staff");
  return findCase(desk.db, await scopeOf(desk.db, staff, "2026-11-23"), caseId, MORNING);
};
const said = async () => {
  const { rows } = await desk.db.query<{ message: { text: string; author: unknown; sources: unknown[] } }>(
    "SELECT message FROM outbound_messages ORDER BY id",
  );
  return rows.map(({ message }) => message);
};

describe("taking a case", () => {
  it("gives it to one of two who take it at once, and tells the other who has it", async () => {
    const answers = await Promise.all([lan.post(`${page}/nhan`), minh.post(`${page}/nhan`)]);
    const locations = answers.map((answer) => answer.headers.get("location"));
    expect(locations.toSorted()).toEqual([`${page}?xong=claimed`, `${page}?xong=taken`]);
    const [winner, loser] = locations[0]?.endsWith("claimed") ? ["Trần Thị Lan", minh] : ["Lê Văn Minh", lan];
    expect(await loser.text(`${page}?xong=taken`)).toContain(`${winner} đã nhận vụ này trước`);
  });

  it("is taken back by a button, given to a colleague who is told, and taken over by the head", async () => {
    expect(await act(lan, "nhan")).toBe(caseTexts.done.claimed);
    expect(await lan.text(`${page}?xong=claimed`)).toContain(caseTexts.undo.claimed);
    expect(await act(lan, "tra-lai")).toBe(caseTexts.done.released);
    expect(await act(lan, "giao", { nguoi: String(minhId) })).toBe(caseTexts.done.assigned);
    expect(desk.notices.find(({ kind }) => kind === "assigned")?.staffIds).toEqual([minhId]);
    expect(await act(lan, "nhan-thay")).toBe(caseTexts.done["not-allowed"]);
    expect(await act(head, "nhan-thay")).toBe(caseTexts.done["taken-over"]);
    expect(await act(head, "giao", { nguoi: "424242" })).toBe(caseTexts.done["not-able"]);
  });
});

describe("answering", () => {
  it("drafts from the surest of what knowledge finds, sends the officer's words in their name, with the articles they left ticked, and takes the case", async () => {
    const drafted = await lan.text(`${page}?soan=kien-thuc`);
    expect(asked).toEqual(["công ty nợ lương 2 tháng", topicNames["wage-arrears"]]);
    expect(drafted).not.toContain("Điều không hẳn đúng.");
    expect(drafted).toContain("Công ty phải trả đúng hạn.");
    expect(drafted).toContain(SOURCE.label);
    expect(await act(lan, "tra-loi", { loi: "Chào anh, tôi xem rồi.", "can-cu": JSON.stringify(SOURCE) })).toBe(
      caseTexts.done.said,
    );
    expect((await said()).at(-1)).toMatchObject({
      text: "Chào anh, tôi xem rồi.",
      author: { kind: "officer", name: "Trần Thị Lan" },
      sources: [SOURCE],
    });
    expect(await stateOf()).toMatchObject({ assigneeId: lanId, firstRepliedAt: MORNING });
    expect(await lan.text(page)).toContain("Chào anh, tôi xem rồi.");
  });

  it("says so when knowledge has no sure answer, and sends nothing that is empty", async () => {
    ({ id } = await desk.report({ unitId: "kcn", what: "bếp ăn có sâu", topic: "food" }));
    page = `/staff/vu-viec/${id}`;
    expect(await lan.text(`${page}?soan=kien-thuc`)).toContain(caseTexts.reply.noSuggestion);
    const before = (await said()).length;
    expect(await act(lan, "tra-loi", { loi: "   " })).toBe(caseTexts.done.empty);
    expect((await said()).length).toBe(before);
  });

  it("asks knowledge what the case is about when the last message is no question", async () => {
    const last = inboundMessage({
      channel: "web",
      externalId: `last-${id}`,
      senderId: "w",
      text: "0905 000 111",
      sentAt: MORNING,
    });
    await receive(desk.db, last);
    await desk.db.query(
      `INSERT INTO case_messages (case_id, kind, inbound_message_id, said_at)
       SELECT $1, 'worker', max(id), $2 FROM inbound_messages`,
      [id, MORNING],
    );
    expect(await lan.text(`${page}?soan=kien-thuc`)).toContain("Công ty phải trả đúng hạn.");
    expect(asked).toEqual(["0905 000 111", "công ty nợ lương 2 tháng", topicNames["wage-arrears"]]);
  });

  it("drops a source it cannot read instead of failing", async () => {
    expect(await act(lan, "tra-loi", { loi: "Chào anh", "can-cu": "{không đọc được" })).toBe(caseTexts.done.said);
    expect((await said()).at(-1)?.sources).toEqual([]);
  });

  it("fills a ready-made answer in for this case", async () => {
    await head.post("/staff/mau-tra-loi", { "don-vi": "kcn", ten: "Chào", loi: "Vụ {ma}: tôi là {can_bo}.", viec: "" });
    const shown = await lan.text(page);
    const [, number] = /\?mau=(\d+)#tra-loi/u.exec(shown) ?? [];
    expect(shown).toContain(`Vụ ${code}: tôi là Trần Thị Lan.`);
    expect(await lan.text(`${page}?mau=${number}`)).toMatch(
      new RegExp(`<textarea[^>]*id="tra-loi"[^>]*>Vụ ${code}: tôi là Trần Thị Lan\\.`, "u"),
    );
  });

  it("shows how long the channel lets one answer", async () => {
    const { id: onZalo } = await desk.report({ unitId: "kcn", person: { channel: "zalo", senderId: "z1" } });
    const window = async (afterHours: number) => {
      desk.clock.now = new Date(MORNING.getTime() + afterHours * 3_600_000);
      const visit = await desk.signIn(lanId);
      const shown = await visit.text(`/staff/vu-viec/${onZalo}`);
      desk.clock.now = MORNING;
      return /id="tra-loi-han"[^>]*>([^<]*)/u.exec(shown)?.[1];
    };
    expect(await window(1)).toBe("Còn gửi được đến 09:00 ngày 30/11.");
    expect(await window(50)).toContain("tính vào hạn mức");
    expect(await window(24 * 8)).toBe(caseTexts.reply.window.over);
  });
});

describe("working together", () => {
  it("transfers with a reason to another unit, whose case it is then, and out of sight", async () => {
    expect(await act(lan, "chuyen", { "don-vi": "xa", "ly-do": "" })).toBe(caseTexts.done["no-reason"]);
    const moved = await lan.post(`${page}/chuyen`, { "don-vi": "xa", "ly-do": "Công ty thuộc địa bàn xã" });
    expect(moved.headers.get("location")).toBe("/staff?xong=transferred");
    expect(await lan.text("/staff?xong=transferred")).toContain(caseTexts.done.transferred);
    expect((await lan.get(page)).status).toBe(404);
    const other = await desk.signIn(await desk.hire("officer", "xa"));
    expect(await other.text(page)).toContain("Công ty thuộc địa bàn xã");
  });

  it("asks another unit, which sees the case until it has answered and cannot act on it", async () => {
    const other = await desk.signIn(await desk.hire("officer", "xa"));
    expect((await other.get(page)).status).toBe(404);
    expect(await act(lan, "hoi", { "don-vi": "xa", loi: "Bên mình có vụ nào giống không?" })).toBe(
      caseTexts.done.asked,
    );
    const seen = await other.text(page);
    expect(seen).toContain("Bên mình có vụ nào giống không?");
    expect(seen).not.toContain('action="' + page + '/tra-loi"');
    expect((await other.post(`${page}/tra-loi`, { loi: "x" })).status).toBe(404);
    const answered = await other.post(`${page}/tra-loi-don-vi`, { loi: "Có hai vụ." });
    expect(answered.headers.get("location")).toBe("/staff?xong=answered");
    expect((await other.get(page)).status).toBe(404);
    expect(await lan.text(page)).toContain("Có hai vụ.");
  });

  it("takes a question back", async () => {
    const staff = await findStaff(desk.db, lanId);
    if (!staff) throw new Error("Lan is staff");
    const scope = await scopeOf(desk.db, staff, "2026-11-23");
    const acting = { now: MORNING, notify: async () => {} };
    const question = await desk.db.transaction((tx) =>
      askUnit(tx, scope, id, { unitId: "xa", question: "Có biết không?" }, acting),
    );
    if (question?.kind !== "asked") throw new Error("asked");
    expect(await act(lan, `thoi-hoi/${question.askId}`)).toBe(caseTexts.done.withdrawn);
  });

  it("notes for colleagues only, and tells those it names", async () => {
    const before = (await said()).length;
    expect(await act(lan, "ghi-chu", { loi: "Nhờ @Minh gọi lại công ty, @khongco xem giúp" })).toBe(
      caseTexts.done.noted,
    );
    expect(desk.notices.find(({ kind }) => kind === "mentioned")?.staffIds).toEqual([minhId]);
    expect(await minh.text(page)).toContain("Nhờ @Minh gọi lại công ty");
    expect((await said()).length).toBe(before);
  });

  it("links two cases by their code, and unlinks them by a button", async () => {
    const other = await desk.report({ unitId: "kcn" });
    expect(await act(lan, "lien-ket", { ma: other.code.toLowerCase() })).toBe(caseTexts.done.linked);
    expect(await lan.text(`/staff/vu-viec/${other.id}`)).toContain(code);
    expect(await act(lan, `bo-lien-ket/${other.id}`)).toBe(caseTexts.done.unlinked);
    expect(await act(lan, "lien-ket", { ma: "KT-0000-9999" })).toBe(caseTexts.done["no-such-case"]);
    const foreign = await desk.report({ unitId: "xa" });
    expect(await act(lan, "lien-ket", { ma: foreign.code })).toBe(caseTexts.done["no-such-case"]);
  });

  it("merges only when the officer says they know what it means", async () => {
    const other = await desk.report({ unitId: "kcn" });
    expect(await act(lan, "gop", { ma: other.code })).toBe(caseTexts.done["not-confirmed"]);
    expect(await stateOf()).toMatchObject({ status: "open" });
    expect(await act(lan, "gop", { ma: other.code, hieu: "1" })).toBe(caseTexts.done.merged);
    expect(await stateOf()).toMatchObject({ status: "merged", mergedInto: other.id });
  });

  it("corrects what a case is about", async () => {
    expect(await act(lan, "xep-lai", { viec: "unpaid-insurance", muc: "high" })).toBe(caseTexts.done.reclassified);
    expect(await stateOf()).toMatchObject({ topic: "unpaid-insurance", severity: "high" });
  });
});

describe("ending a case", () => {
  it("asks the worker first", async () => {
    expect(await act(lan, "xin-dong")).toBe(caseTexts.done["closing-asked"]);
    expect(await stateOf()).toMatchObject({ status: "closing" });
    expect((await said()).at(-1)?.text).toContain(code);
  });

  it("without the worker's word is for who leads the unit, and can be taken back with a reason", async () => {
    expect(await act(lan, "dong", { "ly-do": "Không liên lạc được" })).toBe(caseTexts.done["not-allowed"]);
    expect(await act(head, "dong", { "ly-do": "" })).toBe(caseTexts.done["no-reason"]);
    expect(await act(head, "dong", { "ly-do": "Không liên lạc được", "ket-qua": "ended" })).toBe(caseTexts.done.closed);
    expect(await act(lan, "tra-loi", { loi: "Anh ơi" })).toBe(caseTexts.done.finished);
    expect(await act(lan, "mo-lai", { "ly-do": "Người lao động gọi lại" })).toBe(caseTexts.done.reopened);
    expect(await stateOf()).toMatchObject({ status: "open" });
  });
});

describe("what goes wrong", () => {
  it("is said in plain words without what happened, and reported", async () => {
    const { id: broken } = await desk.report({ unitId: "kcn", what: "hỏng" });
    const response = await lan.get(`/staff/vu-viec/${broken}?soan=kien-thuc`);
    const body = await response.text();
    expect([response.status, body.includes(consoleFrameTexts.failed.title)]).toEqual([500, true]);
    expect(body).not.toContain("Nguyễn Văn Bình");
    expect(desk.errors.splice(0)).toHaveLength(1);
    expect((await lan.get(`/staff/vu-viec/${broken}`)).status).toBe(200);
  });

  it.each(["abc", "-1", "1e9", "99999999999999999999", "1;DROP TABLE cases", "%00"])(
    "a case called %s is none",
    async (name) => {
      expect((await lan.get(`/staff/vu-viec/${name}`)).status).toBe(404);
    },
  );

  it("a form that cannot be read changes nothing and is no failure of ours", async () => {
    const response = await lan.post("/staff/bo-loc", { ten: "", loc: "x" });
    expect([response.status, (await response.text()).includes(consoleFrameTexts.refused.malformed)]).toEqual([
      400,
      true,
    ]);
    expect((await lan.post(`${page}/ghi-chu`, { loi: "x".repeat(70_000) })).status).toBe(413);
    expect(desk.errors).toEqual([]);
  });
});

describe("what the page shows", () => {
  it("is the talk with the assistant's answers and their articles, and the whole history", async () => {
    const said = inboundMessage({
      channel: "web",
      externalId: `talk-${id}`,
      senderId: "w",
      text: "bao lau thi phai tra luong",
      sentAt: MORNING,
    });
    await receive(desk.db, said);
    const { rows } = await desk.db.query<{ id: number }>("SELECT max(id) AS id FROM inbound_messages");
    const inboundId = rows[0]?.id;
    const answer = {
      kind: "answered",
      mode: "curated",
      text: "Trả **đúng hạn**.",
      asOf: "2026-11-23",
      confidence: 0.93,
      choices: [],
      candidates: [],
      citations: [
        {
          law: "45/2019/QH14",
          lawTitle: "Bộ luật Lao động 2019",
          article: "97",
          clause: "4",
          point: null,
          title: "Kỳ hạn trả lương",
          quote: "…",
          effectiveFrom: "2021-01-01",
          effectiveUntil: null,
        },
      ],
    };
    await desk.db.query(
      "INSERT INTO turns (inbound_message_id, channel, sender_id, answer, took_ms) VALUES ($1, 'web', 'w', $2::jsonb, 3)",
      [inboundId, JSON.stringify(answer)],
    );
    await desk.db.query(
      "INSERT INTO case_messages (case_id, kind, inbound_message_id, said_at) VALUES ($1, 'worker', $2, $3)",
      [id, inboundId, MORNING],
    );
    const shown = await lan.text(page);
    expect(shown).toContain("bao lau thi phai tra luong");
    expect(shown).toContain("Trả <strong>đúng hạn</strong>.");
    expect(shown).toContain("mức tin cậy 93%");
    expect(shown).toContain('href="/van-ban/45%2F2019%2FQH14/97?on=2026-11-23"');
    expect(shown).toContain("báo việc: Nợ lương");
    expect(shown).toContain("0905000111");
  });

  it("never names a confidential reporter, not even to the officer who holds the case", async () => {
    const kept = await desk.report({
      unitId: "kcn",
      identity: "confidential",
      what: "em là Nguyễn Văn Bình, số 0905000111, bị quản đốc chửi",
    });
    const shown = await lan.text(`/staff/vu-viec/${kept.id}`);
    expect(shown).toContain("bị quản đốc chửi");
    for (const secret of ["Nguyễn Văn Bình", "0905000111"]) expect(shown).not.toContain(secret);
    const custodian = await desk.signIn(await desk.hire("custodian", "kcn", "Vũ Thu"));
    const path = `/staff/vu-viec/${kept.id}/danh-tinh`;
    const short = await custodian.post(path, { "ly-do": "cần" });
    expect(short.headers.get("location")).toContain("xong=no-reason");
    const opened = await custodian.post(path, { "ly-do": "Cần gọi điện gấp vì an toàn" });
    const body = await opened.text();
    for (const secret of ["Nguyễn Văn Bình", "0905000111"]) expect(body).toContain(secret);
    expect(opened.headers.get("cache-control")).toBe("no-store");
    expect(await custodian.text(`/staff/vu-viec/${kept.id}`)).not.toContain("Nguyễn Văn Bình");
    expect((await said()).at(-1)?.text).toContain("Cần gọi điện gấp vì an toàn");
  });
});
