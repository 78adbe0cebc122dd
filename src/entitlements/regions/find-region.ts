import { parseInput, type WageRegion } from "../inputs.ts";
import { findProvince } from "./former-provinces.ts";
import { placeKey, type PlaceKind, splitPlace } from "./place-key.ts";
import { type Commune, PlaceAsked, type Province, type RegionList } from "./region-list.ts";

export type Place = { province: Province; commune: Commune };

export type RegionFound =
  /** Named in the annex under one province. `provinceSaid` false: a commune of that name may exist elsewhere, unnamed. */
  | { kind: "listed"; place: Place; provinceSaid: boolean }
  /** Not named in its province, so of the province's remaining communes: right if the name is spelled as it is today. */
  | { kind: "rest"; province: Province; region: WageRegion }
  /** The name is listed in several provinces. */
  | { kind: "ambiguous"; places: readonly Place[] }
  /** Only a province is known, or an old district: its communes lie in these regions. */
  | { kind: "province"; province: Province; regions: readonly WageRegion[] }
  /** Close to listed names but not one of them: better asked than placed. */
  | { kind: "unsure"; near: readonly Place[] }
  | { kind: "not-found" };

/** Where a commune stands in the annex. Never places a name by guess: what cannot be told from the list is said to be so. */
export function findRegion(list: RegionList, raw: PlaceAsked): RegionFound {
  const asked = parseInput("minimum-wage", PlaceAsked, raw);
  const province =
    asked.province === null ? null : (findProvince(list, placeKey(splitPlace(asked.province).name))?.province ?? null);
  if (asked.province !== null && province === null) return { kind: "not-found" };
  if (asked.commune === null) return province ? ofProvince(province) : { kind: "not-found" };

  const { name, kind } = splitPlace(asked.commune);
  const key = placeKey(name);
  if (kind === "old-unit" || kind === "province") return ofOldUnit(list, province, key);
  const everywhere = (list.byCommune.get(key) ?? []).filter(
    (place) => province === null || place.province === province,
  );
  const places = ofKind(everywhere, kind);
  const [only] = places;
  if (only && places.length === 1) return { kind: "listed", place: only, provinceSaid: province !== null };
  if (places.length > 1) return { kind: "ambiguous", places };
  if (province === null) {
    const asProvince = findProvince(list, key);
    return asProvince ? ofProvince(asProvince.province) : { kind: "not-found" };
  }
  const near = province.communes
    .filter((commune) => isNear(commune.key, key))
    .map((commune) => ({ province, commune }));
  return near.length > 0 ? { kind: "unsure", near } : { kind: "rest", province, region: province.rest };
}

function ofProvince(province: Province): RegionFound {
  const regions = [...new Set([...province.communes.map(({ region }) => region), province.rest])].sort();
  return { kind: "province", province, regions };
}

/** An old district or town: its name may survive in a commune, but the district was larger; only its province can be told. */
function ofOldUnit(list: RegionList, said: Province | null, key: string): RegionFound {
  const province = said ?? findProvince(list, key)?.province ?? list.byCommune.get(key)?.[0]?.province;
  return province ? ofProvince(province) : { kind: "not-found" };
}

function ofKind(places: readonly Place[], kind: PlaceKind | null): readonly Place[] {
  const same = places.filter(({ commune }) => commune.kind === kind);
  return same.length > 0 ? same : places;
}

/** Part of a listed name, the other way round, or one letter away. */
function isNear(listed: string, asked: string): boolean {
  if (asked.length >= 3 && (listed.includes(asked) || (listed.length >= 5 && asked.includes(listed)))) return true;
  if (Math.abs(listed.length - asked.length) > 1 || asked.length < 4) return false;
  let at = 0;
  while (at < asked.length && listed[at] === asked[at]) at++;
  const [a, b] = [listed.slice(at), asked.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
