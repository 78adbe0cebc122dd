import { beforeEach, expect, it } from "vitest";
import {
  answerAsk,
  askUnit,
  assignCase,
  claimCase,
  closeCase,
  countCases,
  findCase,
  linkCases,
  listAsks,
  listAudit,
  listCases,
  listConversation,
  listHistory,
  listLinkedCases,
  listNotes,
  mergeCases,
  openIdentity,
  reclassifyCase,
  type ReadMessages,
  recordNote,
  releaseCase,
  reopenCase,
  replyToCase,
  requestClosing,
  searchCases,
  suggestLinks,
  takeOverCase,
  transferCase,
  unlinkCases,
  withdrawAsk,
} from "../../../src/casework/index.ts";
import { listInbound, listOutbound } from "../../../src/intake/index.ts";
import type { Queryable } from "../../../src/platform/database/index.ts";
import { recordAbsence, type StaffScope } from "../../../src/union/index.ts";
import { type Casework, caseworkTables, MONDAY, prepareCasework } from "../../support/casework.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const nothing: ReadMessages = {
  inbound: async () => [],
  outbound: async () => [],
  turns: async () => [],
  platformInbox: async () => [],
};

await describeOnEachEngine(
  "the scope of a member of staff",
  ({ db }) => {
    let work: Casework;
    beforeEach(async () => void (work = await prepareCasework(db)));

    /** Every function of staff on one case; `other` is a second case that they hold themselves. */
    const doors = (
      other: number,
    ): Record<string, (tx: Queryable, scope: StaffScope, id: number) => Promise<unknown>> => {
      const acting = work.at(MONDAY);
      return {
        findCase: (tx, scope, id) => findCase(tx, scope, id, MONDAY),
        listHistory,
        listNotes,
        listAsks,
        listConversation: (tx, scope, id) => listConversation(tx, scope, id, nothing),
        listLinkedCases: (tx, scope, id) => listLinkedCases(tx, scope, id, MONDAY),
        suggestLinks: (tx, scope, id) => suggestLinks(tx, scope, id, MONDAY),
        claimCase: (tx, scope, id) => claimCase(tx, scope, id, MONDAY),
        assignCase: (tx, scope, id) => assignCase(tx, scope, id, scope.staff.id, acting),
        takeOverCase: (tx, scope, id) => takeOverCase(tx, scope, id, acting),
        releaseCase: (tx, scope, id) => releaseCase(tx, scope, id, acting),
        transferCase: (tx, scope, id) => transferCase(tx, scope, id, { unitId: "tinh", reason: "khác cấp" }, acting),
        askUnit: (tx, scope, id) => askUnit(tx, scope, id, { unitId: "tinh", question: "?" }, acting),
        answerAsk: (tx, scope, id) => answerAsk(tx, scope, id, "Rồi", acting),
        withdrawAsk: (tx, scope, id) => withdrawAsk(tx, scope, id, 1, MONDAY),
        recordNote: (tx, scope, id) => recordNote(tx, scope, id, { text: "ghi chú" }, acting),
        replyToCase: (tx, scope, id) => replyToCase(tx, scope, id, { text: "Chào" }, acting),
        mergeCases: (tx, scope, id) => mergeCases(tx, scope, id, other, acting),
        mergeCasesInto: (tx, scope, id) => mergeCases(tx, scope, other, id, acting),
        linkCases: (tx, scope, id) => linkCases(tx, scope, id, other, MONDAY),
        linkCasesTo: (tx, scope, id) => linkCases(tx, scope, other, id, MONDAY),
        unlinkCases: (tx, scope, id) => unlinkCases(tx, scope, id, other, MONDAY),
        requestClosing: (tx, scope, id) => requestClosing(tx, scope, id, acting),
        closeCase: (tx, scope, id) => closeCase(tx, scope, id, { reason: "xong" }, acting),
        reopenCase: (tx, scope, id) => reopenCase(tx, scope, id, "chưa xong", MONDAY),
        reclassifyCase: (tx, scope, id) => reclassifyCase(tx, scope, id, { severity: "high" }, MONDAY),
        openIdentity: (tx, scope, id) => openIdentity(tx, scope, id, "cần gặp để lấy bảng lương", acting),
      };
    };

    /** Runs one door and takes back what it did. */
    const through = async (door: (tx: Queryable) => Promise<unknown>): Promise<unknown> => {
      let result: unknown;
      await db
        .transaction(async (tx) => {
          result = await door(tx);
          throw new Error("taken back");
        })
        .catch((error: unknown) => {
          if (!(error instanceof Error && error.message === "taken back")) throw error;
        });
      return result;
    };

    it("shows a foreign case at no door, to no role, as if it were not there", async () => {
      const foreign = await work.open({ identity: "confidential" });
      const own = await work.open({ unitId: "cao-su" });
      const inside = await work.scope(await work.hire("Trong", "officer", "may"));
      const roles = ["officer", "unit-head", "coordinator", "custodian", "editor", "auditor", "administrator"] as const;
      const outsiders: [string, StaffScope][] = [];
      for (const role of roles) outsiders.push([role, await work.scope(await work.hire(`Ngoài ${role}`, role, "xa"))]);
      for (const role of ["editor", "auditor", "administrator"] as const) {
        outsiders.push([`own ${role}`, await work.scope(await work.hire(`Nhà ${role}`, role, "may"))]);
      }
      const leaks: string[] = [];
      const open = new Set<string>();
      for (const [name, door] of Object.entries(doors(own.id))) {
        for (const [role, scope] of outsiders) {
          const absent = await through((tx) => door(tx, scope, 987_654));
          const seen = await through((tx) => door(tx, scope, foreign.id));
          if (seen !== null || absent !== null) leaks.push(`${name} as ${role}`);
        }
        if ((await through((tx) => door(tx, inside, foreign.id))) !== null) open.add(name);
      }
      expect(leaks).toEqual([]);
      // the pair: the same doors open to the officer of the unit, but for what is not theirs to do
      expect(Object.keys(doors(own.id)).filter((name) => !open.has(name))).toEqual([
        "answerAsk",
        "withdrawAsk",
        "mergeCases",
        "mergeCasesInto",
        "linkCases",
        "linkCasesTo",
        "unlinkCases",
        "openIdentity",
      ]);
      for (const [role, scope] of outsiders) {
        const sees = role.startsWith("own") || ["editor", "auditor", "administrator"].includes(role) ? [] : [own.code];
        const codes = async (page: ReturnType<typeof listCases>) => (await page).cases.map(({ code }) => code);
        expect([role, await codes(listCases(db, scope, {}, { now: MONDAY }))]).toEqual([role, sees]);
        expect([role, await codes(searchCases(db, scope, "cong ty", { now: MONDAY }))]).toEqual([role, sees]);
        expect((await countCases(db, scope, {}, MONDAY)).all).toBe(sees.length);
      }
    });

    it("hides a case from everybody in the unit it passes by, wherever else they have a post", async () => {
      const { id } = await work.open({ about: "own-unit-head" });
      const head = await work.hire("Chủ tịch", "unit-head", "may");
      const above = await work.hire("Lan", "officer", "kcn");
      await work.hire("Chủ tịch", "coordinator", "tinh");
      const doubled = await work.scope(head);
      expect(doubled.unitIds).toContain("kcn");
      expect(await findCase(db, doubled, id, MONDAY)).toBeNull();
      expect((await countCases(db, doubled, {}, MONDAY)).all).toBe(0);
      expect((await searchCases(db, doubled, "cong ty", { now: MONDAY })).cases).toEqual([]);
      const scope = await work.scope(above);
      expect(await findCase(db, scope, id, MONDAY)).toMatchObject({ id });
      // nor is it handed to them by a colleague's hand
      const acting = work.at(MONDAY);
      const inTx = <T>(act: (tx: Queryable) => Promise<T>) => db.transaction(act);
      expect(await inTx((tx) => transferCase(tx, scope, id, { unitId: "may", reason: "về cơ sở" }, acting))).toEqual({
        kind: "not-there",
      });
      expect(await inTx((tx) => askUnit(tx, scope, id, { unitId: "may", question: "Có không?" }, acting))).toEqual({
        kind: "not-there",
      });
      expect(await inTx((tx) => assignCase(tx, scope, id, head, acting))).toEqual({ kind: "not-able" });
      expect(await inTx((tx) => recordNote(tx, scope, id, { text: "@", mentions: [head] }, acting))).toMatchObject({
        unreachable: [head],
      });
      expect(work.notices.flatMap(({ staffIds }) => staffIds)).not.toContain(head);
    });

    it("keeps a case of harassment for the custodian and whoever was given it", async () => {
      const custodian = await work.hire("Chị Mai", "custodian", "tinh");
      const officer = await work.hire("Lan", "officer", "tinh");
      const { id } = await work.open({ topic: "sexual-harassment", identity: "confidential" });
      expect(work.notices).toMatchObject([{ kind: "case-opened", staffIds: [custodian] }]);
      const [mai, lan] = [await work.scope(custodian), await work.scope(officer)];
      expect(await findCase(db, lan, id, MONDAY)).toBeNull();
      expect(await findCase(db, mai, id, MONDAY)).toMatchObject({ id });
      await db.transaction((tx) => assignCase(tx, mai, id, officer, work.at(MONDAY)));
      expect(await findCase(db, lan, id, MONDAY)).toMatchObject({ id, assigneeName: "Lan" });
    });

    it("shows a case to a unit for as long as it is asked", async () => {
      const { id } = await work.open();
      const mine = await work.scope(await work.hire("Lan", "officer", "may"));
      const asked = await work.hire("Hoa", "officer", "xa");
      const theirs = await work.scope(asked);
      const acting = work.at(MONDAY);
      await db.transaction((tx) => askUnit(tx, mine, id, { unitId: "huyen", question: "Có hồ sơ cũ không?" }, acting));
      expect(work.notices.at(-1)).toMatchObject({ kind: "asked", staffIds: [asked] });
      expect(await findCase(db, theirs, id, MONDAY)).toMatchObject({ access: "asked" });
      expect(await db.transaction((tx) => replyToCase(tx, theirs, id, { text: "Chào" }, acting))).toBeNull();
      expect(await db.transaction((tx) => claimCase(tx, theirs, id, MONDAY))).toBeNull();
      expect(await db.transaction((tx) => answerAsk(tx, theirs, id, "Không có", acting))).toEqual({ kind: "answered" });
      expect(await findCase(db, theirs, id, MONDAY)).toBeNull();
      expect(work.notices.at(-1)).toMatchObject({ kind: "ask-answered", staffIds: [mine.staff.id] });
      expect((await listNotes(db, mine, id))?.map(({ kind, text }) => [kind, text])).toEqual([
        ["question", "Có hồ sơ cũ không?"],
        ["answer", "Không có"],
      ]);
    });

    it("lets nothing of a confidential reporter out but through the custodian's act", async () => {
      const told = "Tôi là tran thi bich hanh, gọi 0905123456 hoặc Trần Thị Bích Hạnh nhé";
      const inboundMessageId = await work.write(told);
      const secret = await work.open({ identity: "confidential", what: told, inboundMessageIds: [inboundMessageId] });
      const openly = await work.open({ person: { channel: "zalo", senderId: "worker-2" } });
      const { id } = secret;
      const officer = await work.scope(await work.hire("Lan", "unit-head", "may"));
      const custodian = await work.scope(await work.hire("Mai", "custodian", "tinh"));
      const acting = work.at(MONDAY);
      const inTx = <T>(act: (tx: Queryable) => Promise<T>) => db.transaction(act);
      await inTx((tx) => replyToCase(tx, officer, id, { text: "Chào chị Trần Thị Bích Hạnh" }, acting));
      await inTx((tx) => recordNote(tx, officer, id, { text: "Chị Trần Thị Bích Hạnh ở xưởng 2" }, acting));
      const read: ReadMessages = {
        inbound: (tx) => listInbound(tx, { channel: "zalo", senderId: "worker-1" }),
        outbound: async (tx) =>
          (await listOutbound(tx, { channel: "zalo", recipientId: "worker-1" })).map((one) => ({
            ...one.message,
            ...one,
            code: null,
            seenAt: null,
          })),
        turns: async () => [],
        platformInbox: async () => [{ text: "Chị Bích Hạnh 0905 123 456", saidAt: MONDAY }],
      };
      const everything = async (scope: StaffScope) => [
        await findCase(db, scope, id, MONDAY),
        await listCases(db, scope, {}, { now: MONDAY }),
        await searchCases(db, scope, secret.code, { now: MONDAY }),
        await listHistory(db, scope, id),
        await listNotes(db, scope, id),
        await listConversation(db, scope, id, read),
        await suggestLinks(db, scope, openly.id, MONDAY),
        work.notices,
      ];
      for (const scope of [officer, custodian]) {
        const all = JSON.stringify((await everything(scope)).map((part) => part ?? null)).replaceAll(
          JSON.stringify(await findCase(db, scope, openly.id, MONDAY)),
          "",
        );
        expect(all).toContain("xưởng 2");
        for (const word of ["Trần Thị Bích Hạnh", "tran thi bich hanh", "0905", "worker-1"])
          expect(all).not.toContain(word);
      }
      expect((await searchCases(db, officer, "bich hanh", { now: MONDAY })).cases).toEqual([]);
      expect(await findCase(db, officer, openly.id, MONDAY)).toMatchObject({
        reporter: { kind: "named", name: "Trần Thị Bích Hạnh", phone: "0905 123 456" },
      });

      const reason = "cần gặp trực tiếp để nhận bảng lương";
      expect(await inTx((tx) => openIdentity(tx, officer, id, reason, acting))).toBeNull();
      expect(await inTx((tx) => openIdentity(tx, custodian, id, "  ", acting))).toEqual({ kind: "no-reason" });
      expect(await inTx((tx) => openIdentity(tx, custodian, openly.id, reason, acting))).toEqual({
        kind: "nothing-to-open",
      });
      expect((await db.query("SELECT 1 FROM case_audit")).rows).toEqual([]);
      expect(await inTx((tx) => openIdentity(tx, custodian, id, reason, acting))).toEqual({
        kind: "opened",
        reporters: [{ name: "Trần Thị Bích Hạnh", phone: "0905 123 456", channel: "zalo", senderId: "worker-1" }],
      });
      const said = (await listOutbound(db, { channel: "zalo", recipientId: "worker-1" })).at(-1)?.message.text ?? "";
      expect(said).toContain(reason);
      expect(said).toContain("cán bộ giữ thông tin kín");
      const auditor = await work.scope(await work.hire("Kiểm", "auditor", "tinh"));
      expect(await listAudit(db, auditor)).toMatchObject([{ code: secret.code, staffName: "Mai", reason }]);
      expect(await listAudit(db, custodian)).toBeNull();
      expect(await listAudit(db, await work.scope(await work.hire("Khác", "auditor", "xa")))).toEqual([]);
      await expect(db.query("DELETE FROM case_audit")).rejects.toThrow(/never changed/);
    });

    it("gives a case only to who is there, and lets a head or a present need take it over", async () => {
      const { id } = await work.open();
      const [lan, hoa] = [await work.hire("Lan", "officer", "may"), await work.hire("Hoa", "officer", "may")];
      const head = await work.scope(await work.hire("Trưởng", "unit-head", "may"));
      const [scopeLan, scopeHoa] = [await work.scope(lan), await work.scope(hoa)];
      const acting = work.at(MONDAY);
      const inTx = <T>(act: (tx: Queryable) => Promise<T>) => db.transaction(act);
      await recordAbsence(db, { staffId: hoa, from: "2026-11-23", until: "2026-11-24", substituteId: null });
      expect(await inTx((tx) => assignCase(tx, scopeLan, id, hoa, acting))).toEqual({ kind: "not-able" });
      expect(await inTx((tx) => assignCase(tx, head, id, lan, acting))).toMatchObject({ kind: "assigned" });
      expect(work.notices.at(-1)).toMatchObject({ kind: "assigned", staffIds: [lan] });
      expect(await inTx((tx) => takeOverCase(tx, scopeHoa, id, acting))).toEqual({ kind: "not-allowed" });
      expect(await inTx((tx) => takeOverCase(tx, head, id, acting))).toMatchObject({ kind: "assigned" });
      expect(work.notices.at(-1)).toMatchObject({ kind: "moved-away", staffIds: [lan] });
      await inTx((tx) => assignCase(tx, head, id, lan, acting));
      await recordAbsence(db, { staffId: lan, from: "2026-11-23", until: "2026-11-26", substituteId: null });
      expect(await inTx((tx) => takeOverCase(tx, scopeHoa, id, acting))).toMatchObject({
        kind: "assigned",
        case: { assigneeId: hoa },
      });
    });
  },
  caseworkTables,
);
