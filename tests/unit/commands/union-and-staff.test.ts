import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../../src/commands/arguments.ts";
import { absent, add, type Given, list, remove } from "../../../src/commands/staff/keep-staff.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { type Staff, unionMigrations } from "../../../src/union/index.ts";
import { emptyTables, openTestDatabase } from "../../support/database.ts";
import { runCommandFile } from "../../support/run-command.ts";
import { insertUnits, SMALL_UNION } from "../../support/union.ts";

describe("keeping staff from the command line", () => {
  const TODAY = "2026-03-02";
  const HOA = { email: "Hoa@example.vn", name: "Nguyễn Thị Hoa", on: TODAY };
  let db: Database;
  beforeAll(async () => void (db = await openTestDatabase([unionMigrations])));
  beforeEach(async () => {
    await emptyTables(db);
    await insertUnits(db, SMALL_UNION);
  });
  afterAll(() => db.close());
  const addHoa = (more: Partial<Given> = {}) => add(db, { ...HOA, role: "officer", unit: "kcn", ...more }, null);

  it("adds somebody with a link to sign in, and then a role", async () => {
    const link = async (id: number) => `https://cong-doan.example.vn/vao/${id}`;
    const added = await add(db, { ...HOA, role: "officer", unit: "kcn" }, link);
    expect(added).toMatchObject({ ok: true });
    expect(added.lines[0]).toBe("Đã thêm Nguyễn Thị Hoa, cán bộ tiếp nhận, Công đoàn Khu công nghiệp.");
    expect(added.lines.at(-1)).toMatch(/^https:\/\/cong-doan\.example\.vn\/vao\/\d+$/u);
    expect((await addHoa({ role: "custodian" })).lines[0]).toMatch(/^Đã giao thêm cho Nguyễn Thị Hoa: /u);
    expect((await list(db, { on: TODAY })).lines).toEqual([
      expect.stringMatching(
        / {2}Nguyễn Thị Hoa <hoa@example\.vn> {2}cán bộ tiếp nhận \[kcn\]; người giữ danh tính \[kcn\]$/u,
      ),
    ]);
    expect((await list(db, { on: TODAY, unit: "xa" })).lines).toEqual(["Chưa có cán bộ nào."]);
  });

  it("refuses an unknown unit and a wrong address, and keeps nobody", async () => {
    expect(await addHoa({ unit: "huyen" })).toEqual({
      ok: false,
      lines: [`Vào ngày ${TODAY} không có đơn vị “huyen”. Xem các đơn vị: npm run --silent union -- list`],
    });
    expect((await addHoa({ email: "hoa" })).ok).toBe(false);
    expect((await list(db, { on: TODAY })).lines).toEqual(["Chưa có cán bộ nào."]);
  });

  it("says where units come from while there are none", async () => {
    await emptyTables(db);
    expect((await addHoa()).lines[0]).toContain("src/union/samples");
  });

  it("takes a missing option and an unknown role for wrong usage", async () => {
    await expect(addHoa({ unit: " " })).rejects.toThrow(UsageError);
    await expect(addHoa({ role: "sếp" })).rejects.toThrow("Không có vai trò “sếp”");
  });

  it("ends one role, or all of them, and keeps the past", async () => {
    await addHoa();
    await addHoa({ role: "custodian" });
    const removed = await remove(db, { email: HOA.email, role: "custodian", unit: "kcn", on: "2026-04-01" });
    expect(removed).toEqual({
      ok: true,
      lines: ["Nguyễn Thị Hoa thôi làm người giữ danh tính, kcn, từ ngày 2026-04-01."],
    });
    expect((await remove(db, { email: HOA.email, role: "auditor", unit: "kcn", on: "2026-04-01" })).ok).toBe(false);
    expect((await remove(db, { email: HOA.email, on: "2026-05-01" })).ok).toBe(true);
    const [json = ""] = (await list(db, { on: "2026-05-01", json: true })).lines;
    expect((JSON.parse(json) as Staff[])[0]).toMatchObject({
      isActive: false,
      assignments: [
        { role: "officer", until: "2026-05-01" },
        { role: "custodian", until: "2026-04-01" },
      ],
    });
    expect(await remove(db, { email: "ai@example.vn", on: TODAY })).toEqual({
      ok: false,
      lines: ["Không có cán bộ nào có email ai@example.vn."],
    });
  });

  it("records an absence with a substitute, who is somebody else and there", async () => {
    await addHoa();
    await addHoa({ email: "an@example.vn", name: "An" });
    const away = { email: HOA.email, from: "2026-03-03", until: "2026-03-06", on: TODAY };
    expect((await absent(db, { ...away, substitute: "an@example.vn" })).lines).toEqual([
      "Đã ghi Nguyễn Thị Hoa vắng từ 2026-03-03, trở lại ngày 2026-03-06; An làm thay.",
    ]);
    expect((await absent(db, { ...away, substitute: HOA.email })).ok).toBe(false);
    expect((await absent(db, { ...away, substitute: "ai@example.vn" })).ok).toBe(false);
    expect((await absent(db, { ...away, until: "2026-03-03" })).ok).toBe(false);
    await expect(absent(db, { ...away, until: "thứ sáu" })).rejects.toThrow(UsageError);
    await remove(db, { email: "an@example.vn", on: TODAY });
    expect((await absent(db, { ...away, substitute: "an@example.vn" })).ok).toBe(false);
  });
});

describe("the commands as processes", () => {
  const root = mkdtempSync(join(tmpdir(), "union-command-"));
  const settings = { DATA_DIR: join(root, "data"), DATABASE_URL: "", PUBLIC_URL: "http://127.0.0.1:3000" };
  beforeAll(() => void mkdirSync(settings.DATA_DIR));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("bring a tree in, and an officer into it", { timeout: 60_000 }, async () => {
    const units = join(root, "units.csv");
    writeFileSync(units, "id,name,level,from\nkcn,Công đoàn Khu công nghiệp,superior,2020-01-01\n");
    expect(await runCommandFile("union", ["import", units], settings)).toEqual({
      code: 0,
      stdout:
        "  + Đơn vị: thêm kcn · 2020-01-01 (Công đoàn Khu công nghiệp)\n" +
        "Đơn vị: thêm 1, sửa 0, bỏ 0, giữ nguyên 0\nĐã ghi xong.\n",
      stderr: "",
    });
    const hoa = ["add", "--email", "hoa@example.vn", "--name", "Hoa", "--role", "officer", "--unit", "kcn"];
    const added = await runCommandFile("staff", hoa, settings);
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toContain("Đã thêm Hoa, cán bộ tiếp nhận, Công đoàn Khu công nghiệp.");
    expect(added.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/staff\/vao\?ma=\S{40,}$/mu);
  });
});
