import { describe, expect, it } from "vitest";
import type { Queryable } from "../../../src/platform/database/index.ts";
import {
  addStaff,
  endAssignment,
  findStaff,
  findStaffByEmail,
  findStaffByZalo,
  findSubstitute,
  isAway,
  listHandlers,
  listStaffOf,
  recordAbsence,
  recordLeaving,
  type Role,
  scopeOf,
  type Staff,
  unionMigrations,
} from "../../../src/union/index.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { insertUnits, SMALL_UNION } from "../../support/union.ts";

const START = "2025-07-01";
const TODAY = "2026-03-02";

await describeOnEachEngine(
  "the staff of the union",
  ({ db }) => {
    /** Somebody with these roles since the union began, in the small union. */
    const aPerson = async (name: string, ...roles: [Role, string][]): Promise<Staff> => {
      await insertUnitsOnce(db);
      for (const [role, unitId] of roles) {
        const on = unitId === "huyen" ? "2020-01-01" : START;
        const added = await addStaff(db, { name, email: `${name}@example.vn`, role, unitId, on });
        expect(added.kind).not.toBe("unknown-unit");
      }
      const staff = await findStaffByEmail(db, `${name}@example.vn`, TODAY);
      if (!staff) throw new Error(`${name} is not there`);
      return staff;
    };
    const scope = async (staff: Staff, on = TODAY) => scopeOf(db, staff, on);
    const handles = (unitId: string, topic: string, staffId: number) =>
      db.query("INSERT INTO unit_handlers (unit_id, topic, staff_id, effective_from) VALUES ($1, $2, $3, $4)", [
        unitId,
        topic,
        staffId,
        START,
      ]);
    const namesOf = (staff: readonly Staff[]) => staff.map(({ name }) => name);

    describe("joining and leaving", () => {
      it("adds somebody once, under one spelling of the address, and then roles", async () => {
        await insertUnitsOnce(db);
        const hoa = { name: "Hoa", email: " Hoa@Example.vn ", unitId: "kcn", on: START };
        expect(await addStaff(db, { ...hoa, role: "officer", zaloUserId: "z-1" })).toMatchObject({ kind: "added" });
        expect(await addStaff(db, { ...hoa, role: "officer" })).toMatchObject({ kind: "already" });
        expect(await addStaff(db, { ...hoa, role: "custodian" })).toMatchObject({ kind: "role-added" });
        const found = await findStaffByEmail(db, "HOA@example.vn", TODAY);
        expect(found).toMatchObject({
          name: "Hoa",
          email: "hoa@example.vn",
          isActive: true,
          assignments: [
            { role: "officer", unitId: "kcn", from: START, until: null },
            { role: "custodian", unitId: "kcn", from: START, until: null },
          ],
        });
        expect(await findStaffByZalo(db, "z-1", TODAY)).toEqual(found);
        expect(await findStaff(db, found?.id ?? 0, TODAY)).toEqual(found);
      });

      it("adds nobody to a unit that is not there that day", async () => {
        await insertUnitsOnce(db);
        const an = { name: "An", email: "an@example.vn", role: "officer", on: TODAY } as const;
        expect(await addStaff(db, { ...an, unitId: "huyen" })).toEqual({ kind: "unknown-unit" });
        expect(await findStaffByEmail(db, "an@example.vn")).toBeNull();
        expect(await addStaff(db, { ...an, unitId: "xa" })).toMatchObject({ kind: "added" });
      });

      it("lets somebody leave and keeps what they were", async () => {
        const hoa = await aPerson("hoa", ["officer", "kcn"]);
        await handles("kcn", "food", hoa.id);
        await recordLeaving(db, hoa.id, TODAY);
        const left = await findStaff(db, hoa.id, TODAY);
        expect(left).toMatchObject({ isActive: false, leftOn: TODAY, assignments: [{ from: START, until: TODAY }] });
        expect(await findStaff(db, hoa.id, "2026-03-01")).toMatchObject({ isActive: true });
        expect(namesOf(await listStaffOf(db, "kcn", "2026-03-01"))).toEqual(["hoa"]);
        expect(await listStaffOf(db, "kcn", TODAY)).toEqual([]);
        expect(namesOf(await listHandlers(db, "kcn", "food", "2026-03-01"))).toEqual(["hoa"]);
        expect(await listHandlers(db, "kcn", "food", TODAY)).toEqual([]);
        expect((await scope(left ?? hoa)).unitIds).toEqual([]);
      });

      it("takes somebody back with a new role, and not with the old ones", async () => {
        const hoa = await aPerson("hoa", ["custodian", "kcn"]);
        await recordLeaving(db, hoa.id, "2026-01-01");
        const back = await addStaff(db, { name: "hoa", email: hoa.email, role: "officer", unitId: "kcn", on: TODAY });
        expect(back).toMatchObject({ kind: "returned", staff: { id: hoa.id, isActive: true } });
        if (back.kind === "unknown-unit") throw new Error("no unit");
        expect([...(await scope(back.staff)).roles]).toEqual(["officer"]);
      });

      it("ends one role and leaves the others", async () => {
        const hoa = await aPerson("hoa", ["officer", "kcn"], ["editor", "tinh"]);
        const officer = { role: "officer", unitId: "kcn", on: TODAY } as const;
        expect(await endAssignment(db, hoa.id, officer)).toBe(true);
        expect(await endAssignment(db, hoa.id, officer)).toBe(false);
        expect([...(await scope((await findStaff(db, hoa.id)) ?? hoa)).roles]).toEqual(["editor"]);
      });
    });

    describe("what somebody may see", () => {
      it("is their unit, all below it, and what has merged into these", async () => {
        const head = await aPerson("head", ["unit-head", "xa"]);
        expect([...(await scope(head)).unitIds].sort()).toEqual(["cao-su", "huyen", "xa"]);
        const officer = await aPerson("officer", ["officer", "may"]);
        expect((await scope(officer)).unitIds).toEqual(["may"]);
        const coordinator = await aPerson("coordinator", ["coordinator", "tinh"]);
        expect([...(await scope(coordinator)).unitIds].sort()).toEqual(["cao-su", "huyen", "kcn", "may", "tinh", "xa"]);
      });

      it("is by role: an editor of the province reads no case of it", async () => {
        const staff = await aPerson("editor", ["editor", "tinh"], ["officer", "may"]);
        const seen = await scope(staff);
        expect(seen.unitIds).toEqual(["may"]);
        expect(seen.can("editor")).toBe(true);
        expect(seen.can("custodian")).toBe(false);
        expect([...seen.unitIdsOf("editor")]).toContain("kcn");
        expect(seen.unitIdsOf("auditor")).toEqual([]);
      });

      it("opens a custodian's door in their unit only", async () => {
        const seen = await scope(await aPerson("keeper", ["custodian", "kcn"]));
        expect([seen.can("custodian", "may"), seen.can("custodian", "cao-su")]).toEqual([true, false]);
      });

      it("begins and ends with the days of the role, and ends with the unit", async () => {
        const staff = await aPerson("old", ["unit-head", "huyen"]);
        expect([...(await scope(staff, "2025-06-30")).unitIds].sort()).toEqual(["cao-su", "huyen", "may"]);
        expect((await scope(staff, START)).unitIds).toEqual([]);
        expect((await scope(staff, START)).can("unit-head")).toBe(false);
        expect((await scope(staff, "2019-12-31")).unitIds).toEqual([]);
      });
    });

    describe("who is there", () => {
      it("is everybody of exactly this unit, or those of one role", async () => {
        await aPerson("an", ["officer", "kcn"]);
        await aPerson("binh", ["unit-head", "kcn"]);
        await aPerson("chi", ["officer", "may"]);
        expect(namesOf(await listStaffOf(db, "kcn", TODAY))).toEqual(["an", "binh"]);
        expect(namesOf(await listStaffOf(db, "kcn", TODAY, "unit-head"))).toEqual(["binh"]);
        expect(await listStaffOf(db, "kcn", "2025-06-30")).toEqual([]);
      });

      it("handles a topic by name before whoever takes the rest", async () => {
        const an = await aPerson("an", ["officer", "kcn"]);
        const binh = await aPerson("binh", ["officer", "kcn"]);
        await handles("kcn", "food", an.id);
        await handles("kcn", "*", binh.id);
        expect(namesOf(await listHandlers(db, "kcn", "food", TODAY))).toEqual(["an"]);
        expect(namesOf(await listHandlers(db, "kcn", "safety", TODAY))).toEqual(["binh"]);
        expect(await listHandlers(db, "may", "food", TODAY)).toEqual([]);
      });

      it("is not who is away, from the first day until the day back, by Vietnam's calendar", async () => {
        const an = await aPerson("an", ["officer", "kcn"]);
        await recordAbsence(db, { staffId: an.id, from: "2026-03-02", until: "2026-03-05", substituteId: null });
        // 17:00 UTC is midnight in Vietnam
        expect(await isAway(db, an.id, new Date("2026-03-01T16:59:59Z"))).toBe(false);
        expect(await isAway(db, an.id, new Date("2026-03-01T17:00:00Z"))).toBe(true);
        expect(await isAway(db, an.id, new Date("2026-03-04T16:59:59Z"))).toBe(true);
        expect(await isAway(db, an.id, new Date("2026-03-04T17:00:00Z"))).toBe(false);
        await recordAbsence(db, { staffId: an.id, from: "2026-03-02", until: "2026-03-03", substituteId: null });
        expect(await isAway(db, an.id, new Date("2026-03-04T10:00:00Z"))).toBe(false);
        await recordLeaving(db, an.id, "2026-04-01");
        expect(await isAway(db, an.id, new Date("2026-04-02T00:00:00Z"))).toBe(true);
      });

      it("is the first of the substitutes who is there; nobody where they all stand in for one another", async () => {
        const [an, binh, chi] = [
          await aPerson("an", ["officer", "kcn"]),
          await aPerson("binh", ["officer", "kcn"]),
          await aPerson("chi", ["officer", "kcn"]),
        ];
        const at = new Date("2026-03-03T03:00:00Z");
        const away = (staff: Staff, substitute: Staff) =>
          recordAbsence(db, { staffId: staff.id, from: TODAY, until: "2026-03-09", substituteId: substitute.id });
        expect(await findSubstitute(db, an.id, at)).toBeNull();
        await away(an, binh);
        expect(await findSubstitute(db, an.id, at)).toBe(binh.id);
        await away(binh, chi);
        expect(await findSubstitute(db, an.id, at)).toBe(chi.id);
        await away(chi, an);
        expect(await findSubstitute(db, an.id, at)).toBeNull();
      });
    });
  },
  [unionMigrations],
);

async function insertUnitsOnce(db: Queryable): Promise<void> {
  const { rows } = await db.query("SELECT 1 FROM units LIMIT 1");
  if (rows.length === 0) await insertUnits(db, SMALL_UNION);
}
