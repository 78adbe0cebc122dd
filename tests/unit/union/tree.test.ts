import { expect, it } from "vitest";
import {
  findUnit,
  listLadder,
  listTree,
  listUnits,
  listUnitsBelow,
  resolveUnit,
  searchWorkplaces,
  unionMigrations,
} from "../../../src/union/index.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { insertUnits, SMALL_UNION } from "../../support/union.ts";

const BEFORE = "2025-06-30";
const AFTER = "2025-07-01";

await describeOnEachEngine(
  "the union tree",
  ({ db, another }) => {
    const ladder = async (id: string, on: string) => (await listLadder(db, id, on)).map((unit) => unit.id);

    it("knows a unit on its days only", async () => {
      await insertUnits(db, SMALL_UNION);
      expect(await findUnit(db, "huyen", BEFORE)).toMatchObject({ id: "huyen", mergedInto: "xa", isSample: false });
      expect(await findUnit(db, "huyen", AFTER)).toBeNull();
      expect(await findUnit(db, "xa", BEFORE)).toBeNull();
      expect((await listUnits(db, BEFORE)).map(({ id }) => id).sort()).toEqual(["cao-su", "huyen", "may", "tinh"]);
    });

    it("follows mergers, also several in a row, and ends at nothing where nobody took over", async () => {
      await insertUnits(db, [
        ...SMALL_UNION,
        { id: "xom", until: "2010-01-01", mergedInto: "huyen" },
        { id: "giai-the", until: "2010-01-01" },
      ]);
      expect(await resolveUnit(db, "xom", "2009-12-31")).toMatchObject({ id: "xom" });
      expect(await resolveUnit(db, "xom", BEFORE)).toMatchObject({ id: "huyen" });
      expect(await resolveUnit(db, "xom", AFTER)).toMatchObject({ id: "xa" });
      expect(await resolveUnit(db, "giai-the", AFTER)).toBeNull();
      expect(await resolveUnit(db, "khong-co", AFTER)).toBeNull();
    });

    it("climbs the ladder of the day, over a parent that has merged", async () => {
      await insertUnits(db, SMALL_UNION);
      expect(await ladder("may", BEFORE)).toEqual(["may", "huyen", "tinh"]);
      expect(await ladder("may", AFTER)).toEqual(["may", "kcn", "tinh"]);
      expect(await ladder("cao-su", AFTER)).toEqual(["cao-su", "xa", "tinh"]);
      expect(await ladder("huyen", AFTER)).toEqual(["xa", "tinh"]);
    });

    it("climbs from a board of the province to the province, and not to the Confederation", async () => {
      await insertUnits(db, [
        { id: "tong", level: "central" },
        { id: "tinh", level: "provincial", parent: "tong" },
        { id: "ban", level: "provincial", parent: "tinh" },
      ]);
      expect(await ladder("ban", AFTER)).toEqual(["ban", "tinh"]);
    });

    it("ends a ring of parents or mergers instead of running for ever", async () => {
      await insertUnits(db, [
        { id: "a", until: "2020-01-01", mergedInto: "b" },
        { id: "b", until: "2020-01-01", mergedInto: "a" },
        { id: "c", parent: "d" },
        { id: "d", parent: "c" },
      ]);
      expect(await resolveUnit(db, "a", AFTER)).toBeNull();
      expect(await ladder("c", AFTER)).toEqual(["c", "d"]);
      expect((await listUnitsBelow(db, "c", AFTER)).sort()).toEqual(["c", "d"]);
    });

    it("lists a unit and all below it that day", async () => {
      await insertUnits(db, SMALL_UNION);
      expect((await listUnitsBelow(db, "huyen", BEFORE)).sort()).toEqual(["cao-su", "huyen", "may"]);
      expect((await listUnitsBelow(db, "xa", AFTER)).sort()).toEqual(["cao-su", "xa"]);
      expect(await listUnitsBelow(db, "huyen", AFTER)).toEqual([]);
    });

    it("reads from the top down, merged parents replaced", async () => {
      await insertUnits(db, SMALL_UNION);
      expect((await listTree(db, AFTER)).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
        "0 tinh",
        "1 kcn",
        "2 may",
        "1 xa",
        "2 cao-su",
      ]);
      expect((await listTree(db, BEFORE)).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
        "0 tinh",
        "1 huyen",
        "2 may",
        "2 cao-su",
      ]);
    });

    it("finds an employer as soon as another connection has entered or renamed it", async () => {
      await insertUnits(db, SMALL_UNION);
      const other = await another();
      const found = async () => (await searchWorkplaces(db, "go hoa binh", AFTER)).map(({ employer }) => employer);
      expect(await found()).toEqual([]);
      await other.query(
        "INSERT INTO enterprises (id, name, unit_id, effective_from) VALUES ('go', 'Gỗ Hòa Bình', 'kcn', $1)",
        [AFTER],
      );
      expect(await found()).toEqual(["Gỗ Hòa Bình"]);
      await other.query("UPDATE enterprises SET name = 'Công ty Gỗ Hòa Bình'");
      expect(await found()).toEqual(["Công ty Gỗ Hòa Bình"]);
      await other.query("DELETE FROM enterprises");
      expect(await found()).toEqual([]);
    });

    it("is never stale: sees what another connection changed, and forgets what was rolled back", async () => {
      await insertUnits(db, SMALL_UNION);
      const rename = (queryable: typeof db | Parameters<Parameters<typeof db.transaction>[0]>[0], name: string) =>
        queryable.query("UPDATE unit_periods SET name = $1 WHERE unit_id = 'kcn'", [name]);
      expect((await findUnit(db, "kcn", AFTER))?.name).toBe("Công đoàn Khu công nghiệp");
      await db
        .transaction(async (tx) => {
          await rename(tx, "Tên nháp");
          expect((await findUnit(tx, "kcn", AFTER))?.name).toBe("Tên nháp");
          throw new Error("rolled back");
        })
        .catch(() => undefined);
      expect((await findUnit(db, "kcn", AFTER))?.name).toBe("Công đoàn Khu công nghiệp");
      await rename(db, "Tên mới");
      expect((await findUnit(db, "kcn", AFTER))?.name).toBe("Tên mới");
    });
  },
  [unionMigrations],
);
