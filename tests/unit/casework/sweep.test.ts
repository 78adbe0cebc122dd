import { beforeEach, expect, it } from "vitest";
import {
  addWorkingMinutes,
  claimCase,
  confirmSolved,
  countCases,
  createWorkingCalendar,
  findCase,
  listCases,
  listHistory,
  mergeCases,
  rateCase,
  recordWorkerMessage,
  replyToCase,
  requestClosing,
  sweep,
} from "../../../src/casework/index.ts";
import { listOutbound } from "../../../src/intake/index.ts";
import { recordAbsence } from "../../../src/union/index.ts";
import { vietnamDate } from "../../../src/vocabulary/calendar.ts";
import { type Casework, caseworkTables, MONDAY, prepareCasework } from "../../support/casework.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const calendar = createWorkingCalendar();
const person = { channel: "zalo", senderId: "worker-1" } as const;
const hours = (count: number, from = MONDAY): Date => new Date(from.getTime() + count * 3600_000);
const at = (local: string): Date => new Date(`${local.replace(" ", "T")}:00+07:00`);

await describeOnEachEngine(
  "the sweep",
  ({ db, another }) => {
    let work: Casework;
    beforeEach(async () => void (work = await prepareCasework(db)));

    const kinds = async (id: number, staffId: number): Promise<string[]> =>
      ((await listHistory(db, await work.scope(staffId), id)) ?? []).map(({ kind }) => kind);
    const everyThreeHours = async (from: Date, until: Date, each?: (now: Date) => Promise<void>): Promise<void> => {
      for (let now = from; now <= until; now = hours(3, now)) {
        await sweep(db, work.at(now));
        await each?.(now);
      }
    };
    const said = async (): Promise<string[]> =>
      (await listOutbound(db, { channel: "zalo", recipientId: "worker-1" })).map(({ message }) => message.text);

    it("moves a case nobody answers to the province through Tết, with every miss on record and no deadline on a closed day", async () => {
      const officer = await work.hire("Lan", "officer", "may");
      const middle = await work.hire("Hoa", "officer", "kcn");
      const top = await work.hire("Mai", "coordinator", "tinh");
      const before = at("2027-02-03 15:00"); // two working days before the nine days of Tết
      const { id } = await work.open({}, before);
      const dueDays = new Set<string>();
      await everyThreeHours(before, at("2027-02-20 09:00"), async (now) => {
        const found = await findCase(db, await work.scope(top, now), id, now);
        for (const due of [found?.firstReplyDueAt, found?.resolutionDueAt]) if (due) dueDays.add(vietnamDate(due));
      });
      expect([...dueDays].filter((day) => !calendar.dayOf(day).isOpen)).toEqual([]);
      const found = await findCase(db, await work.scope(top, at("2027-02-20 09:00")), id, at("2027-02-20 09:00"));
      expect(found).toMatchObject({ unitId: "tinh", assigneeId: top });
      expect(
        found?.misses.filter(({ clock }) => clock === "first-reply").map(({ unitId, dueAt }) => [unitId, dueAt]),
      ).toEqual([
        ["may", at("2027-02-04 15:00")],
        ["kcn", addWorkingMinutes(calendar, at("2027-02-04 15:00"), 450)],
        ["tinh", expect.any(Date)],
      ]);
      const moves = work.notices.filter(({ kind }) => kind === "moved-up" || kind === "clock-missed");
      expect(moves.map(({ kind, staffIds }) => [kind, staffIds])).toEqual([
        ["moved-up", [middle]],
        ["clock-missed", [officer]],
        ["moved-up", [top]],
        ["clock-missed", [middle]],
      ]);
      // the worker is told where it is each time, and that is all
      expect(await said()).toEqual([
        expect.stringContaining("Công đoàn Khu công nghiệp; chậm nhất 15:00 thứ Sáu 12/02/2027"),
        expect.stringContaining("Liên đoàn Lao động tỉnh; chậm nhất 15:00 thứ Hai 15/02/2027"),
      ]);
      // reminded once each working day, and in the holidays never
      const reminders = work.notices.filter(({ kind }) => kind === "still-overdue");
      expect(reminders.length).toBeGreaterThanOrEqual(3);
      const history = (await listHistory(db, await work.scope(top), id)) ?? [];
      const remindedOn = history
        .filter(({ kind }) => kind === "reminded")
        .map(({ happenedAt }) => vietnamDate(happenedAt));
      expect(new Set(remindedOn).size).toBe(remindedOn.length);
      expect(remindedOn.filter((day) => !calendar.dayOf(day).isOpen)).toEqual([]);
    });

    it("does nothing twice, at the same instant or in two processes", async () => {
      await work.hire("Lan", "officer", "may");
      await work.hire("Hoa", "officer", "kcn");
      const top = await work.hire("Mai", "coordinator", "tinh");
      const ids: number[] = [];
      for (let index = 0; index < 4; index++) ids.push((await work.open()).id);
      const now = at("2026-11-25 10:00");
      const other = await another();
      await Promise.all([sweep(db, work.at(now)), sweep(other, work.at(now))]);
      await sweep(db, work.at(now));
      for (const id of ids) {
        expect((await kinds(id, top)).filter((kind) => kind === "missed" || kind === "moved-up")).toEqual([
          "missed",
          "moved-up",
        ]);
      }
      const { rows } = await db.query("SELECT 1 FROM case_misses");
      expect(rows).toHaveLength(4);
    });

    it("names the least busy officer for a case nobody takes, and goes up where there is none", async () => {
      const [lan, hoa] = [await work.hire("Lan", "officer", "may"), await work.hire("Hoa", "officer", "may")];
      const above = await work.hire("Trên", "officer", "xa");
      const held = await work.open();
      const scope = await work.scope(lan);
      await db.transaction((tx) => claimCase(tx, scope, held.id, MONDAY));
      const untaken = await work.open();
      const orphan = await work.open({ unitId: "cao-su" });
      await sweep(db, work.at(hours(3)));
      expect((await findCase(db, await work.scope(lan), untaken.id, MONDAY))?.assigneeId).toBeNull();
      await sweep(db, work.at(at("2026-11-23 15:01")));
      expect(await findCase(db, await work.scope(lan), untaken.id, MONDAY)).toMatchObject({ assigneeId: hoa });
      expect(await findCase(db, await work.scope(above), orphan.id, MONDAY)).toMatchObject({
        unitId: "xa",
        misses: [],
      });
    });

    it("gives a case kept for custodians to somebody at once where there is none, and lets clocks run where there is nobody", async () => {
      const secret = await work.open({ topic: "sexual-harassment" });
      const lonely = await work.open();
      await sweep(db, work.at(hours(0.1)));
      const due = at("2026-11-25 09:30");
      await sweep(db, work.at(due));
      const { rows } = await db.query(`SELECT clock, unit_id AS "unitId" FROM case_misses WHERE case_id = $1`, [
        lonely.id,
      ]);
      expect(rows).toEqual([{ clock: "first-reply", unitId: "may" }]);
      const officer = await work.hire("Lan", "officer", "tinh");
      const later = await work.open({ topic: "sexual-harassment" }, due);
      await sweep(db, work.at(new Date(due.getTime() + 60_000)));
      const scope = await work.scope(officer);
      expect(await findCase(db, scope, later.id, due)).toMatchObject({ assigneeId: officer });
      expect(await findCase(db, scope, secret.id, due)).toBeNull();
      await sweep(db, work.at(hours(3, due)));
      expect(await findCase(db, scope, secret.id, due)).toMatchObject({ assigneeId: officer });
    });

    it("takes cases from who is away, has left or lost the post, and gives them to who stands in", async () => {
      const [lan, hoa, top] = [
        await work.hire("Lan", "officer", "may"),
        await work.hire("Hoa", "officer", "may"),
        await work.hire("Mai", "coordinator", "tinh"),
      ];
      const { id } = await work.open();
      const scope = await work.scope(lan);
      await db.transaction((tx) => claimCase(tx, scope, id, MONDAY));
      await sweep(db, work.at(hours(1)));
      expect(await findCase(db, await work.scope(top), id, MONDAY)).toMatchObject({ assigneeId: lan });
      await recordAbsence(db, { staffId: lan, from: "2026-11-23", until: "2026-12-01", substituteId: hoa });
      await sweep(db, work.at(hours(1)));
      expect(await findCase(db, await work.scope(top), id, MONDAY)).toMatchObject({ assigneeId: hoa });
      expect(work.notices.at(-1)).toMatchObject({ kind: "assigned", staffIds: [hoa] });
      await db.query("UPDATE staff SET left_on = '2026-11-23' WHERE id = $1", [hoa]);
      await sweep(db, work.at(hours(2)));
      expect(await findCase(db, await work.scope(top), id, MONDAY)).toMatchObject({ unitId: "tinh", misses: [] });
    });

    it("forwards the cases of a unit that merged, and routes those that came before there was a tree", async () => {
      await work.hire("Lan", "officer", "may");
      await work.hire("Hoa", "officer", "xa");
      const { id } = await work.open();
      const top = await work.hire("Mai", "coordinator", "tinh");
      await db.query(
        "UPDATE unit_periods SET effective_until = '2026-12-01', merged_into = 'xa' WHERE unit_id = 'may' AND effective_until IS NULL",
      );
      await sweep(db, work.at(hours(1)));
      expect(await findCase(db, await work.scope(top), id, MONDAY)).toMatchObject({ unitId: "may" });
      const day = at("2026-12-01 08:00");
      await db.query("UPDATE cases SET first_replied_at = now(), resolution_due_at = '2026-12-20'");
      expect((await sweep(db, work.at(day))).forwarded).toBe(1);
      expect(await findCase(db, await work.scope(top, day), id, day)).toMatchObject({
        unitId: "xa",
        originUnitId: "may",
      });
      await db.query("UPDATE cases SET unit_id = NULL");
      await sweep(db, work.at(day));
      expect(await findCase(db, await work.scope(top, day), id, day)).toMatchObject({ unitId: "tinh" });
    });

    it("asks the worker whether it is solved: yes closes it, and two taps rate it", async () => {
      const { id, code } = await work.open();
      const lan = await work.hire("Lan", "officer", "may");
      const scope = await work.scope(lan);
      const acting = work.at(MONDAY);
      expect(await db.transaction((tx) => confirmSolved(tx, id, person, "yes", acting))).toEqual({ kind: "not-asked" });
      await db.transaction((tx) => requestClosing(tx, scope, id, acting));
      const [asked] = await listOutbound(db, { channel: "zalo", recipientId: "worker-1" });
      expect(asked?.message.choices.map(({ payload }) => payload)).toEqual(
        ["yes", "partly", "no"].map((answer) => `#XONG:${id}:${answer}`),
      );
      const stranger = { channel: "zalo", senderId: "worker-9" } as const;
      expect(await db.transaction((tx) => confirmSolved(tx, id, stranger, "yes", acting))).toBeNull();
      expect(await db.transaction((tx) => confirmSolved(tx, id, person, "yes", acting))).toMatchObject({
        kind: "closed",
      });
      expect(await db.transaction((tx) => confirmSolved(tx, id, person, "yes", acting))).toEqual({ kind: "not-asked" });
      expect((await said()).at(-1)).toContain(code);
      expect(await db.transaction((tx) => rateCase(tx, id, stranger, 1, MONDAY))).toBe(false);
      expect(await db.transaction((tx) => rateCase(tx, id, person, 4, MONDAY))).toBe(true);
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ status: "closed", outcome: "solved", rating: 4 });
      const inboundMessageId = await work.write("cảm ơn nhiều");
      await db.transaction((tx) => recordWorkerMessage(tx, id, { inboundMessageId, isCourtesy: true }, acting));
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ status: "closed", clock: null });
    });

    it("opens it again when the worker says it is not solved, and tells the unit above", async () => {
      const { id } = await work.open();
      const [lan, above] = [await work.hire("Lan", "officer", "may"), await work.hire("Trên", "unit-head", "kcn")];
      const scope = await work.scope(lan);
      await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Đã xong" }, work.at(MONDAY)));
      await db.transaction((tx) => requestClosing(tx, scope, id, work.at(MONDAY)));
      const acting = work.at(hours(2));
      expect(await db.transaction((tx) => confirmSolved(tx, id, person, "no", acting))).toMatchObject({
        kind: "reopened",
      });
      expect(work.notices.at(-1)).toMatchObject({ kind: "not-solved", staffIds: [lan, above] });
      const found = await findCase(db, scope, id, MONDAY);
      expect(found).toMatchObject({ status: "open", assigneeId: lan, clock: { clock: "next-reply" } });
    });

    it("lets a case that waits for the worker stand last in the queue, and miss nothing", async () => {
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      const asked = await work.open();
      const later = await work.open({ severity: "low" });
      await db.transaction((tx) => requestClosing(tx, scope, asked.id, work.at(MONDAY)));
      const { cases } = await listCases(db, scope, {}, { now: MONDAY });
      expect(cases.map(({ id, clock }) => [id, clock?.clock ?? null])).toEqual([
        [later.id, "first-reply"],
        [asked.id, null],
      ]);
      await db.query("UPDATE cases SET resolution_due_at = $2 WHERE id = $1", [asked.id, hours(1)]);
      await sweep(db, work.at(hours(2)));
      expect((await findCase(db, scope, asked.id, hours(2)))?.misses).toEqual([]);
      expect((await countCases(db, scope, { clock: "overdue" }, hours(2))).all).toBe(0);
    });

    it("reminds a silent worker once, and closes after five working days as unanswered, not as solved", async () => {
      const { id } = await work.open();
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Đã xong" }, work.at(MONDAY)));
      await db.transaction((tx) => requestClosing(tx, scope, id, work.at(MONDAY)));
      await everyThreeHours(MONDAY, at("2026-12-01 08:00"));
      expect(await said()).toHaveLength(3); // the reply, the question, the reminder
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ status: "closing" });
      await everyThreeHours(at("2026-12-01 09:00"), at("2026-12-03 08:00"));
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ status: "closed", outcome: "no-response" });
      expect(await said()).toHaveLength(4);
      const reopened = await db.transaction((tx) =>
        confirmSolved(tx, id, person, "no", work.at(at("2026-12-10 09:00"))),
      );
      expect(reopened).toMatchObject({ kind: "reopened" });
    });

    it("does not close over a worker who wrote something instead of tapping", async () => {
      const { id } = await work.open();
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      await db.transaction((tx) => requestClosing(tx, scope, id, work.at(MONDAY)));
      const inboundMessageId = await work.write("mới có một tháng thôi");
      await db.transaction((tx) => recordWorkerMessage(tx, id, { inboundMessageId }, work.at(hours(1))));
      await sweep(db, work.at(at("2026-12-04 10:00")));
      expect(await findCase(db, scope, id, MONDAY)).not.toMatchObject({ status: "closed" });
    });

    it("reminds whoever holds a half-dead case, once", async () => {
      const { id } = await work.open({ severity: "low" });
      const lan = await work.hire("Lan", "officer", "may");
      const scope = await work.scope(lan);
      await db.transaction((tx) => replyToCase(tx, scope, id, { text: "Đang làm" }, work.at(MONDAY)));
      await everyThreeHours(MONDAY, at("2026-12-15 09:00"));
      expect(work.notices.filter(({ kind }) => kind === "half-dead")).toMatchObject([{ staffIds: [lan] }]);
    });

    it("answers two merged cases once, to both who told, and to neither who the other is", async () => {
      const first = await work.open({ identity: "confidential" });
      const second = await work.open({ person: { channel: "web", senderId: "worker-2" }, severity: "high" });
      const scope = await work.scope(await work.hire("Lan", "officer", "may"));
      const acting = work.at(MONDAY);
      expect(await db.transaction((tx) => mergeCases(tx, scope, second.id, first.id, acting))).toMatchObject({
        kind: "merged",
        into: { severity: "high" },
      });
      expect(await db.transaction((tx) => mergeCases(tx, scope, second.id, first.id, acting))).toEqual({
        kind: "finished",
      });
      await db.transaction((tx) => replyToCase(tx, scope, first.id, { text: "Chào các anh chị" }, acting));
      expect((await said()).at(-1)).toBe("Chào các anh chị");
      const web = await listOutbound(db, { channel: "web", recipientId: "worker-2" });
      expect(web.map(({ message }) => message.text).at(-1)).toBe("Chào các anh chị");
      expect(web).toHaveLength(2);
      await db.transaction((tx) => requestClosing(tx, scope, first.id, acting));
      const other = { channel: "web", senderId: "worker-2" } as const;
      expect(await db.transaction((tx) => confirmSolved(tx, first.id, other, "yes", acting))).toMatchObject({
        kind: "closed",
      });
    });
  },
  caseworkTables,
);
