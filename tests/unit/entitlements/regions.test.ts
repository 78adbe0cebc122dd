import { describe, expect, it } from "vitest";
import { findRegion, minimumWage, parseRegionList, RegionListError } from "../../../src/entitlements/index.ts";
import { FORMER_PROVINCES } from "../../../src/entitlements/regions/former-provinces.ts";
import { regions, TODAY, valueOf } from "./samples.ts";

const find = (commune: string | null, province: string | null = null) => findRegion(regions, { commune, province });

describe("the commune list of the decree", () => {
  it("is read whole: 34 provinces, each with a region for the rest", () => {
    expect(regions.provinces).toHaveLength(34);
    expect(regions.provinces.map(({ rest }) => rest)).not.toContain("I");
  });

  it("knows the communes and kinds of one province", () => {
    const quangNgai = regions.provinces.find(({ number }) => number === "22");
    expect(quangNgai?.communes).toHaveLength(25); // 6 wards and 19 communes, counted in the annex
    expect(quangNgai?.communes.filter(({ kind }) => kind === "ward").map(({ name }) => name)).toEqual([
      "Trương Quang Trọng",
      "Cẩm Thành",
      "Nghĩa Lộ",
      "Kon Tum",
      "Đăk Cấm",
      "Đăk Bla",
    ]);
  });

  it("keeps a special zone and a name with a hyphen", () => {
    expect(find("Vân Đồn")).toMatchObject({
      kind: "listed",
      place: { commune: { kind: "special-zone", region: "III" } },
    });
    expect(find("Văn Miếu - Quốc Tử Giám")).toMatchObject({ kind: "listed", place: { commune: { region: "I" } } });
    expect(find("Chân Mây - Lăng Cô")).toMatchObject({ kind: "listed", place: { province: { name: "Huế" } } });
  });

  it("is refused when it is not as written, and read when it is", () => {
    const good = "1. Tỉnh A\n- Vùng III, gồm các phường B, C.\n- Vùng IV, gồm các xã, phường còn lại.";
    expect(parseRegionList(good).provinces).toHaveLength(1);
    expect(() => parseRegionList("")).toThrow(RegionListError);
    expect(() => parseRegionList(good.replace("1.", "2."))).toThrow(RegionListError);
    expect(() => parseRegionList(good.split("\n").slice(0, 2).join("\n"))).toThrow(RegionListError);
    expect(() => parseRegionList(good.split("\n").slice(1).join("\n"))).toThrow(RegionListError);
  });

  it("bears out every former province", () => {
    for (const { former, now, shownBy } of FORMER_PROVINCES) {
      const province = regions.provinces.find(({ key }) => key === now);
      expect(
        province?.communes.map(({ key }) => key),
        `${former} in ${now}`,
      ).toContain(shownBy);
      expect(find(null, former)).toMatchObject({ kind: "province", province: { key: now } });
    }
  });

  it("does not follow a former province that the list does not bear out", () => {
    const other = parseRegionList(
      "1. Tỉnh Quảng Ngãi\n- Vùng III, gồm các phường Nghĩa Lộ.\n- Vùng IV, gồm các xã, phường còn lại.",
    );
    expect(findRegion(other, { province: "Kon Tum" })).toEqual({ kind: "not-found" });
    expect(findRegion(regions, { province: "Kon Tum" })).toMatchObject({ kind: "province" });
  });
});

describe("where a commune stands", () => {
  it.each([
    ["phường Kon Tum", "III"],
    ["kontum", "III"],
    ["dak ha", "III"],
    ["xã Ia Chim", "III"],
    ["Dĩ An", "I"],
    ["phường Bàn Cờ", "I"],
  ])("%s is in region %s", (commune, region) => {
    expect(find(commune)).toMatchObject({ kind: "listed", place: { commune: { region } } });
  });

  it.each([
    ["Sa Thầy", "Kon Tum", "IV"],
    ["Măng Đen", "Quảng Ngãi", "IV"],
    ["Nghĩa Hành", "tỉnh Quảng Ngãi", "IV"],
  ])("%s of %s, which the list does not name, is in region %s", (commune, province, region) => {
    expect(find(commune, province)).toMatchObject({ kind: "rest", region });
  });

  it("is several places when the name is, told apart by the kind or the province", () => {
    const found = find("An Phú");
    expect(found.kind).toBe("ambiguous");
    expect(found.kind === "ambiguous" && found.places.map(({ province }) => province.name)).toEqual(
      expect.arrayContaining(["Quảng Ngãi", "Gia Lai", "Hồ Chí Minh", "Hải Phòng"]),
    );
    expect(find("An Phú", "Quảng Ngãi")).toMatchObject({ kind: "listed", place: { commune: { region: "III" } } });
    expect(find("An Phú", "TP HCM")).toMatchObject({ kind: "listed", place: { commune: { region: "I" } } });
  });

  it("is not guessed for a part of a listed name or a slip of the finger", () => {
    expect(find("Bình Chánh", "TP HCM")).toMatchObject({ kind: "unsure" }); // "Tân Nhựt Bình Chánh" in the annex
    expect(find("Đăk Marr", "Kon Tum")).toMatchObject({ kind: "unsure" });
    expect(find("Đăk Mar", "Kon Tum")).toMatchObject({ kind: "listed" });
  });

  it("of an old city or district is its province only: the district was larger than the ward that kept its name", () => {
    expect(find("thành phố Kon Tum")).toMatchObject({ kind: "province", regions: ["III", "IV"] });
    expect(find("huyện Bình Sơn")).toMatchObject({ kind: "province", province: { name: "Quảng Ngãi" } });
    expect(find("xã Bình Sơn")).toMatchObject({ kind: "listed" });
  });

  it("is not found for a name nobody lists, or a province that is none", () => {
    expect(find("Xyz")).toEqual({ kind: "not-found" });
    expect(find("Kon Tum", "Atlantis")).toEqual({ kind: "not-found" });
  });
});

describe("the minimum wage", () => {
  const wage = (input: object) => minimumWage({ on: TODAY, ...input }, regions);
  const amounts = (input: object) => {
    const value = valueOf(wage(input));
    return value.kind === "rows" ? value.rows.map((row) => (row.value.kind === "money" ? row.value.dong : null)) : [];
  };

  it("is by month and hour where the region is clear", () => {
    expect(amounts({ commune: "phường Kon Tum" })).toEqual([4_140_000, 20_000]);
    expect(amounts({ commune: "Sa Thầy", province: "Kon Tum" })).toEqual([3_700_000, 17_800]);
    expect(amounts({ region: "I" })).toEqual([5_310_000, 25_500]);
    expect(amounts({ region: "II" })).toEqual([4_730_000, 22_700]);
  });

  it("is every possible region's where it is not", () => {
    expect(amounts({ province: "Kon Tum" })).toEqual([4_140_000, 3_700_000]);
    expect(amounts({})).toEqual([5_310_000, 4_730_000, 4_140_000, 3_700_000]);
    // Near "Tân Nhựt Bình Chánh" (I) and "Bình Khánh" (II), or one of the communes not named (III).
    expect(amounts({ commune: "Bình Chánh", province: "TP HCM" })).toEqual([5_310_000, 4_730_000, 4_140_000]);
  });

  it("tells how much a wage falls short, and that one does not", () => {
    expect(wage({ commune: "phường Kon Tum", wage: 3_900_000 })).toMatchObject({
      steps: expect.arrayContaining([
        { id: "below-minimum", figures: { wage: 3_900_000, missing: 240_000 } },
      ]) as unknown,
    });
    expect(wage({ commune: "phường Kon Tum", wage: 4_140_000 })).toMatchObject({
      steps: expect.arrayContaining([{ id: "not-below-minimum", figures: { wage: 4_140_000 } }]) as unknown,
    });
  });

  it("cites the annex clause of the province", () => {
    expect(wage({ commune: "phường Kon Tum" }).references).toContainEqual({
      law: "293/2025/NĐ-CP",
      article: "Phụ lục",
      clause: "22",
      point: null,
    });
  });

  it.each([
    ["2025-12-31", "unknown", "minimum-wage-not-in-knowledge"],
    ["2026-01-01", "computed", undefined],
    ["2026-12-31", "computed", undefined],
    ["2027-01-01", "unknown", "minimum-wage-not-decided"],
  ])("on %s is %s", (on, kind, reason) => {
    expect(wage({ on, region: "IV" })).toMatchObject(reason ? { kind, reason } : { kind });
  });

  it("names the last level where the next is not decided", () => {
    expect(wage({ on: "2027-01-01", region: "IV" })).toMatchObject({
      lastKnown: { value: { dong: 3_700_000 }, from: "2026-01-01" },
    });
  });
});
