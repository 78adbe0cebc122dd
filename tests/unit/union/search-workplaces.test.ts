import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../src/platform/database/index.ts";
import {
  chooseWorkplace,
  findUnitForCommune,
  importUnion,
  SAMPLE_UNIONS,
  searchCommunes,
  searchWorkplaces,
  unionMigrations,
} from "../../../src/union/index.ts";
import { openTestDatabase } from "../../support/database.ts";

const ON = "2026-11-30";
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase([unionMigrations]);
  await importUnion(db, SAMPLE_UNIONS, { dryRun: false });
  for (const [id, name, others, unit, commune] of [
    ["cao-su-chu-pah", "Công ty TNHH MTV Cao su Chư Păh", ["Cao su Chư Păh"], "ldld-quang-ngai", "Xã Sa Thầy"],
    ["tan-phu", "Công ty TNHH Tân Phú", [], "cd-xa-dak-ha", "Xã Đăk Hà"],
    ["tan-phu-2", "Công ty TNHH Tấn Phú", [], "cd-xa-dak-ha", "Xã Đăk Ui"],
    ["vinatex", "Tổng công ty Vinatex Quảng Ngãi", [], "cd-xa-binh-son", "Xã Bình Sơn"],
    ["702", "Công ty Xây dựng 702", [], "cd-xa-dak-ha", "Xã Đăk Hà"],
    ["703", "Công ty Xây dựng 703", [], "cd-xa-dak-ha", "Xã Đăk Hà"],
    ["gone", "Công ty Giày Mơ Ước", [], "cd-xa-dak-ha", "Xã Đăk Hà"],
  ] as const) {
    await db.query(
      `INSERT INTO enterprises (id, name, other_names, unit_id, commune, effective_from, effective_until)
       VALUES ($1, $2, $3::jsonb, $4, $5, '2025-07-01', $6)`,
      [id, name, JSON.stringify(others), unit, commune, id === "gone" ? "2026-01-01" : null],
    );
  }
});
afterAll(() => db.close());

const best = async (text: string, on = ON) => {
  const [first] = await searchWorkplaces(db, text, on);
  return first ? (first.employer ?? first.unitName) : null;
};
const choice = async (text: string) => chooseWorkplace(await searchWorkplaces(db, text, ON));

describe("a workplace as workers write it", () => {
  it.each([
    // without marks, abbreviated, in a sentence
    ["cty may tay nguyen", "Công ty May Tây Nguyên (mẫu)"],
    ["CT MAY TÂY NGUYÊN", "Công ty May Tây Nguyên (mẫu)"],
    ["cong ty tnhh mtv ca phe dak mar", "Công ty TNHH MTV Cà phê Đăk Mar (mẫu)"],
    ["dạ em làm công nhân bên xưởng gỗ hoà bình ạ", "Công ty TNHH Chế biến gỗ Hòa Bình (mẫu)"],
    ["e dang lam o cty duong song la", "Công ty Cổ phần Đường Sông La (mẫu)"],
    ["nt cs ngoc son", "Nông trường Cao su Ngọc Sơn (mẫu)"],
    // mistyped, telex left over, joined, split, stretched
    ["may tay nguyn", "Công ty May Tây Nguyên (mẫu)"],
    ["cty mayy tây nguyênn", "Công ty May Tây Nguyên (mẫu)"],
    ["nhà máy gach dak cam", "Công ty Cổ phần Gạch Đăk Cấm (mẫu)"],
    ["cty gaij dak cam gach", "Công ty Cổ phần Gạch Đăk Cấm (mẫu)"],
    ["congtymaytaynguyen", "Công ty May Tây Nguyên (mẫu)"],
    ["maytaynguyen", "Công ty May Tây Nguyên (mẫu)"],
    ["nông trường cao su ngọk sơn", "Nông trường Cao su Ngọc Sơn (mẫu)"],
    ["nong truog cao su ngoc xon", "Nông trường Cao su Ngọc Sơn (mẫu)"],
    ["thuyr ddieejn plei hoa", "Công ty Cổ phần Thủy điện Plei Hoa (mẫu)"],
    ["nha may duonh song la", "Công ty Cổ phần Đường Sông La (mẫu)"],
    ["thuy diên plej hoa", "Công ty Cổ phần Thủy điện Plei Hoa (mẫu)"],
    ["tinh bọt sắm măng la", "Công ty TNHH Tinh bột sắn Măng La (mẫu)"],
    ["cty ddiện tửr traf bongf", "Công ty TNHH Điện tử Trà Bồng (mẫu)"],
    ["baobi hoabinh", "Công ty TNHH Bao bì Hòa Bình (mẫu)"],
    ["thuỹ sãn xa cần", "Công ty TNHH Thủy sản Sa Cần (mẫu)"],
    ["vina tex", "Tổng công ty Vinatex Quảng Ngãi"],
    ["dak la bot san mang la", "Công ty TNHH Tinh bột sắn Măng La (mẫu)"],
    // half a name, another name, its first letters
    ["may cam thanh", "Công ty Cổ phần May Cẩm Thành (mẫu)"],
    ["song la", "Công ty Cổ phần Đường Sông La (mẫu)"],
    ["tb electronics", "Công ty TNHH Điện tử Trà Bồng (mẫu)"],
    ["nhà máy mì măng la", "Công ty TNHH Tinh bột sắn Măng La (mẫu)"],
    ["may tn", "Công ty May Tây Nguyên (mẫu)"],
    ["cty go hb", "Công ty TNHH Chế biến gỗ Hòa Bình (mẫu)"],
    ["cty maytn2", "Công ty May Tây Nguyên 2 (mẫu)"],
    ["cty MTN", "Công ty May Tây Nguyên (mẫu)"],
    // a name of before, a unit of before, a place, a park
    ["xí nghiệp may tây nguyên", "Công ty May Tây Nguyên (mẫu)"],
    ["LĐLĐ huyện Đăk Hà", "Công đoàn xã Đăk Hà (mẫu)"],
    ["kkt kon tum", "Công đoàn Khu công nghiệp Hòa Bình"],
    ["kcn hoà bình", "Công đoàn Khu công nghiệp Hòa Bình"],
    ["khu cong nghiep dak la", "Công đoàn Khu công nghiệp Đăk La (mẫu)"],
    ["huyện Đăk Hà cũ", "Công đoàn xã Đăk Hà (mẫu)"],
    ["cty gì ở ngọc hồi", "Liên đoàn Lao động tỉnh Quảng Ngãi"],
    ["xã măng đen huyện kon plông", "Liên đoàn Lao động tỉnh Quảng Ngãi"],
    ["KCN Đăk La, phường nào em không nhớ", "Công đoàn Khu công nghiệp Đăk La (mẫu)"],
    // numbers are never guessed at
    ["xây dựng 702", "Công ty Xây dựng 702"],
    ["cty xd 703", "Công ty Xây dựng 703"],
    // marks tell what letters do not
    ["tấn phú", "Công ty TNHH Tấn Phú"],
    ["tân phú", "Công ty TNHH Tân Phú"],
  ])("%s → %s", async (text, expected) => {
    expect(await best(text)).toBe(expected);
  });

  it.each([
    "",
    "   ",
    "asdf qwer zxcv",
    "cty",
    "công ty tnhh một thành viên",
    "em không biết",
    "bỏ qua",
    "cty nợ lương 2 tháng rồi",
    "công ty không đóng bảo hiểm cho em",
    "nghi viec bao truoc bao nhieu ngay",
    "ở nhà",
    "????",
    "lương tháng này chưa có",
    "xin chào ạ",
    "12345",
    "Công ty Samsung Bắc Ninh",
    "=HYPERLINK(1)",
    "'; DROP TABLE units; --",
    "công đoàn",
  ])("finds nothing in “%s”", async (text) => {
    expect(await searchWorkplaces(db, text, ON)).toEqual([]);
  });

  it("finds no employer that is gone, and finds it on its days", async () => {
    expect(await best("giày mơ ước")).toBeNull();
    expect(await best("giày mơ ước", "2025-12-31")).toBe("Công ty Giày Mơ Ước");
  });

  it("leads from a factory's union to the factory, once", async () => {
    const found = await searchWorkplaces(db, "cđcs công ty may tây nguyên", ON);
    expect(found.filter(({ unitId }) => unitId === "cdcs-may-tay-nguyen")).toHaveLength(1);
    expect(found[0]).toMatchObject({ employer: "Công ty May Tây Nguyên (mẫu)", commune: "Phường Kon Tum" });
  });

  it("returns no more than was asked for, the best first", async () => {
    const found = await searchWorkplaces(db, "may", ON, 3);
    expect(found).toHaveLength(3);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });
});

describe("choosing among what was found", () => {
  it("is sure of a name that only one has", async () => {
    expect(await choice("may tây nguyên 2")).toMatchObject({
      kind: "one",
      workplace: { unitId: "cdcs-may-tay-nguyen-2" },
    });
    expect(await choice("ca phe dak mar")).toMatchObject({ kind: "one" });
  });

  it("asks where one name holds the other, where only marks differ, and where a name is too short", async () => {
    const several = await choice("may tay nguyen");
    expect(several.kind).toBe("several");
    expect(several.kind === "several" && several.workplaces.map(({ unitId }) => unitId)).toEqual([
      "cdcs-may-tay-nguyen",
      "cdcs-may-tay-nguyen-2",
    ]);
    expect(await choice("tan phu")).toMatchObject({ kind: "several" });
    expect(await choice("may")).toMatchObject({ kind: "several" });
    expect(await choice("cao su")).toMatchObject({ kind: "several" });
  });

  it("tells two of the same name apart by the place", async () => {
    expect(await choice("may tay nguyen dak ha")).toMatchObject({
      workplaces: [{ unitId: "cdcs-may-tay-nguyen-2" }, { unitId: "cdcs-may-tay-nguyen" }],
    });
    expect(await best("tan phu dak ui")).toBe("Công ty TNHH Tấn Phú");
  });

  it("has nothing to choose from nonsense", async () => {
    expect(await choice("asdf")).toEqual({ kind: "none" });
  });
});

describe("the unit of a commune", () => {
  const unitOf = async (text: string, on = ON) => (await findUnitForCommune(db, text, on))?.unitId ?? null;

  it.each([
    ["xã Đăk Hà", "cd-xa-dak-ha"],
    ["dak ha", "cd-xa-dak-ha"],
    ["phuong kon tum", "cd-phuong-kon-tum"],
    ["xã Đăk Hà, tỉnh Quảng Ngãi", "cd-xa-dak-ha"],
    ["huyện Đăk Hà (cũ)", "cd-xa-dak-ha"],
    ["huyen sa thay", "ldld-quang-ngai"],
    ["tp Kon Tum cũ", "cd-phuong-kon-tum"],
    ["ngọk réo", "cd-xa-dak-ha"],
    ["ngoc reo", "cd-xa-dak-ha"],
    ["bờ y", "ldld-quang-ngai"],
    ["Ia H'Drai", "ldld-quang-ngai"],
  ])("%s is looked after by %s", async (text, unitId) => {
    expect(await unitOf(text)).toBe(unitId);
  });

  it("is that of the day", async () => {
    expect(await unitOf("huyện Đăk Hà", "2024-05-01")).toBe("ldld-dak-ha");
  });

  it("is not that of a ward when the old province of the same name may be meant", async () => {
    expect(await unitOf("Kon Tum")).toBeNull();
    expect(await unitOf("tỉnh Kon Tum")).toBeNull();
    expect(await unitOf("phường Kon Tum")).toBe("cd-phuong-kon-tum");
  });

  it.each(["bình", "Hà Nội", "asdf", "", "công ty may tây nguyên"])("is not guessed from “%s”", async (text) => {
    expect(await unitOf(text)).toBeNull();
  });

  it("names the commune where only one is meant, and none for an old district of several", async () => {
    expect(await searchCommunes(db, "xa dak mar", ON)).toMatchObject([{ commune: "Xã Đăk Mar" }]);
    expect(await findUnitForCommune(db, "huyện Đăk Hà cũ", ON)).toMatchObject({ commune: null });
  });
});
