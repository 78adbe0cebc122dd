import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readKnowledge } from "../../../src/knowledge/index.ts";
import { feedbackPageTexts as texts } from "../../../src/texts/console-feedback.ts";
import { consoleFrameTexts } from "../../../src/texts/console-frame.ts";
import { Role } from "../../../src/union/index.ts";
import { anAgreement, writeAgreement } from "../../support/agreements.ts";
import { aCitation, curated, insertAsked, near, quoted, unsure } from "../../support/asked-questions.ts";
import { startConsole, type StaffConsole, type Visit } from "../../support/console.ts";
import { copyKnowledge } from "../../support/knowledge.ts";

const PAGE = "/staff/phan-hoi";
const FILE = "/staff/phan-hoi/tai-ve";
const READERS: readonly Role[] = ["editor", "coordinator", "administrator"];
const MATERNITY = "Sinh con được nghỉ mấy tháng?";
const OVERTIME = "Tiền lương làm thêm giờ";

let desk: StaffConsole;
const visits = new Map<Role, Visit>();
const visitOf = (role: Role): Visit => {
  const visit = visits.get(role);
  if (!visit) throw new Error("nobody was hired for this");
  return visit;
};

/** What three people asked in nearly the same words, with whatever must not be seen in them. */
const ASKED = [
  "Chị Nguyễn Thị Hồng ơi, em nghỉ thai sản mấy tháng, gọi em 0905 123 456 nhé",
  "nghỉ thai sản mấy tháng, cccd 066123456789, công ty TNHH Hoa Sen không cho",
  '=HYPERLINK("http://x") nghỉ thai sản <b>mấy</b> tháng vậy ạ',
];
const HIDDEN = ["Hồng", "0905", "123 456", "066123456789", "Hoa Sen"];

/** The page as it reads on another day, to an editor over a unit. */
async function pageOn(day: string, unitId = "tinh"): Promise<string> {
  const { now } = desk.clock;
  desk.clock.now = new Date(`${day}T02:00:00Z`);
  try {
    return await (await desk.signIn(await desk.hire("editor", unitId))).text(PAGE);
  } finally {
    desk.clock.now = now;
  }
}

beforeAll(async () => {
  const copy = copyKnowledge();
  writeAgreement(copy, anAgreement({ meta: { unit: "kcn" } }));
  const knowledge = readKnowledge(copy.folder);
  copy.remove();
  desk = await startConsole({ more: { knowledge: () => knowledge } });
  for (const role of Role.options) visits.set(role, await desk.signIn(await desk.hire(role, "xa")));
  const { db } = desk;
  for (const [at, text] of ASKED.entries()) {
    await insertAsked(db, { sender: `p${at}`, answer: curated(), text, said: "wrong", reason: "not-my-case" });
    await insertAsked(db, { sender: `p${at}`, answer: unsure("nothing-relevant", near("3")), text });
  }
  await insertAsked(db, { sender: "p9", answer: curated(), text: "cảm ơn", said: "helpful" });
  const twice = "chuyện riêng của một người";
  for (const text of [twice, twice, twice]) {
    await insertAsked(db, { sender: "only-one", answer: quoted(), text, said: "wrong" });
  }
  await insertAsked(db, {
    sender: "p1",
    answer: quoted(),
    text: twice,
    at: new Date("2026-10-05T02:00:00Z"),
    said: "wrong",
  });
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

describe("what workers said of answers", () => {
  it.each(Role.options)("is there for a %s only if they keep the knowledge, coordinate or administer", async (role) => {
    for (const path of [PAGE, FILE]) {
      const response = await visitOf(role).get(path);
      expect([path, response.status]).toEqual([path, READERS.includes(role) ? 200 : 404]);
    }
    const home = await visitOf(role).text("/staff/tai-khoan");
    expect(home.includes(`href="${PAGE}"`)).toBe(READERS.includes(role));
  });

  it("tells the share of helpful answers, the reasons, and what was called wrong most, with the month before", async () => {
    const page = await visitOf("coordinator").text(PAGE);
    expect(page).toContain("<strong>14%</strong>"); // 1 of 7
    expect(page).toContain(texts.summary.shareOf(1, 7));
    expect(page).toContain(texts.reasons["not-my-case"]);
    expect(page).toContain(texts.reasons.unsaid);
    expect(page).toContain(texts.wrong.counts({ wrong: 3, people: 3, helpful: 1 }));
    expect(page).toContain(texts.wrong.counts({ wrong: 3, people: 1, helpful: 0 }));
    expect(page).toContain(texts.summary.before(3, 1));
    expect(page.indexOf(OVERTIME)).toBeLessThan(page.indexOf(MATERNITY)); // fewer found it helpful
    expect(page).toContain(texts.unanswered.counts(3, 3));
    expect(page).toContain(texts.unanswered.written(2));
  });

  it("shows words to editors alone, masked", async () => {
    for (const role of READERS) {
      for (const path of [PAGE, FILE]) {
        const said = await visitOf(role).text(path);
        expect([role, path, said.includes("thai sản mấy tháng")]).toEqual([role, path, role === "editor"]);
        for (const hidden of HIDDEN) expect([role, path, said.includes(hidden)]).toEqual([role, path, false]);
      }
    }
    const page = await visitOf("editor").text(PAGE);
    expect(page).toContain("[số điện thoại]");
    expect(page).toContain("[tên]");
    expect(page).not.toContain("<b>");
  });

  it("shows the words of one person to nobody, however often they asked", async () => {
    const page = await visitOf("editor").text(PAGE);
    expect(page).toContain(OVERTIME);
    expect(page).toContain(texts.words.tooFew);
    for (const path of [PAGE, FILE]) expect(await visitOf("editor").text(path)).not.toContain("chuyện riêng");
  });

  it("holds no sender, in any role and form", async () => {
    for (const role of READERS) {
      for (const path of [PAGE, FILE])
        expect(await visitOf(role).text(path)).not.toMatch(/only-one|\bp[0-9]\b|asked-\d/u);
    }
  });

  it("keeps words out that stand in a case, and the group's where too few others remain", async () => {
    const { db } = desk;
    const { id: caseId } = await desk.report({ unitId: "kcn" });
    const at = new Date("2026-08-10T02:00:00Z");
    const ids: number[] = [];
    for (const sender of ["c1", "c2", "c3"]) {
      const text = `mất việc do dịch bệnh ${sender === "c1" ? "lắm" : ""}`;
      ids.push(await insertAsked(db, { sender, answer: quoted(), text, at, said: "wrong" }));
    }
    expect(await pageOn("2026-08-20")).toContain("dịch bệnh");
    await db.query(
      "INSERT INTO case_messages (case_id, kind, inbound_message_id, said_at) VALUES ($1, 'worker', $2, now())",
      [caseId, ids[0]],
    );
    const page = await pageOn("2026-08-20");
    expect(page).toContain(OVERTIME);
    expect(page).not.toContain("dịch bệnh");
  });

  it("shows of what went unanswered only words that three people used alike", async () => {
    const at = new Date("2026-02-10T02:00:00Z");
    for (const [sender, text] of Object.entries({
      u1: "ly hôn cần giấy gì",
      u2: "muon ly hon thi lam sao",
      u3: "ly hôn ở đâu",
      u4: "hàng xóm lấn đất vườn nhà tôi",
    })) {
      await insertAsked(desk.db, { sender, answer: unsure("other-field"), text, at });
    }
    const page = await pageOn("2026-02-20");
    expect(page).toContain(texts.words.saidBy("ly hôn", 3));
    expect(page).toContain("ly hôn ở đâu");
    expect(page).not.toContain("hàng xóm");
    expect(page).toContain(texts.unanswered.counts(4, 4));
  });

  it("keeps words out that name an employer the union knows, typed without marks", async () => {
    const { db } = desk;
    await db.query(
      `INSERT INTO enterprises (id, name, other_names, unit_id, effective_from)
       VALUES ('binh-minh', 'Công ty TNHH Chế biến Bình Minh Xanh', '["Bimixa"]', 'kcn', '2026-01-01')`,
    );
    const at = new Date("2026-06-10T02:00:00Z");
    for (const [sender, text] of Object.entries({
      e1: "ben che bien binh minh xanh tra luong cham",
      e2: "bimixa trả lương chậm hoài",
      e3: "trả lương chậm phải làm sao",
      e4: "trả lương chậm có bị phạt không",
      e5: "tra luong cham hai thang",
    })) {
      await insertAsked(db, { sender, answer: unsure("nothing-relevant", near("2")), text, at });
    }
    const page = await pageOn("2026-06-20");
    expect(page).toContain("trả lương chậm có bị phạt không");
    expect(page).not.toMatch(/binh minh|bimixa/iu);
  });

  it("tells of an agreement only those over its unit", async () => {
    const { db } = desk;
    const at = new Date("2026-04-10T02:00:00Z");
    const agreed = aCitation({ law: "xuong-thu-2026", article: "1", clause: "1", title: "Tiền ăn" });
    for (const sender of ["a1", "a2", "a3"]) {
      await insertAsked(db, { sender, answer: quoted(agreed), text: "tiền ăn giữa ca bao nhiêu", at, said: "wrong" });
    }
    const [own, foreign] = [await pageOn("2026-04-20", "kcn"), await pageOn("2026-04-20", "xa")];
    expect(own).toContain("Xưởng Thử");
    expect(own).toContain("tiền ăn giữa ca bao nhiêu");
    expect(foreign).toContain(texts.wrong.elsewhere);
    expect(foreign).not.toMatch(/Xưởng Thử|tiền ăn/u);
  });

  it("is a file that no spreadsheet runs, of the same period and words", async () => {
    const response = await visitOf("editor").get(`${FILE}?ky=thang-nay`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("phan-hoi-thang-nay.csv");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const file = new TextDecoder().decode(bytes);
    expect(file).toContain("HYPERLINK");
    expect(file).not.toMatch(/(?:^|[",\n])[=+@\t-]/mu);
    expect(await visitOf("editor").text(`${FILE}?ky=quy-truoc`)).not.toContain(MATERNITY);
  });

  it("says so where there is nothing yet, and takes an unknown period for this month", async () => {
    expect(await pageOn("2027-07-20")).toContain(texts.emptyTitle);
    expect(await visitOf("editor").text(`${PAGE}?ky=%27%3B--`)).toContain(MATERNITY);
  });

  it("says that it failed when what it reads cannot be read", async () => {
    const broken = new Error("no database today");
    const other = await startConsole({ more: { listUnanswered: () => Promise.reject(broken) } });
    const visit = await other.signIn(await other.hire("editor", "tinh"));
    const response = await visit.get(PAGE);
    expect([response.status, (await response.text()).includes(consoleFrameTexts.failed.title)]).toEqual([500, true]);
    expect(other.errors).toEqual([broken]);
    await other.stop();
  });
});
