import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeExcelFile from "write-excel-file/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  exportUnion,
  findStaffByEmail,
  findUnit,
  importUnion,
  listLadder,
  listUnits,
  renderChanges,
  renderProblem,
  resolveUnit,
  SAMPLE_UNIONS,
  unionMigrations,
} from "../../../src/union/index.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { emptyTables, openTestDatabase } from "../../support/database.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const root = mkdtempSync(join(tmpdir(), "union-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A folder of its own with these files. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(root, `${++count}-`));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const HEAD = "id,name,level,parent,from,until,merged_into,former_names,sample";
const PROVINCE = "tinh,LĐLĐ tỉnh,provincial,,2020-01-01,,,,";
const unitsFile = (...rows: string[]) => ({ "units.csv": [HEAD, PROVINCE, ...rows].join("\n") });

await describeOnEachEngine(
  "import and export of the union",
  ({ db, another }) => {
    const bring = (files: Record<string, string | Buffer>, dryRun = false) =>
      importUnion(db, [folderOf(files)], { dryRun });

    it("brings both samples in, the old tree merging into the new one", async () => {
      expect(await importUnion(db, SAMPLE_UNIONS, { dryRun: false })).toMatchObject({ kind: "imported", problems: [] });
      expect(await resolveUnit(db, "ldld-dak-ha", "2026-01-01")).toMatchObject({ id: "cd-xa-dak-ha" });
      expect((await listLadder(db, "cdcs-may-tay-nguyen-2020", "2020-07-01")).map(({ id }) => id)).toEqual([
        "cdcs-may-tay-nguyen-2020",
        "cd-kkt-kon-tum",
        "ldld-kon-tum",
      ]);
      expect((await listLadder(db, "cdcs-may-tay-nguyen-2020", "2026-01-01")).map(({ id }) => id)).toEqual([
        "cdcs-may-tay-nguyen",
        "kcn-hoa-binh",
        "ldld-quang-ngai",
      ]);
      expect((await listUnits(db, "2026-01-01")).every(({ isSample }) => isSample)).toBe(true);
    });

    it.each(["csv", "xlsx"] as const)(
      "takes its own %s back without a change, under either headings",
      async (format) => {
        await importUnion(db, SAMPLE_UNIONS, { dryRun: false });
        await db.query("UPDATE staff SET name = $1, zalo_user_id = $2 WHERE email LIKE 'kiem-tra%'", ["=1+1", "'-7"]);
        await db.query("UPDATE enterprises SET other_names = $1::jsonb WHERE id = 'go-hoa-binh'", [
          JSON.stringify(["@gỗ", "dấu, phẩy", 'ngoặc "kép"']),
        ]);
        for (const headings of ["vi", "en"] as const) {
          const folder = folderOf({});
          await exportUnion(db, folder, { format, headings });
          const result = await importUnion(db, [folder], { dryRun: false });
          expect(result.problems.map(renderProblem)).toEqual([]);
          expect(result).toMatchObject({ kind: "imported", changes: [], notes: [] });
          expect(Object.values(result.same).reduce((sum, each) => sum + each)).toBeGreaterThan(150);
        }
        expect(await findStaffByEmail(db, "kiem-tra@example.vn")).toMatchObject({ name: "=1+1", zaloUserId: "'-7" });
      },
    );

    it("shows in a dry run exactly what the import then does, and changes nothing", async () => {
      await bring(unitsFile("a,Một,superior,tinh,2020-01-01,,,,", "b,Hai,superior,tinh,2020-01-01,,,,"));
      const files = unitsFile(
        "a,Một,superior,tinh,2020-01-01,2025-07-01,b,,",
        "b,Hai mới,superior,tinh,2020-02-01,,,Hai,",
        "c,Ba,grassroots,a,2021-01-01,,,,",
      );
      const preview = await bring(files, true);
      expect(preview.kind).toBe("previewed");
      expect(renderChanges(preview)).toEqual([
        "  - Đơn vị: bỏ b · 2020-01-01",
        "  ~ Đơn vị: sửa a · 2020-01-01: Đến trước ngày “” → “2025-07-01”; Sáp nhập vào “” → “b”",
        "  + Đơn vị: thêm b · 2020-02-01 (Hai mới)",
        "  + Đơn vị: thêm c · 2021-01-01 (Ba)",
        "Đơn vị: thêm 2, sửa 1, bỏ 1, giữ nguyên 1",
      ]);
      expect(await findUnit(db, "c", "2026-01-01")).toBeNull();
      expect(await findUnit(db, "a", "2026-01-01")).not.toBeNull();
      const done = await bring(files);
      expect(done.changes).toEqual(preview.changes);
      expect((await listLadder(db, "c", "2026-01-01")).map(({ id }) => id)).toEqual(["c", "b", "tinh"]);
      expect(renderChanges(await bring(files, true))).toEqual(["Không có gì thay đổi."]);
    });

    it("lets two imports at once follow one another", async () => {
      const other = await another();
      const done = await Promise.all([db, other].map((each) => importUnion(each, SAMPLE_UNIONS, { dryRun: false })));
      expect(done.map(({ kind }) => kind)).toEqual(["imported", "imported"]);
      expect(Math.min(...done.map(({ changes }) => changes.length))).toBe(0);
      expect(Math.max(...done.map(({ changes }) => changes.length))).toBeGreaterThan(150);
    });

    it("leaves what a file does not speak of", async () => {
      await bring(unitsFile("a,Một,superior,tinh,2020-01-01,,,,"));
      await bring({ "units.csv": `${HEAD}\nb,Hai,superior,tinh,2020-01-01,,,,` });
      expect((await listUnits(db, "2026-01-01")).map(({ id }) => id)).toEqual(["a", "b", "tinh"]);
    });
  },
  [unionMigrations],
);

describe("the files of the union", () => {
  let db: Database;
  beforeAll(async () => void (db = await openTestDatabase([unionMigrations])));
  beforeEach(() => emptyTables(db));
  afterAll(() => db.close());

  const bring = (files: Record<string, string | Buffer>) => importUnion(db, [folderOf(files)], { dryRun: false });
  const problemsOf = async (files: Record<string, string | Buffer>) => {
    const result = await bring(files);
    expect(result.kind).toBe("refused");
    expect(await listUnits(db, "2026-01-01"), "a refused import leaves nothing").toEqual([]);
    return result.problems.map((problem) => renderProblem(problem).replace(/^\d+-[^/]*\//u, ""));
  };

  it("reads what Excel saves: Vietnamese headings, semicolons, days, UTF-16, names for levels", async () => {
    const semicolons =
      "\ufeffMã đơn vị;Tên đơn vị;Cấp;Trực thuộc;Từ ngày;Đến trước ngày\r\ntinh;LĐLĐ tỉnh;cấp tỉnh;;01/01/2020;\r\n" +
      ";;;;;\r\nxa;Công đoàn xã;Cap tren truc tiep co so;tinh;1/7/2025;\r\n";
    expect(await bring({ "don-vi.csv": semicolons })).toMatchObject({ kind: "imported", problems: [] });
    expect(await findUnit(db, "xa", "2025-07-01")).toMatchObject({ level: "superior", effectiveFrom: "2025-07-01" });
    const utf16 = Buffer.from(`\ufeffid\tname\tlevel\tfrom\nsau\tSáu\tcơ sở\t2020-01-01\n`, "utf16le");
    expect(await bring({ "units.csv": utf16 })).toMatchObject({ kind: "imported", problems: [] });
    const book = await writeExcelFile([
      {
        sheet: "Đơn vị",
        data: [
          ["Mã", "Tên", "Cấp", "Từ ngày"],
          ["bay", 702, "cơ sở", { value: new Date("2020-03-04T00:00:00Z"), type: Date, format: "dd/mm/yyyy" }],
        ],
      },
      { sheet: "Ghi chú", data: [["xin bỏ qua"]] },
    ]).toBuffer();
    const read = await bring({ "cay.xlsx": book });
    expect(read.problems.map(renderProblem)).toEqual([]);
    expect(read.notes).toHaveLength(1);
    expect(await findUnit(db, "bay", "2020-03-04")).toMatchObject({ name: "702" });
    expect(await findUnit(db, "bay", "2020-03-03")).toBeNull();
  });

  it("points at the file, row and column of every cell it cannot read", async () => {
    expect(
      await problemsOf({
        ...unitsFile("Xã A,,cap gi do,tinh,31/02/2025,,,,có lẽ"),
        "staff.csv": "email,name\nkhông phải email,Ai Đó\na@example.vn,Một\nA@example.vn,Hai",
        "roles.csv": "email,role,unit,from\na@example.vn,sếp,tinh,2025-01-01",
      }),
    ).toEqual([
      "roles.csv, dòng 2, cột Vai trò: không có vai trò “sếp”; các vai trò là " +
        "“cán bộ tiếp nhận” hay “officer”, “phụ trách đơn vị” hay “unit-head”, “điều phối cấp tỉnh” hay “coordinator”, " +
        "“người giữ danh tính” hay “custodian”, “biên tập kiến thức” hay “editor”, “kiểm tra nhật ký” hay “auditor”, " +
        "“quản trị” hay “administrator”",
      "staff.csv, dòng 2, cột Email: “không phải email” không phải là địa chỉ email",
      "staff.csv, dòng 4, cột Email: email a@example.vn đã có ở dòng 3; mỗi người một email riêng",
      "units.csv, dòng 3, cột Mã đơn vị: “Xã A” không dùng làm mã được; mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ kcn-hoa-binh",
      "units.csv, dòng 3, cột Tên đơn vị: ô này không được để trống",
      "units.csv, dòng 3, cột Cấp: không có cấp “cap gi do”; các cấp là “trung ương” hay “central”, “cấp tỉnh” hay “provincial”, “cấp trên trực tiếp cơ sở” hay “superior”, “cơ sở” hay “grassroots”",
      "units.csv, dòng 3, cột Từ ngày: “31/02/2025” không phải là ngày; hãy viết như 01/07/2025",
      "units.csv, dòng 3, cột Mẫu: “có lẽ” không hiểu được; hãy ghi “có” hoặc để trống",
    ]);
  });

  it.each([
    [
      "a parent that is not there",
      ["a,A,superior,xa-la,2020-01-01,,,,"],
      "dòng 3, cột Trực thuộc: không có đơn vị “xa-la”",
    ],
    [
      "a parent that has ended without a successor",
      ["a,A,superior,tinh,2020-01-01,2021-01-01,,,", "b,B,grassroots,a,2022-01-01,,,,"],
      "dòng 4, cột Trực thuộc: vào ngày 2022-01-01 chưa có hoặc không còn đơn vị “a”",
    ],
    [
      "a unit above itself",
      ["a,A,superior,a,2020-01-01,,,,"],
      "dòng 3, cột Trực thuộc: đơn vị không thể trực thuộc chính nó",
    ],
    [
      "a ring of parents",
      ["a,A,superior,b,2020-01-01,,,,", "b,B,superior,c,2020-01-01,,,,", "c,C,superior,a,2020-01-01,,,,"],
      "dòng 3, cột Trực thuộc: vào ngày 2020-01-01 các đơn vị trực thuộc vòng tròn: a → b → c → a",
    ],
    [
      "a ring that a merger makes",
      ["a,A,superior,tinh,2020-01-01,2025-07-01,b,,", "b,B,superior,c,2025-07-01,,,,", "c,C,superior,a,2020-01-01,,,,"],
      "dòng 4, cột Trực thuộc: vào ngày 2025-07-01 các đơn vị trực thuộc vòng tròn: b → c → b",
    ],
    [
      "a parent of a lower level",
      ["a,A,grassroots,tinh,2020-01-01,,,,", "b,B,superior,a,2020-01-01,,,,"],
      "dòng 4, cột Trực thuộc: đơn vị cấp trên “a” lại ở cấp thấp hơn",
    ],
    [
      "periods that overlap",
      ["a,A,superior,tinh,2020-01-01,,,,", "a,A mới,superior,tinh,2025-01-01,,,,"],
      "dòng 4, cột Từ ngày: thời gian của đơn vị “a” chồng lên giai đoạn từ 2020-01-01",
    ],
    [
      "an end before the beginning",
      ["a,A,superior,tinh,2020-01-01,2019-01-01,,,"],
      "dòng 3, cột Đến trước ngày: ngày hết 2019-01-01 phải sau ngày bắt đầu 2020-01-01",
    ],
    [
      "a merger without an end",
      ["a,A,superior,tinh,2020-01-01,,tinh,,"],
      "dòng 3, cột Đến trước ngày: có nơi sáp nhập vào thì phải có ngày hết hiệu lực",
    ],
    [
      "a merger into nothing",
      ["a,A,superior,tinh,2020-01-01,2021-01-01,z,,"],
      "dòng 3, cột Sáp nhập vào: không có đơn vị “z”",
    ],
    [
      "a ring of mergers",
      ["a,A,superior,tinh,2020-01-01,2021-01-01,b,,", "b,B,superior,tinh,2020-01-01,2021-01-01,a,,"],
      "dòng 3, cột Sáp nhập vào: các đơn vị sáp nhập vòng tròn: a → b → a",
    ],
    [
      "a row that comes twice",
      ["a,A,superior,tinh,2020-01-01,,,,", "a,A,superior,tinh,2020-01-01,,,,"],
      "dòng 4: trùng với dòng 3",
    ],
  ])("refuses %s", async (_, rows, expected) => {
    expect(await problemsOf(unitsFile(...rows))).toContain(`units.csv, ${expected}`);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a missing column", { "areas.csv": "unit,place,from" }, "areas.csv, dòng 1: thiếu cột “Tỉnh”"],
    [
      "an unknown column",
      { "absences.csv": "email,from,until,lý do" },
      "absences.csv, dòng 1, cột lý do: không có cột “lý do”; các cột là “Email”, “Từ ngày”, “Đến trước ngày”, “Người thay (email)”",
    ],
    [
      "one commune under two units at a time",
      {
        ...unitsFile("a,A,superior,tinh,2020-01-01,,,,", "b,B,superior,tinh,2020-01-01,,,,"),
        "areas.csv": "unit,place,province,from\na,Xã Một,Quảng Ngãi,2020-01-01\nb,xã một,Quảng Ngãi,2021-01-01",
      },
      "areas.csv, dòng 3, cột Xã, phường: nơi này đã thuộc đơn vị “a” từ 2020-01-01",
    ],
    [
      "an enterprise of no unit",
      { "enterprises.csv": "id,name,unit,from\nx,X,khong-co,2020-01-01" },
      "enterprises.csv, dòng 2, cột Mã đơn vị: không có đơn vị “khong-co”",
    ],
    [
      "a role of somebody unknown",
      { ...unitsFile(), "roles.csv": "email,role,unit,from\nai@example.vn,officer,tinh,2025-01-01" },
      "roles.csv, dòng 2, cột Email: không có cán bộ nào có email ai@example.vn",
    ],
    [
      "somebody as their own substitute",
      {
        "staff.csv": "email,name\na@example.vn,A",
        "absences.csv": "email,from,until,substitute\na@example.vn,2026-01-01,2026-01-05,a@example.vn",
      },
      "absences.csv, dòng 2, cột Người thay (email): người thay không thể là chính người vắng",
    ],
    [
      "a broken file",
      { "staff.csv": 'email,name\na@example.vn,"A' },
      "staff.csv, dòng 2: dòng này có dấu ngoặc kép không khép lại; hãy mở tệp bằng Excel và lưu lại dạng CSV UTF-8",
    ],
    [
      "a workbook that is none",
      { "cay.xlsx": "xin chào" },
      "cay.xlsx: không đọc được tệp này; tệp có thể bị hỏng hoặc không đúng định dạng",
    ],
    ["an empty folder", {}, "không có tệp .csv hay .xlsx nào để đọc"],
  ])("refuses %s", async (_, files, expected) => {
    expect((await problemsOf(files)).some((line) => line.endsWith(expected))).toBe(true);
  });

  it("refuses letters in an old code page, which would arrive broken", async () => {
    const latin = Buffer.concat([Buffer.from("email,name\na@example.vn,"), Buffer.from([0xd0, 0xe0, 0x6f])]);
    expect(await problemsOf({ "staff.csv": latin })).toEqual([
      "staff.csv: tệp không phải mã UTF-8; trong Excel hãy chọn Lưu dưới dạng → CSV UTF-8",
    ]);
  });

  it("says whose role stays behind in a unit that has merged, and where to go on", async () => {
    const folder = folderOf({
      ...unitsFile("a,A,superior,tinh,2020-01-01,2025-07-01,b,,", "b,B,superior,tinh,2025-07-01,,,,"),
      "staff.csv": "email,name\nan@example.vn,An\nbinh@example.vn,Bình",
      "roles.csv":
        "email,role,unit,from,until\nan@example.vn,officer,a,2021-01-01,\nbinh@example.vn,officer,a,2021-01-01,2025-07-01",
    });
    const done = await importUnion(db, [folder], { dryRun: true, on: "2026-01-01" });
    expect(done).toMatchObject({ kind: "previewed", notes: [{ row: 2, column: "Mã đơn vị" }] });
    expect(done.notes.map(renderProblem)[0]).toContain("hãy giao việc ở “b”");
    expect((await importUnion(db, [folder], { dryRun: true, on: "2025-06-30" })).notes).toEqual([]);
  });

  it("refuses a topic that does not exist, where the topics are known", async () => {
    const folder = folderOf({
      ...unitsFile(),
      "staff.csv": "email,name\na@example.vn,A",
      "handlers.csv": "unit,topic,email,from\ntinh,wage-arears,a@example.vn,2025-01-01\ntinh,*,a@example.vn,2025-01-01",
    });
    const topics = ["wage-arrears", "food"];
    const refused = await importUnion(db, [folder], { dryRun: false, topics });
    expect(refused.problems).toMatchObject([{ row: 2, column: "Chủ đề" }]);
    expect(await importUnion(db, [folder], { dryRun: false })).toMatchObject({ kind: "imported" });
  });

  it("call levels and roles as people do under Vietnamese headings, and by their codes under English ones", async () => {
    await importUnion(db, SAMPLE_UNIONS, { dryRun: false });
    const folder = folderOf({});
    await exportUnion(db, folder, { format: "csv", headings: "vi" });
    expect(readFileSync(join(folder, "roles.csv"), "utf8")).toContain("người giữ danh tính,ldld-quang-ngai,2025-07-01");
    expect(readFileSync(join(folder, "units.csv"), "utf8")).toContain(",cấp trên trực tiếp cơ sở,ldld-quang-ngai,");
    await exportUnion(db, folder, { format: "csv", headings: "en" });
    expect(readFileSync(join(folder, "roles.csv"), "utf8")).toContain("custodian,ldld-quang-ngai,2025-07-01");
  });

  it("let no spreadsheet run what somebody wrote, and say in their first bytes that they are UTF-8", async () => {
    const folder = folderOf({});
    const names = ["=HYPERLINK(1)", "+84", "-1", "@SUM(A1)", "\tx", "＝1"];
    for (const [at, name] of names.entries()) {
      await db.query("INSERT INTO staff (name, email) VALUES ($1, $2)", [name, `${at}@example.vn`]);
    }
    await exportUnion(db, folder, { format: "csv" });
    const text = readFileSync(join(folder, "staff.csv"), "utf8");
    expect(text.startsWith("\ufeffEmail,Họ tên,")).toBe(true);
    for (const name of names) expect(text).toContain(`,'${name}`);
    expect(text).not.toMatch(/(^|,)"?[=+\-@\t＝]/mu);
  });
});
