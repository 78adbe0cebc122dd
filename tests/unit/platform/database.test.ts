import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { migrate, type MigrationFolder } from "../../../src/platform/database/index.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { until } from "../../support/until.ts";

await describeOnEachEngine("the database", ({ db, another }) => {
  it("answers with the same types whatever the engine", async () => {
    const instant = new Date("2026-11-23T01:02:03.456Z");
    const { rows, rowCount } = await db.query(
      `SELECT 9007199254740991::int8 AS big, count(*) AS counted, $1::timestamptz AS instant, '2026-11-23'::date AS day,
              $2::jsonb AS json, 1.50::numeric AS amount, ARRAY[1, 2]::int8[] AS numbers, NULL::text AS nothing,
              $3::text AS absent, 'Điều 98' AS words, true AS flag`,
      [instant, JSON.stringify({ a: [1, "ư"] }), undefined],
    );
    expect(rowCount).toBe(1);
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        counted: 1,
        instant,
        day: "2026-11-23",
        json: { a: [1, "ư"] },
        amount: "1.50",
        numbers: [1, 2],
        nothing: null,
        absent: null,
        words: "Điều 98",
        flag: true,
      },
    ]);
  });

  it("counts the rows a statement changed", async () => {
    await db.execute("CREATE TEMP TABLE IF NOT EXISTS counted (n int); DELETE FROM counted");
    await db.transaction(async (tx) => {
      await tx.execute("CREATE TEMP TABLE IF NOT EXISTS counted (n int)");
      expect((await tx.query("INSERT INTO counted VALUES (1), (2), (3)")).rowCount).toBe(3);
      expect((await tx.query("UPDATE counted SET n = 0 WHERE n > 1")).rowCount).toBe(2);
      expect((await tx.query("DELETE FROM counted WHERE n = 9")).rowCount).toBe(0);
    });
  });

  it("gives each stored instant back as it was", async () => {
    const runAt = new Date("2027-02-03T04:05:06.789Z");
    await db.query("INSERT INTO jobs (kind, key, payload, run_at) VALUES ('k', 'k', '{}', $1)", [runAt]);
    expect((await db.query<{ at: Date }>("SELECT run_at AS at FROM jobs")).rows[0]?.at).toEqual(runAt);
  });

  it("keeps all of a transaction or nothing, also when many run at once", async () => {
    const write = (key: string) =>
      db.transaction(async (tx) => {
        await tx.query("INSERT INTO jobs (kind, key, payload) VALUES ('k', $1, '{}')", [key]);
        await tx.query("INSERT INTO jobs (kind, key, payload) VALUES ('k', $1, '{}')", [key]);
        if (key.startsWith("bad")) throw new Error("refused");
        return key;
      });
    const keys = Array.from({ length: 20 }, (_, number) => (number % 5 === 0 ? `bad-${number}` : `good-${number}`));
    const ended = await Promise.allSettled(keys.map(write));
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
    const { rows } = await db.query("SELECT count(*) AS all, count(*) FILTER (WHERE key LIKE 'bad%') AS bad FROM jobs");
    expect(rows).toEqual([{ all: 32, bad: 0 }]);
  });

  it("goes on after a statement that failed, inside a transaction and outside", async () => {
    await expect(db.query("SELECT * FROM no_such_table")).rejects.toMatchObject({ code: "42P01" });
    await expect(db.transaction((tx) => tx.query("SELECT * FROM no_such_table"))).rejects.toMatchObject({
      code: "42P01",
    });
    await expect(db.query("SELECT 1 AS one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it("refuses itself inside a transaction, where it would wait for ever", async () => {
    await expect(db.transaction(() => db.query("SELECT 1"))).rejects.toThrow("use tx");
    await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toThrow("use tx");
    await expect(db.transaction((tx) => tx.query("SELECT 1 AS one"))).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it("tells listeners what was committed, and nothing that was not", async () => {
    let heard = 0;
    const stop = await db.listen("test_channel", () => heard++);
    const other = await another();
    await other
      .transaction((tx) => tx.notify("test_channel", "no").then(() => Promise.reject(new Error("no"))))
      .catch(() => {});
    await other.transaction(async (tx) => {
      await tx.notify("test_channel");
      await tx.notify("test_channel");
    });
    await until(() => heard > 0);
    expect(heard).toBe(1);
    await other.notify("test_channel", "and now");
    await until(() => heard > 1);
    await stop();
  });

  describe("migrations", () => {
    const inFolder = async (scripts: Record<string, string>, run: (folder: MigrationFolder) => Promise<void>) => {
      const path = await mkdtemp(join(tmpdir(), "migrations-"));
      for (const [name, script] of Object.entries(scripts)) await writeFile(join(path, name), script);
      const room = `room-${path.slice(-6)}`;
      await run({ room, folder: pathToFileURL(`${path}/`) });
      await rm(path, { recursive: true });
    };

    it("run once, in order, also when two processes start together", () =>
      inFolder(
        {
          "001-first.sql": "CREATE TABLE migrated_a (n int); INSERT INTO migrated_a VALUES (1);",
          "002-second.sql": "INSERT INTO migrated_a VALUES (2);",
          "notes.md": "not a script",
        },
        async (folder) => {
          await Promise.all([migrate(db, [folder]), migrate(await another(), [folder])]);
          await migrate(db, [folder]);
          expect((await db.query("SELECT n FROM migrated_a ORDER BY n")).rows).toEqual([{ n: 1 }, { n: 2 }]);
          await db.execute("DROP TABLE migrated_a");
        },
      ));

    it("leave nothing of a script that fails, and say so", () =>
      inFolder({ "001-broken.sql": "CREATE TABLE migrated_b (n int); SELECT no_such_function();" }, async (folder) => {
        await expect(migrate(db, [folder])).rejects.toMatchObject({ code: "42883" });
        expect((await db.query("SELECT to_regclass('migrated_b') AS found")).rows).toEqual([{ found: null }]);
      }));

    it("refuse a script that was changed after it had run", () =>
      inFolder({ "001-once.sql": "SELECT 1;" }, async (folder) => {
        await migrate(db, [folder]);
        await writeFile(new URL("001-once.sql", folder.folder), "SELECT 2;");
        await expect(migrate(db, [folder])).rejects.toMatchObject({ code: "MIGRATION_CHANGED" });
      }));
  });
});
