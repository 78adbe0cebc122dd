import { beforeEach, expect, it } from "vitest";
import {
  addWorkingMinutes,
  CasePlan,
  claimCase,
  countCases,
  createWorkingCalendar,
  findBrokenSeal,
  findCase,
  findCaseByReturnCode,
  findOpenCaseOf,
  joinCase,
  listCases,
  listHistory,
  openCase,
  planCase,
  recordWorkerMessage,
  replyToCase,
  searchCases,
  setCasePrefix,
  setPolicy,
  setTopicRule,
  DEFAULT_POLICIES,
} from "../../../src/casework/index.ts";
import { listOutbound } from "../../../src/intake/index.ts";
import { aDraft, type Casework, caseworkTables, MONDAY, prepareCasework } from "../../support/casework.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

/** A plan as it comes out of a turn's changes. */
const asStored = (plan: CasePlan): CasePlan => CasePlan.parse(JSON.parse(JSON.stringify(plan)));
const later = (minutes: number): Date => new Date(MONDAY.getTime() + minutes * 60_000);

await describeOnEachEngine(
  "a case",
  ({ db, another }) => {
    let work: Casework;
    beforeEach(async () => void (work = await prepareCasework(db)));

    it("is planned with a code, a path and a time, and opened as planned", async () => {
      const officer = await work.hire("Lan", "officer", "may");
      const plan = await planCase(db, aDraft({ inboundMessageIds: [await work.write("nợ lương")] }), MONDAY);
      expect(plan).toMatchObject({
        code: "KT-2611-0001",
        unitId: "may",
        unitName: "CĐCS Công ty May",
        path: ["CĐCS Công ty May", "Công đoàn Khu công nghiệp", "Liên đoàn Lao động tỉnh"],
        bypassed: [],
        returnCode: null,
        firstReplyDueAt: new Date("2026-11-25T02:00:00Z"), // a working day later: the 24th is a holiday
      });
      const opened = await db.transaction((tx) => openCase(tx, asStored(plan), work.at(MONDAY)));
      expect(opened).toMatchObject({ code: plan.code, unitId: "may", status: "open", assigneeId: null });
      expect(work.notices).toMatchObject([{ kind: "case-opened", staffIds: [officer], code: plan.code }]);
      const again = await db.transaction((tx) => openCase(tx, plan, work.at(MONDAY)));
      expect([again.id, work.notices.length]).toEqual([opened.id, 1]);
      expect((await planCase(db, aDraft(), MONDAY)).code).toBe("KT-2611-0002");
      await setCasePrefix(db, "tinh", "qn");
      expect((await planCase(db, aDraft(), new Date("2026-12-01T02:00:00Z"))).code).toBe("QN-2612-0001");
    });

    it("goes where its workplace, its topic and whom it is about send it", async () => {
      const routes = [
        [{ unitId: "may" }, { unitId: "may", bypassed: [], originUnitId: "may", restrictedRole: null }],
        // where a merged unit went, and the province when nothing is known
        [{ unitId: "huyen" }, { unitId: "xa", bypassed: [], originUnitId: "xa" }],
        [{ unitId: null }, { unitId: "tinh", bypassed: [] }],
        // past the head it is about, and past the employer's people in the committee
        [{ about: "own-unit-head" }, { unitId: "kcn", bypassed: ["may"] }],
        [{ about: "union-committee" }, { unitId: "kcn", bypassed: ["may"] }],
        [
          { about: "own-unit-head", unitId: "tinh" },
          { unitId: "tinh", bypassed: [], restrictedRole: "custodian" },
        ],
        [{ topic: "sexual-harassment" }, { unitId: "tinh", bypassed: ["may", "kcn"], restrictedRole: "custodian" }],
        [{ topic: "stoppage" }, { unitId: "kcn", bypassed: ["may"] }],
      ] as const;
      for (const [told, expected] of routes) expect(await planCase(db, aDraft(told), MONDAY)).toMatchObject(expected);
    });

    it("goes to whoever looks after the commune", async () => {
      await db.query(
        `INSERT INTO unit_areas (unit_id, place, province, former_names, effective_from)
         VALUES ('xa', 'Đăk Hà', 'Quảng Ngãi', '["Thị trấn Đăk Hà"]', '2025-07-01')`,
      );
      expect(await planCase(db, aDraft({ unitId: null, commune: "thi tran dak ha" }), MONDAY)).toMatchObject({
        unitId: "xa",
      });
      expect(await planCase(db, aDraft({ unitId: null, commune: "Nơi khác" }), MONDAY)).toMatchObject({
        unitId: "tinh",
      });
    });

    it("takes policies and rules as the province sets them", async () => {
      const plan = async () => planCase(db, aDraft({ topic: "food" }), MONDAY);
      const hour = { ...DEFAULT_POLICIES.normal, firstReply: 60 };
      expect((await plan()).firstReplyDueAt).toEqual(new Date("2026-11-25T02:00:00Z"));
      await setPolicy(db, "normal", hour);
      await setTopicRule(db, "food", { startLevel: "superior", restrictedRole: null, leastSeverity: null });
      expect(await plan()).toMatchObject({ firstReplyDueAt: later(60), unitId: "kcn" });
    });

    it("runs around the clock when it is urgent", async () => {
      const night = new Date("2027-02-06T20:00:00Z"); // in the night of Tết
      const { draft, firstReplyDueAt } = await planCase(db, aDraft({ topic: "accident", severity: "low" }), night);
      expect([draft.severity, firstReplyDueAt]).toEqual(["urgent", new Date("2027-02-06T21:00:00Z")]);
      const calm = await planCase(db, aDraft(), night);
      expect(calm.firstReplyDueAt).toEqual(addWorkingMinutes(createWorkingCalendar(), night, 450));
    });

    it("is taken by one of two officers at once, and the other is told who", async () => {
      const { id } = await work.open();
      const [lan, hoa] = [await work.hire("Lan", "officer", "may"), await work.hire("Hoa", "officer", "may")];
      const scopes = [await work.scope(lan), await work.scope(hoa)] as const;
      const other = await another();
      const claims = await Promise.all([
        db.transaction((tx) => claimCase(tx, scopes[0], id, MONDAY)),
        other.transaction((tx) => claimCase(tx, scopes[1], id, MONDAY)),
      ]);
      expect(claims.map((claim) => claim?.kind).sort()).toEqual(["claimed", "taken"]);
      const taken = claims.find((claim) => claim?.kind === "taken");
      const winner = claims[0]?.kind === "claimed" ? { id: lan, name: "Lan" } : { id: hoa, name: "Hoa" };
      expect(taken).toEqual({ kind: "taken", by: winner });
      const events = await listHistory(db, scopes[0], id);
      expect(events?.map(({ kind }) => kind)).toEqual(["opened", "claimed"]);
    });

    it("answers the worker in the officer's name, in the worker's chat, and stops the clock", async () => {
      const { id, code } = await work.open();
      const scope = await work.scope(await work.hire("Chị Lan", "officer", "may"));
      const said = await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Chào chị" }, work.at(later(30))));
      expect(said).toMatchObject({ kind: "said", case: { firstRepliedAt: later(30), assigneeId: scope.staff.id } });
      const [sent] = await listOutbound(db, { channel: "zalo", recipientId: "worker-1" });
      expect(sent?.message).toMatchObject({
        text: "Chào chị",
        author: { kind: "officer", name: "Chị Lan" },
        caseId: id,
      });
      expect(await findOpenCaseOf(db, { channel: "zalo", senderId: "worker-1" })).toMatchObject({ id, code });
      expect(await findOpenCaseOf(db, { channel: "web", senderId: "worker-1" })).toBeNull();
    });

    it("starts the clock of the next reply when the worker writes, but not for a thank-you", async () => {
      const { id } = await work.open();
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Đã nhận" }, work.at(MONDAY)));
      const tell = async (text: string, isCourtesy: boolean) => {
        const inboundMessageId = await work.write(text);
        await db.transaction((tx) => recordWorkerMessage(tx, id, { inboundMessageId, isCourtesy }, work.at(later(60))));
        return (await findCase(db, scope, id, later(60)))?.nextReplyDueAt;
      };
      work.notices.length = 0;
      expect(await tell("cảm ơn", true)).toBeNull();
      expect(work.notices).toEqual([]);
      expect(await tell("nhưng vẫn chưa trả", false)).toEqual(new Date("2026-11-26T03:00:00Z"));
      expect(work.notices).toMatchObject([{ kind: "worker-wrote", staffIds: [scope.staff.id] }]);
    });

    it("lists urgent cases first and then by the clock, page after page without loss", async () => {
      const scope = await work.scope(await work.hire("Lan", "coordinator", "tinh"));
      for (let index = 0; index < 7; index++) {
        await work.open({ severity: index === 5 ? "urgent" : index % 2 ? "high" : "low" }, later(index));
      }
      const whole = (await listCases(db, scope, {}, { now: MONDAY })).cases;
      expect(whole.map(({ severity }) => severity)).toEqual(["urgent", "high", "high", "low", "low", "low", "low"]);
      const codes: string[] = [];
      let after = null;
      do {
        const page = await listCases(db, scope, {}, { now: MONDAY, limit: 3, after });
        codes.push(...page.cases.map(({ code }) => code));
        after = page.next;
      } while (after);
      expect(codes).toEqual(whole.map(({ code }) => code));
      expect(await countCases(db, scope, {}, later(100_000))).toEqual({ all: 7, overdue: 7, urgent: 1, unassigned: 7 });
      expect(
        (await listCases(db, scope, { severity: "high", clock: "overdue" }, { now: later(100_000) })).cases,
      ).toHaveLength(2);
      expect((await listCases(db, scope, { assignee: "me" }, { now: MONDAY })).cases).toEqual([]);
    });

    it("is found by code, employer and words, typed without marks or half typed", async () => {
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      const { code } = await work.open();
      await work.open({ employer: "Công ty Cao su", what: "Bữa ăn có sâu", topic: "food" });
      const find = async (text: string) =>
        (await searchCases(db, scope, text, { now: MONDAY })).cases.map((one) => one.code);
      for (const text of [
        code,
        code.toLowerCase(),
        "kt26110001",
        "0001",
        "may tay ngu",
        "MÂY TÂY NGUYÊN",
        "nợ lương",
      ]) {
        expect([text, await find(text)]).toEqual([text, [code]]);
      }
      for (const text of ["không có", "'); DROP", "!!"]) expect([text, await find(text)]).toEqual([text, []]);
      expect(await find("cong ty")).toHaveLength(2);
    });

    it("lets an anonymous reporter come back with the code, and reaches them there", async () => {
      const plan = await planCase(db, aDraft({ identity: "anonymous" }), MONDAY);
      expect([plan.draft.name, plan.draft.phone]).toEqual([null, null]);
      const code = plan.returnCode ?? "";
      const { id } = await db.transaction((tx) => openCase(tx, plan, work.at(MONDAY)));
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ reporter: { kind: "anonymous" } });
      expect(await findCaseByReturnCode(db, code.toLowerCase().replaceAll("-", " "))).toMatchObject({ id });
      expect(await findCaseByReturnCode(db, `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`)).toBeNull();
      const { rows } = await db.query<{ row: string }>("SELECT r::text AS row FROM case_return_codes r");
      expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
      await db.transaction((tx) => joinCase(tx, id, { channel: "web", senderId: "phone-2" }, MONDAY));
      const said = await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Chào" }, work.at(MONDAY)));
      expect(said).toMatchObject({ kind: "said", outboundMessageIds: [expect.any(Number), expect.any(Number)] });
      expect(await listOutbound(db, { channel: "web", recipientId: "phone-2" })).toHaveLength(1);
    });

    it("keeps a history that can be neither changed nor deleted, and shows a forged one", async () => {
      const { id } = await work.open();
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => claimCase(tx, scope, id, later(1)));
      await expect(db.query("UPDATE case_events SET actor_name = 'ai khác'")).rejects.toThrow(/never changed/);
      await expect(db.query("DELETE FROM case_events")).rejects.toThrow(/never changed/);
      expect(await findBrokenSeal(db, id)).toBeNull();
      await db.execute("ALTER TABLE case_events DISABLE TRIGGER case_events_stay");
      await db.query("UPDATE case_events SET actor_name = 'ai khác' WHERE seq = 2");
      await db.execute("ALTER TABLE case_events ENABLE TRIGGER case_events_stay");
      expect(await findBrokenSeal(db, id)).toBe(2);
    });
  },
  caseworkTables,
);
