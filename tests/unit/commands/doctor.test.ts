import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineChannels, examineConfig } from "../../../src/commands/doctor/examine-config.ts";
import { examineDatabase } from "../../../src/commands/doctor/examine-database.ts";
import { examineKnowledge } from "../../../src/commands/doctor/examine-knowledge.ts";
import {
  examineDataDir,
  examineDisk,
  examineNode,
  judgeFreeSpace,
} from "../../../src/commands/doctor/examine-machine.ts";
import { loadConfig } from "../../../src/platform/config.ts";
import { migrate, openEmbedded } from "../../../src/platform/database/index.ts";
import { doctorTexts } from "../../../src/texts/doctor.ts";
import { copyKnowledge } from "../../support/knowledge.ts";
import { createDataDirectory } from "../../support/data-directory.ts";
import { runCommandFile } from "../../support/run-command.ts";
import { startTestPostgres } from "../../support/postgres.ts";

const root = mkdtempSync(join(tmpdir(), "doctor-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("examining the machine", () => {
  it("is content with Node.js from 20.19 on", () => {
    expect(["20.19.0", "20.20.2", "22.0.0", "24.1.0"].map((version) => examineNode(version).state)).toEqual(
      Array(4).fill("fine"),
    );
    expect(["20.18.3", "18.20.0"].map((version) => examineNode(version).state)).toEqual(Array(2).fill("broken"));
  });

  it("tries to write into the data directory and leaves nothing there", async () => {
    const folder = join(root, "data");
    expect((await examineDataDir(folder)).text).toContain("sẽ tạo");
    mkdirSync(folder);
    expect(await examineDataDir(folder)).toMatchObject({ state: "fine" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says so when nothing can be written there", async () => {
    const file = join(root, "a-file");
    writeFileSync(file, "");
    chmodSync(file, 0o444);
    expect(await examineDataDir(file)).toMatchObject({ state: "broken" }); // no directory, whoever we are
  });

  it("minds how much space is left", async () => {
    expect([50_000, 500, 100].map((megabytes) => judgeFreeSpace(megabytes).state)).toEqual([
      "fine",
      "attention",
      "broken",
    ]);
    expect(judgeFreeSpace(2048).text).toContain("2 GB");
    expect((await examineDisk(join(root, "not", "yet"))).name).toBe(doctorTexts.disk.name);
  });
});

describe("examining the settings", () => {
  it("names what is missing, and nothing when all is there", () => {
    expect(examineConfig({})).toMatchObject({ diagnosis: { state: "fine" } });
    const { config, diagnosis } = examineConfig({ ZALO_APP_ID: "1", ZALO_APP_SECRET: "s", ZALO_OA_ID: "2" });
    expect(config).toBeNull();
    expect(diagnosis.state).toBe("broken");
    expect(diagnosis.text).toContain("thiếu hoặc sai ZALO_OA_SECRET_KEY:");
  });

  it("tells the channels that are set up from those that are not", () => {
    const mail = { SMTP_URL: "smtps://mail.example.vn" };
    const texts = new Map(examineChannels(loadConfig(mail)).map(({ name, text }) => [name, text]));
    expect(texts.get(doctorTexts.channels.model)).toBe(doctorTexts.channels.off);
    expect(texts.get(doctorTexts.channels.mail)).toBe(doctorTexts.channels.unchecked);
  });
});

describe("examining the knowledge", () => {
  it("counts its errors and names the first", () => {
    const copy = copyKnowledge();
    expect(examineKnowledge(copy.folder)).toMatchObject({ state: "fine" });
    copy.plant("law/01-2020-QH14.md", '["4"]', "[]");
    const { state, text } = examineKnowledge(copy.folder);
    expect({ state, text: text.slice(0, 40) }).toEqual({
      state: "broken",
      text: "1 lỗi, lỗi đầu: law/01-2020-QH14.md:1: t",
    });
    copy.remove();
  });

  it("says so when the folder is not there", () => {
    expect(examineKnowledge(join(root, "nowhere"))).toMatchObject({ state: "broken" });
  });
});

describe("examining the database", () => {
  let database: { kind: "embedded"; dir: string };
  const scripts = join(root, "scripts");
  const migrations = [{ room: "test", folder: pathToFileURL(`${scripts}/`) }];

  beforeAll(async () => {
    database = { kind: "embedded", dir: await createDataDirectory() };
    mkdirSync(scripts);
    writeFileSync(join(scripts, "001-first.sql"), "CREATE TABLE first (id int)");
  });
  afterAll(() => rmSync(database.dir, { recursive: true, force: true }));

  it("makes none where none is", async () => {
    const nowhere = { kind: "embedded" as const, dir: join(root, "embedded") };
    expect((await examineDatabase(nowhere, migrations)).text).toBe(doctorTexts.database.notYet);
    expect(readdirSync(root)).not.toContain("embedded");
  });

  it("takes a database that is open elsewhere for a program that is running", async () => {
    const db = await openEmbedded(database.dir);
    await migrate(db, migrations);
    expect(await examineDatabase(database, migrations)).toMatchObject({
      state: "fine",
      text: doctorTexts.database.running,
    });
    await db.close();
    expect(await examineDatabase(database, migrations)).toMatchObject({
      state: "fine",
      text: doctorTexts.database.fine(1),
    });
  });

  it("tells tables that are behind the program from those of a newer one and from changed ones", async () => {
    writeFileSync(join(scripts, "002-second.sql"), "CREATE TABLE second (id int)");
    expect(await examineDatabase(database, migrations)).toMatchObject({
      state: "attention",
      text: doctorTexts.database.behind(1),
    });
    rmSync(join(scripts, "002-second.sql"));

    writeFileSync(join(scripts, "001-first.sql"), "CREATE TABLE other (id int)");
    expect(await examineDatabase(database, migrations)).toMatchObject({
      state: "broken",
      text: doctorTexts.database.changed("test/001-first.sql"),
    });

    rmSync(join(scripts, "001-first.sql"));
    expect(await examineDatabase(database, migrations)).toMatchObject({
      state: "broken",
      text: doctorTexts.database.newer("test/001-first.sql"),
    });
  });

  it("says so when files are damaged", async () => {
    const broken = join(root, "damaged");
    mkdirSync(join(broken, "database"), { recursive: true });
    writeFileSync(join(broken, "database", "PG_VERSION"), "nonsense");
    expect(await examineDatabase({ kind: "embedded", dir: broken }, migrations)).toMatchObject({ state: "broken" });
  });

  it("compares the tables of a server it can reach", async ({ skip }) => {
    const server = await startTestPostgres();
    if ("unavailable" in server) return skip(server.unavailable);
    try {
      const found = await examineDatabase({ kind: "postgres", url: server.url }, []);
      expect(found).toMatchObject({ state: "fine", text: doctorTexts.database.fine(0) });
    } finally {
      await server.stop();
    }
  });

  it("says so when a server cannot be reached", async () => {
    const nobody = { kind: "postgres" as const, url: "postgres://nobody@127.0.0.1:1/none" };
    expect(await examineDatabase(nobody, migrations)).toMatchObject({
      state: "broken",
      text: doctorTexts.database.unreachable("ECONNREFUSED"),
    });
  });
});

describe("npm run doctor", () => {
  it("ends well only when all is well", async () => {
    const copy = copyKnowledge();
    const settings = { KNOWLEDGE_DIR: copy.folder, DATA_DIR: join(root, "none-yet") };
    const well = await runCommandFile("doctor", [], settings);
    expect(well).toMatchObject({ code: 0, stderr: "" });
    expect(well.stdout).toContain(doctorTexts.allWell);

    const halfSetUp = await runCommandFile("doctor", ["--json"], { ...settings, ZALO_APP_ID: "1" });
    expect(halfSetUp.code).toBe(1);
    expect(JSON.parse(halfSetUp.stdout)).toMatchObject({ well: false });
    expect(halfSetUp.stdout).toContain("ZALO_OA_SECRET_KEY");
    copy.remove();
  }, 60_000);
});
