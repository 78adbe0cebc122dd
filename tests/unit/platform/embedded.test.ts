import fs, { readlinkSync } from "node:fs";
import { mkdtemp, mkdir, readdir, rm, writeFile, readFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../../src/platform/database/index.ts";
import { holdLockFile } from "../../../src/platform/database/lock-file.ts";
import { startVacuum } from "../../../src/platform/database/vacuum.ts";
import { startChild } from "../../support/child-process.ts";
import { until } from "../../support/until.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "embedded-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs `work` and returns the files that were synced to the disk meanwhile. */
async function filesSynced(work: () => Promise<unknown>): Promise<string[]> {
  const files: string[] = [];
  const nameOf = (fd: number) => (process.platform === "linux" ? readlinkSync(`/proc/self/fd/${fd}`) : "pg_wal");
  const { fsync, fsyncSync } = fs;
  fs.fsyncSync = (fd) => {
    fsyncSync(fd);
    files.push(nameOf(fd));
  };
  // counted when the disk has answered: what is heard before that was not waited for
  fs.fsync = ((fd, answered) =>
    fsync(fd, (error) => {
      files.push(nameOf(fd));
      answered(error);
    })) as typeof fs.fsync;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, { fsync, fsyncSync });
    syncBuiltinESMExports();
  }
  return files;
}

// making a database takes seconds, and many on a busy machine
describe("the embedded database on disk", { timeout: 120_000 }, () => {
  it("starts anew over what a crash during the very first start left", async () => {
    const directory = join(root, "durable");
    await mkdir(join(directory, "database.unfinished"), { recursive: true });
    await writeFile(join(directory, "database.unfinished", "PG_VERSION"), "half");
    const db = await openEmbedded(directory);
    expect((await db.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await db.close();
    expect(await readdir(directory)).toEqual(["database"]);
  });

  it("waits for the disk at every commit, and keeps what was committed", async () => {
    const directory = join(root, "durable");
    const db = await openEmbedded(directory);
    await db.execute("CREATE TABLE kept (n int)");
    const isLog = (file: string) => file.includes("pg_wal");
    for (let n = 0; n < 10; n++) {
      expect((await filesSynced(() => db.query("INSERT INTO kept VALUES ($1)", [n]))).some(isLog)).toBe(true);
      const keep = () => db.transaction((tx) => tx.query("INSERT INTO kept VALUES ($1)", [n]));
      expect((await filesSynced(keep)).some(isLog)).toBe(true);
    }
    const read = await filesSynced(() => db.query("SELECT count(*) FROM kept"));
    expect(read).toEqual([]);
    await db.close();

    const reopened = await openEmbedded(directory);
    expect((await reopened.query("SELECT count(*) FROM kept")).rows).toEqual([{ count: 20 }]);
    await reopened.close();
  });

  it("waits once for many that commit together, and puts tables on the disk too", async () => {
    const db = await openEmbedded(join(root, "durable"));
    await db.execute("CREATE TABLE together (n int, filler text)");
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const filler = "x".repeat(4_000);
    const synced = await filesSynced(() =>
      Promise.all(numbers.map((n) => db.query("INSERT INTO together VALUES ($1, $2)", [n, filler]))),
    );
    expect(synced.length).toBeGreaterThan(0);
    expect(synced.length).toBeLessThan(numbers.length / 2);
    const checkpoint = await filesSynced(() => db.execute("CHECKPOINT"));
    expect(checkpoint.some((file) => file.includes("/base/"))).toBe(true);
    await db.close();
  });

  it("keeps itself clean, as a server does", async () => {
    const db = await openEmbedded(join(root, "durable"));
    await db.execute("CREATE TABLE busy (n int); CREATE TABLE quiet (n int); INSERT INTO quiet VALUES (1)");
    await db.execute("INSERT INTO busy SELECT generate_series(1, 1000); DELETE FROM busy WHERE n > 10");
    const measured = async () =>
      (
        await db.query(
          "SELECT relname AS name, reltuples AS rows FROM pg_class WHERE relname IN ('busy', 'quiet') ORDER BY 1",
        )
      ).rows;
    expect(await measured()).toEqual([
      { name: "busy", rows: -1 },
      { name: "quiet", rows: -1 },
    ]);
    const vacuum = startVacuum(db, () => {}, 100);
    await until(async () => (await measured())[0]?.rows === 10);
    await vacuum.stop();
    expect((await measured())[1]).toEqual({ name: "quiet", rows: -1 });
    await db.close();
  });

  it("says what is wrong when its files cannot be read", async () => {
    const directory = join(root, "damaged");
    await mkdir(join(directory, "database"), { recursive: true });
    await writeFile(join(directory, "database", "PG_VERSION"), "18\n");
    await expect(openEmbedded(directory)).rejects.toMatchObject({ code: "DATABASE_UNREADABLE" });
  });

  it("is refused to a second process, and free again when the first is killed", async () => {
    const directory = join(root, "durable");
    const first = startChild("open-embedded.ts", [directory]);
    expect(await first.nextLine()).toBe("open");

    const second = startChild("open-embedded.ts", [directory]);
    expect(await second.nextLine()).toBe("DATABASE_IN_USE");
    await expect(openEmbedded(directory)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });

    await first.kill();
    const third = startChild("open-embedded.ts", [directory]);
    expect(await third.nextLine()).toBe("open");
    await third.kill();
  });

  it("is refused a second time within the process, until it is closed", async () => {
    const directory = join(root, "durable");
    const db = await openEmbedded(directory);
    await expect(openEmbedded(directory)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
    await db.close();
    await (await openEmbedded(directory)).close();
  });
});

describe("the lock file, where the system has no abstract sockets", { timeout: 120_000 }, () => {
  const lock = () => join(root, "database.lock");

  it("is refused while its holder lives, and free afterwards", async () => {
    const unlock = await holdLockFile(lock(), root);
    await expect(holdLockFile(lock(), root)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
    await unlock();
    await (
      await holdLockFile(lock(), root)
    )();
    expect((await readdir(root)).filter((name) => name.includes(".lock"))).toEqual([]);
  });

  it("is refused while another process of that number lives, and taken over once it is gone", async () => {
    const other = startChild("open-embedded.ts", [join(root, "durable")]);
    await other.nextLine();
    await writeFile(lock(), String(other.process.pid));
    await expect(holdLockFile(lock(), root)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
    await other.kill();
    await (
      await holdLockFile(lock(), root)
    )();
  });

  it("goes to one of several processes that take it over at once, however often that happens", async () => {
    const children = [1, 2, 3].map(() => startChild("hold-lock-file.ts", []));
    for (const child of children) expect(await child.nextLine()).toBe("ready");
    for (let round = 0; round < 200; round += 1) {
      const contested = join(root, `${round}.lock`);
      await writeFile(contested, "999999999 gone");
      for (const child of children) child.process.stdin?.write(`${contested}\n`);
      const answers = await Promise.all(children.map((child) => child.nextLine()));
      expect(answers.sort()).toEqual(["DATABASE_IN_USE", "DATABASE_IN_USE", "held"]);
    }
    for (const child of children) await child.kill();
    expect((await readdir(root)).filter((name) => name.includes(".after-"))).toEqual([]);
  });

  it("goes to the heir of an heir that died before it had replaced the file", async () => {
    await writeFile(lock(), "999999999 first");
    await writeFile(`${lock()}.after-first`, "999999998 second");
    const unlock = await holdLockFile(lock(), root);
    expect((await readdir(root)).filter((name) => name.startsWith("database.lock"))).toEqual(["database.lock"]);
    expect(await readFile(lock(), "utf8")).toMatch(new RegExp(`^${process.pid} `));
    await unlock();
  });

  it("goes to one of two calls in one process", async () => {
    await writeFile(lock(), "999999999 gone");
    const attempts = await Promise.allSettled([holdLockFile(lock(), root), holdLockFile(lock(), root)]);
    expect(attempts.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    for (const attempt of attempts) if (attempt.status === "fulfilled") await attempt.value();
  });
});
