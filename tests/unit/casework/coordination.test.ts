import { beforeEach, expect, it } from "vitest";
import {
  adoptOfficerRequests,
  countCases,
  deleteCannedAnswer,
  fillCannedAnswer,
  findBrokenSeal,
  findCase,
  findOpenCaseOf,
  forgetWorker,
  linkCases,
  listCannedAnswers,
  listCases,
  listConversation,
  listHistory,
  listLinkedCases,
  listNotes,
  parseCasePayload,
  type ReadMessages,
  reclassifyCase,
  recordNote,
  recordOfficerRequest,
  recordOutsideReply,
  renderCasePayload,
  replyToCase,
  saveCannedAnswer,
  searchCases,
  suggestLinks,
  sweep,
  takeOverCase,
  transferCase,
  unlinkCases,
} from "../../../src/casework/index.ts";
import { type Casework, caseworkTables, MONDAY, prepareCasework } from "../../support/casework.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { anAnswer } from "../../support/turns.ts";

const later = (minutes: number): Date => new Date(MONDAY.getTime() + minutes * 60_000);

await describeOnEachEngine(
  "officers together",
  ({ db }) => {
    let work: Casework;
    beforeEach(async () => void (work = await prepareCasework(db)));

    it("hand a case to another unit with the reason, and both units are told", async () => {
      const { id } = await work.open();
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      const head = await work.hire("Trưởng", "unit-head", "may");
      const there = await work.hire("Hoa", "officer", "xa");
      const to = (unitId: string, reason: string) =>
        db.transaction((tx) => transferCase(tx, lan, id, { unitId, reason }, work.at(MONDAY)));
      expect(await to("huyen", " ")).toEqual({ kind: "no-reason" });
      expect(await to("nowhere", "đúng địa bàn")).toEqual({ kind: "not-there" });
      expect(await to("may", "về chỗ cũ")).toEqual({ kind: "not-there" });
      work.notices.length = 0;
      expect(await to("huyen", "đúng địa bàn xã")).toMatchObject({ kind: "transferred", unit: { id: "xa" } });
      expect(work.notices.map(({ kind, staffIds }) => [kind, staffIds])).toEqual([
        ["transferred", [there]],
        ["moved-away", [head]],
      ]);
      expect(await findCase(db, lan, id, MONDAY)).toBeNull();
      const hoa = await work.scope(there);
      expect((await listNotes(db, hoa, id))?.map(({ kind, text }) => [kind, text])).toEqual([
        ["reason", "đúng địa bàn xã"],
      ]);
      const event = (await listHistory(db, hoa, id))?.at(-1);
      expect(event).toMatchObject({ kind: "transferred", actorName: "Lan", facts: { from: "may", to: "xa" } });
      expect(JSON.stringify(event)).not.toContain("địa bàn");
    });

    it("link the cases of one factory, which are suggested, and see only those that are theirs", async () => {
      const first = await work.open({ person: { channel: "zalo", senderId: "a" } });
      const second = await work.open({
        person: { channel: "zalo", senderId: "b" },
        employer: "CÔNG TY MAY TÂY NGUYÊN",
      });
      await work.open({ topic: "food" });
      const hidden = await work.open({ about: "own-unit-head" });
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      const above = await work.scope(await work.hire("Trên", "officer", "kcn"));
      const ids = (cases: readonly { id: number }[] | null) => cases?.map(({ id }) => id).sort();
      expect(ids(await suggestLinks(db, lan, first.id, MONDAY))).toEqual([second.id]);
      expect(ids(await suggestLinks(db, above, first.id, MONDAY))).toEqual([second.id, hidden.id]);
      await db.transaction((tx) => linkCases(tx, above, hidden.id, first.id, MONDAY));
      await db.transaction((tx) => linkCases(tx, lan, second.id, first.id, MONDAY));
      expect(ids(await listLinkedCases(db, lan, first.id, MONDAY))).toEqual([second.id]);
      expect(ids(await listLinkedCases(db, above, first.id, MONDAY))).toEqual([second.id, hidden.id]);
      expect(await suggestLinks(db, lan, first.id, MONDAY)).toEqual([]);
      expect(await db.transaction((tx) => unlinkCases(tx, lan, first.id, second.id, MONDAY))).toEqual({
        kind: "unlinked",
      });
      expect(await listLinkedCases(db, lan, first.id, MONDAY)).toEqual([]);
    });

    it("share ready-made answers down the ladder, each unit's head writing its own", async () => {
      const head = await work.scope(await work.hire("Trưởng", "unit-head", "kcn"));
      const officer = await work.scope(await work.hire("Lan", "officer", "may"));
      const other = await work.scope(await work.hire("Hoa", "officer", "xa"));
      const answer = {
        id: null,
        unitId: "kcn",
        title: "Đã nhận",
        text: "Vụ {ma}: {can_bo} trả lời trước {han}",
        topic: null,
      };
      expect(await saveCannedAnswer(db, officer, answer, MONDAY)).toBeNull();
      const saved = await saveCannedAnswer(db, head, answer, MONDAY);
      expect((await listCannedAnswers(db, officer, "2026-11-23")).map(({ title }) => title)).toEqual(["Đã nhận"]);
      expect(await listCannedAnswers(db, other, "2026-11-23")).toEqual([]);
      expect(
        fillCannedAnswer(answer.text + " {ten}", {
          ma: "KT-2611-0001",
          can_bo: "Lan",
          don_vi: "",
          cong_ty: null,
          han: later(60),
        }),
      ).toEqual({
        text: "Vụ KT-2611-0001: Lan trả lời trước 10:00 thứ Hai 23/11/2026 {ten}",
        missing: ["ten"],
      });
      expect(await deleteCannedAnswer(db, other, saved?.id ?? 0)).toBe(false);
      expect(await deleteCannedAnswer(db, head, saved?.id ?? 0)).toBe(true);
    });

    it("make a case graver, and it is due sooner; a matter for custodians is theirs from then on", async () => {
      const { id } = await work.open({ severity: "low" });
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      const as = (change: Parameters<typeof reclassifyCase>[3]) =>
        db.transaction((tx) => reclassifyCase(tx, lan, id, change, MONDAY));
      expect(await as({ severity: "urgent" })).toMatchObject({
        case: { severity: "urgent", firstReplyDueAt: later(60) },
      });
      expect(await as({ severity: "low" })).toMatchObject({ case: { severity: "low", firstReplyDueAt: later(60) } });
      expect(await as({ topic: "sexual-harassment" })).toMatchObject({ case: { severity: "urgent" } });
      expect(await findCase(db, lan, id, MONDAY)).toBeNull();
    });

    it("read the whole talk in order, with what the assistant answered and how far each reply has come", async () => {
      const inboundMessageId = await work.write("nợ lương");
      const { id } = await work.open({ inboundMessageIds: [inboundMessageId] });
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => replyToCase(tx, lan, id, { text: "Chào chị" }, work.at(later(10))));
      await db.transaction((tx) => recordNote(tx, lan, id, { text: "gọi giám đốc" }, work.at(later(20))));
      const read: ReadMessages = {
        inbound: async (_db, ids) =>
          ids.map((each) => ({ id: each, text: "nợ lương", attachments: [], sentAt: MONDAY })),
        outbound: async (_db, ids) =>
          ids.map((each) => ({
            id: each,
            text: "Chào chị",
            choices: [],
            sources: [],
            createdAt: later(10),
            status: "held",
            code: "-230",
            seenAt: null,
          })),
        turns: async (_db, ids) =>
          ids.map((each) => ({ inboundMessageId: each, answer: anAnswer({ text: "Điều 97" }), decidedAt: later(1) })),
        platformInbox: async (_db, { senderId }) => [{ text: `từ hộp thư của ${senderId}`, saidAt: later(15) }],
      };
      expect(await listConversation(db, lan, id, read)).toMatchObject([
        { kind: "worker", text: "nợ lương" },
        { kind: "assistant", answer: { text: "Điều 97" } },
        { kind: "officer", text: "Chào chị", staffName: "Lan", delivery: { status: "held", code: "-230" } },
        { kind: "platform-inbox", text: "từ hộp thư của worker-1" },
        { kind: "note", staffName: "Lan", note: { text: "gọi giám đốc" } },
      ]);
    });

    it("stop the clock when one of them answers in the platform's own inbox", async () => {
      const { id } = await work.open();
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => recordOutsideReply(tx, { channel: "zalo", senderId: "worker-1" }, later(5)));
      expect(await findCase(db, lan, id, MONDAY)).toMatchObject({
        firstRepliedAt: later(5),
        clock: { clock: "resolution" },
      });
    });

    it("are warned once before a clock runs out", async () => {
      const { id } = await work.open({ severity: "high" });
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => takeOverCase(tx, lan, id, work.at(MONDAY)));
      const due = (await findCase(db, lan, id, MONDAY))?.firstReplyDueAt ?? MONDAY;
      const before = (minutes: number) => new Date(due.getTime() - minutes * 60_000);
      for (const minutes of [90, 45, 30]) await sweep(db, work.at(before(minutes)));
      expect(work.notices.filter(({ kind }) => kind === "clock-near")).toMatchObject([
        { staffIds: [lan.staff.id], clock: "first-reply", dueAt: due },
      ]);
    });

    it("keep a case as facts without content when its worker deletes their data", async () => {
      const inboundMessageId = await work.write("nợ lương");
      const { id, code } = await work.open({ inboundMessageIds: [inboundMessageId], identity: "confidential" });
      const other = await work.open({ person: { channel: "zalo", senderId: "worker-2" } });
      const lan = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => recordNote(tx, lan, id, { text: "chị Hạnh xưởng 2" }, work.at(MONDAY)));
      await db.transaction((tx) => forgetWorker(tx, { channel: "zalo", senderId: "worker-1" }, work.at(later(60))));
      const found = await findCase(db, lan, id, MONDAY);
      expect(found).toMatchObject({
        code,
        topic: "wage-arrears",
        status: "closed",
        outcome: "withdrawn",
        what: null,
        wants: null,
      });
      expect(await listNotes(db, lan, id)).toEqual([]);
      expect(await findOpenCaseOf(db, { channel: "zalo", senderId: "worker-1" })).toBeNull();
      const tables = ["cases", "case_contents", "case_search", "case_reporters", "case_notes", "case_events"];
      for (const table of tables) {
        const { rows } = await db.query<{ row: string }>(
          `SELECT t::text AS row FROM ${table} t WHERE ${table === "cases" ? "id" : "case_id"} = $1`,
          [id],
        );
        for (const word of ["Hạnh", "hanh", "0905", "worker-1", "hai tháng", "hai thang", "Xưởng"]) {
          expect(rows.map(({ row }) => row).join()).not.toContain(word);
        }
      }
      expect((await listHistory(db, lan, id))?.map(({ kind }) => kind)).toEqual([
        "opened",
        "noted",
        "content-deleted",
        "closed",
      ]);
      expect(await findBrokenSeal(db, id)).toBeNull();
      expect(await db.transaction((tx) => replyToCase(tx, lan, id, { text: "Chào" }, work.at(MONDAY)))).toEqual({
        kind: "finished",
      });
      expect(await findCase(db, lan, other.id, MONDAY)).toMatchObject({
        status: "open",
        what: "Công ty nợ lương hai tháng rồi",
      });
      expect((await searchCases(db, lan, "hai tháng", { now: MONDAY })).cases.map((one) => one.id)).toEqual([other.id]);
    });

    it("find the wishes for an officer that were stored before there were cases, each as one case", async () => {
      const mai = await work.scope(await work.hire("Mai", "coordinator", "tinh"));
      const inboundMessageId = await work.write("cho gặp cán bộ");
      await recordOfficerRequest(
        db,
        { channel: "zalo", senderId: "worker-1", inboundMessageId },
        { urgent: true, topic: "danger" },
      );
      expect(
        await Promise.all([adoptOfficerRequests(db, work.at(MONDAY)), adoptOfficerRequests(db, work.at(MONDAY))]),
      ).toContain(1);
      const { cases } = await listCases(db, mai, {}, { now: MONDAY });
      expect(cases).toMatchObject([{ severity: "urgent", unitId: "tinh", identity: "confidential" }]);
      expect(await findOpenCaseOf(db, { channel: "zalo", senderId: "worker-1" })).toMatchObject({ id: cases[0]?.id });
      // a further one of theirs joins the case
      const again = await work.write("sao chưa ai gọi");
      await recordOfficerRequest(
        db,
        { channel: "zalo", senderId: "worker-1", inboundMessageId: again },
        { urgent: false, topic: null },
      );
      expect(await adoptOfficerRequests(db, work.at(MONDAY))).toBe(1);
      expect((await countCases(db, mai, {}, MONDAY)).all).toBe(1);
      expect((await listHistory(db, mai, cases[0]?.id ?? 0))?.map(({ kind }) => kind)).toEqual([
        "opened",
        "worker-wrote",
      ]);
    });

    it("give buttons that only a case reads", () => {
      for (const payload of [
        { kind: "solved", caseId: 12, answer: "partly" },
        { kind: "rating", caseId: 3, stars: 5 },
      ] as const) {
        expect(parseCasePayload(renderCasePayload(payload))).toEqual(payload);
      }
      for (const text of ["#XONG:1:4", "#SAO:1:no", "#SAO:1:6", "#XONG:x:yes", "yes"]) {
        expect(parseCasePayload(text)).toBeNull();
      }
    });
  },
  caseworkTables,
);
