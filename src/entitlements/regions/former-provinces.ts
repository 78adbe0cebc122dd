import type { Province, RegionList } from "./region-list.ts";

/**
 * Provinces merged on 01/07/2025 whose name people still use: where they went, and the commune of the annex that shows it (the old
 * province's own name or its old capital, listed under the new province). An entry counts only while the annex bears it out; keys are
 * folded names.
 */
const FORMER: readonly { former: string; now: string; shownBy: string }[] = [
  { former: "kontum", now: "quangngai", shownBy: "kontum" },
  { former: "hagiang", now: "tuyenquang", shownBy: "hagiang1" },
  { former: "yenbai", now: "laocai", shownBy: "yenbai" },
  { former: "backan", now: "thainguyen", shownBy: "backan" },
  { former: "vinhphuc", now: "phutho", shownBy: "vinhphuc" },
  { former: "hoabinh", now: "phutho", shownBy: "hoabinh" },
  { former: "bacgiang", now: "bacninh", shownBy: "bacgiang" },
  { former: "haiduong", now: "haiphong", shownBy: "haiduong" },
  { former: "thaibinh", now: "hungyen", shownBy: "thaibinh" },
  { former: "hanam", now: "ninhbinh", shownBy: "hanam" },
  { former: "namdinh", now: "ninhbinh", shownBy: "namdinh" },
  { former: "quangbinh", now: "quangtri", shownBy: "donghoi" },
  { former: "thuathienhue", now: "hue", shownBy: "thuanhoa" },
  { former: "quangnam", now: "danang", shownBy: "tamki" },
  { former: "binhdinh", now: "gialai", shownBy: "quinhon" },
  { former: "ninhthuan", now: "khanhhoa", shownBy: "phanrang" },
  { former: "phuyen", now: "daklak", shownBy: "phuyen" },
  { former: "daknong", now: "lamdong", shownBy: "bacgianghia" },
  { former: "binhthuan", now: "lamdong", shownBy: "phanthiet" },
  { former: "binhphuoc", now: "dongnai", shownBy: "binhphuoc" },
  { former: "binhduong", now: "hochiminh", shownBy: "binhduong" },
  { former: "bariavungtau", now: "hochiminh", shownBy: "vungtau" },
  { former: "longan", now: "tayninh", shownBy: "longan" },
  { former: "tiengiang", now: "dongthap", shownBy: "mitho" },
  { former: "bentre", now: "vinhlong", shownBy: "bentre" },
  { former: "travinh", now: "vinhlong", shownBy: "travinh" },
  { former: "kiengiang", now: "angiang", shownBy: "rachgia" },
  { former: "soctrang", now: "cantho", shownBy: "soctrang" },
  { former: "haugiang", now: "cantho", shownBy: "vithanh" },
  { former: "baclieu", now: "camau", shownBy: "baclieu" },
];
const SHORT_NAMES: Readonly<Record<string, string>> = { hcm: "hochiminh", tphcm: "hochiminh", saigon: "hochiminh" };

export const FORMER_PROVINCES: readonly { former: string; now: string; shownBy: string }[] = FORMER;

/** The province of the list that a folded name means, under its own name or that of a province merged into it. */
export function findProvince(list: RegionList, key: string): { province: Province; former: boolean } | null {
  const wanted = SHORT_NAMES[key] ?? key;
  const own = list.provinces.find((each) => each.key === wanted);
  if (own) return { province: own, former: false };
  const alias = FORMER.find(({ former }) => former === wanted);
  const now = alias && list.provinces.find(({ key: each }) => each === alias.now);
  return now?.communes.some((commune) => commune.key === alias?.shownBy) ? { province: now, former: true } : null;
}
