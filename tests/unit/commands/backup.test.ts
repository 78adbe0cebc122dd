import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../src/app.ts";
import { checkBackupFile } from "../../../src/commands/backup/backup-file.ts";
import { forgetAgain } from "../../../src/commands/backup/forget-again.ts";
import { readBackup } from "../../../src/commands/backup/read-backup.ts";
import { listTables } from "../../../src/commands/backup/table-repository.ts";
import { writeBackup } from "../../../src/commands/backup/write-backup.ts";
import { forgetPerson } from "../../../src/forget-person.ts";
import { openForgottenList } from "../../../src/forgotten-list.ts";
import { listInbound, receive } from "../../../src/intake/index.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { type Casework, MONDAY, prepareCasework } from "../../support/casework.ts";
import { openTestDatabase } from "../../support/database.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { runCommandFile } from "../../support/run-command.ts";
import { anInbound } from "../../support/turns.ts";

const root = mkdtempSync(join(tmpdir(), "backup-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let numbered = 0;
const newPath = (name: string) => join(root, `${++numbered}-${name}`);
const attachment = (dir: string) => join(dir, "ab", "bang-luong.jpg");

/** A union with staff, cases with and without a name, one merged into another, and a file that was sent. */
async function fill(db: Database): Promise<{ work: Casework; attachmentsDir: string }> {
  const work = await prepareCasework(db);
  const officer = await work.hire("Lan", "officer", "may");
  await work.open();
  const second = await work.open({ identity: "confidential", person: { channel: "web", senderId: "worker-2" } });
  await db.query("UPDATE cases SET status = 'merged', merged_into = $1, assignee_id = $2 WHERE id = $3", [
    second.id,
    officer,
    second.id - 1,
  ]);
  await work.write("Công ty nợ lương “hai” tháng\\rồi 😡");
  await receive(db, anInbound({ channel: "web", senderId: "worker-2", text: "em sợ" }));
  const attachmentsDir = newPath("attachments");
  mkdirSync(join(attachmentsDir, "ab"), { recursive: true });
  writeFileSync(attachment(attachmentsDir), Buffer.from([0, 255, 1, 254]));
  return { work, attachmentsDir };
}

async function readAll(db: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await listTables(db)) {
    const { rows } = await db.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
    all[name] = rows.map(({ row }) => (name === "migrations" ? row.replace(/"applied_at[^,}]*/u, "") : row)).sort();
  }
  return all;
}

await describeOnEachEngine(
  "a backup",
  ({ db }) => {
    let filled: Awaited<ReturnType<typeof fill>>;
    let path: string;
    let restored: Database;
    beforeEach(async () => {
      filled = await fill(db);
      path = newPath("all.backup");
      await writeBackup(db, { path, attachmentsDir: filled.attachmentsDir, now: MONDAY });
      restored = await openTestDatabase(MIGRATIONS);
    });

    it("comes back whole: every row of every table, the files, and the numbers that follow", async () => {
      const attachmentsDir = newPath("attachments");
      const beginning = await checkBackupFile(path);
      expect(beginning.createdAt).toEqual(MONDAY);
      const { files } = await readBackup(restored, MIGRATIONS, { path, beginning, attachmentsDir });
      expect(files).toBe(1);
      expect(readFileSync(attachment(attachmentsDir))).toEqual(Buffer.from([0, 255, 1, 254]));
      const [before, after] = [await readAll(db), await readAll(restored)];
      expect(before["cases"]).toHaveLength(2);
      expect(after).toEqual(before);
      const highest = Math.max(
        ...(await listInbound(db, { channel: "web", senderId: "worker-2" })).map(({ id }) => id),
      );
      await receive(restored, anInbound({ channel: "web", senderId: "worker-2" }));
      const [newest] = (await listInbound(restored, { channel: "web", senderId: "worker-2" })).slice(-1);
      expect(newest?.id).toBeGreaterThan(highest);
      await restored.close();
    });

    it("is for its owner's eyes alone, and refused when one letter of it has changed or its end is missing", async () => {
      expect(statSync(path).mode & 0o077).toBe(0);
      const bytes = readFileSync(path);
      const changed = Buffer.from(bytes);
      changed[Math.floor(bytes.length / 2)] = (changed[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
      for (const damaged of [changed, bytes.subarray(0, bytes.length - 40), Buffer.from("không phải")]) {
        const other = newPath("damaged");
        writeFileSync(other, damaged);
        await expect(checkBackupFile(other)).rejects.toThrow("không còn nguyên vẹn");
      }
      await expect(checkBackupFile(newPath("none"))).rejects.toThrow("Không thấy tệp");
      await restored.close();
    });

    it("does not bring back whoever asked to be deleted after it was made, and brings back everybody else", async () => {
      const list = openForgottenList(newPath("data"));
      const later = new Date(MONDAY.getTime() + 60_000);
      await db.transaction((tx) => forgetPerson(tx, "web", "worker-2", filled.work.at(later), list));
      // whoever asked before the backup and has written since is not deleted for it
      await list.add({ channel: "zalo", senderId: "worker-1" }, new Date(MONDAY.getTime() - 60_000));
      expect(readFileSync(list.file, "utf8")).not.toContain("worker");

      const attachmentsDir = newPath("attachments");
      await readBackup(restored, MIGRATIONS, { path, beginning: await checkBackupFile(path), attachmentsDir });
      expect(await listInbound(restored, { channel: "web", senderId: "worker-2" })).toHaveLength(1);
      expect(await forgetAgain(restored, list, { since: MONDAY, attachmentsDir })).toBe(1);
      expect(await listInbound(restored, { channel: "web", senderId: "worker-2" })).toEqual([]);
      expect(await listInbound(restored, { channel: "zalo", senderId: "worker-1" })).toHaveLength(1);
      await restored.close();
    });

    it("of a program that knew more tables than this one is refused", async () => {
      const beginning = await checkBackupFile(path);
      const newer = { ...beginning, migrations: [...beginning.migrations, { room: "x", name: "9.sql", checksum: "" }] };
      const into = readBackup(restored, MIGRATIONS, { path, beginning: newer, attachmentsDir: newPath("attachments") });
      await expect(into).rejects.toThrow("bản mới hơn");
      await restored.close();
    });
  },
  MIGRATIONS,
);

describe("the commands", () => {
  const settings = (dataDir: string) => ({ DATA_DIR: dataDir, DATABASE_URL: "" });
  let dataDir: string;
  beforeAll(() => void (dataDir = newPath("data")));

  it("write a file once and bring it into an empty place only", { timeout: 120_000 }, async () => {
    const path = newPath("all.backup");
    const units = newPath("units.csv");
    mkdirSync(`${units}.d`);
    const csv = join(`${units}.d`, "units.csv");
    writeFileSync(csv, "id,name,level,from\nkcn,Công đoàn Khu công nghiệp,superior,2020-01-01\n");
    expect((await runCommandFile("union", ["import", csv], settings(dataDir))).code).toBe(0);
    expect(await runCommandFile("backup", [path], settings(dataDir))).toMatchObject({ code: 0, stderr: "" });
    expect((await runCommandFile("restore", [path], settings(dataDir))).stderr).toContain("đã có dữ liệu");

    const other = newPath("data");
    const done = await runCommandFile("restore", [path], settings(other));
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(done.stdout).toContain("da-xoa.jsonl");
    expect(existsSync(join(other, "restoring"))).toBe(false);
    expect((await runCommandFile("union", ["list"], settings(other))).stdout).toContain(
      "kcn: Công đoàn Khu công nghiệp",
    );
  });
});
