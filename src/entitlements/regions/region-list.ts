import { z } from "zod";
import { fold } from "../../language/fold.ts";
import { RegionListError } from "../errors.ts";
import { WageRegion } from "../inputs.ts";
import { placeKey } from "./place-key.ts";

export type CommuneKind = "ward" | "commune" | "special-zone";
export type Commune = { name: string; key: string; kind: CommuneKind; region: WageRegion };
export type Province = {
  /** Its number in the annex, which is the clause to cite. */
  number: string;
  name: string;
  key: string;
  /** The region of every commune of the province that the annex does not name. */
  rest: WageRegion;
  communes: readonly Commune[];
};
export type RegionList = {
  provinces: readonly Province[];
  byCommune: ReadonlyMap<string, readonly { province: Province; commune: Commune }[]>;
};

const PROVINCE = /^(\d{1,2})\. (?:tinh|thanh pho) (.+)$/u;
const REGION = /^- vung (iv|iii|ii|i), gom (.+?)\.?$/u;
const REST = /\bcon lai$/u;
/** Where a new kind of commune begins within a region's list: at its start, after "và", after ";". */
const KIND = /(?:^|,? va |; ?)(?:cac )?(phuong|xa|dac khu) /gu;
const KINDS: Record<string, CommuneKind> = { phuong: "ward", xa: "commune", "dac khu": "special-zone" };

/**
 * Reads the annex of the minimum-wage decree: provinces, the communes that each region names, and the region of the rest.
 * Throws `RegionListError` where the text is not as expected, because a list half read would place communes wrongly.
 */
export function parseRegionList(text: string): RegionList {
  const provinces: (Omit<Province, "rest" | "communes"> & { rest: WageRegion | null; communes: Commune[] })[] = [];
  text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .forEach((line, at) => {
      const folded = fold(line);
      const heading = PROVINCE.exec(folded);
      if (heading) {
        const name = line.slice(line.length - (heading[2] ?? "").length);
        provinces.push({ number: heading[1] ?? "", name, key: placeKey(name), rest: null, communes: [] });
        return;
      }
      const region = REGION.exec(folded);
      if (!region) return;
      const current = provinces.at(-1);
      if (!current) throw new RegionListError(at + 1, "a region before the first province");
      const parsed = WageRegion.parse((region[1] ?? "").toUpperCase());
      const start = folded.indexOf(", gom ") + ", gom ".length;
      const body = line.slice(start).replace(/\.$/u, "");
      if (REST.test(fold(body))) current.rest = parsed;
      else current.communes.push(...readCommunes(body, parsed, at + 1));
    });
  return indexed(provinces.map((province, at) => finish(province, at)));
}

function finish(province: Omit<Province, "rest"> & { rest: WageRegion | null }, at: number): Province {
  if (province.number !== String(at + 1)) throw new RegionListError(at + 1, "provinces are not numbered one by one");
  if (province.rest === null) throw new RegionListError(at + 1, "a province without a region for the rest");
  return { ...province, rest: province.rest };
}

function readCommunes(body: string, region: WageRegion, line: number): Commune[] {
  const folded = fold(body);
  const starts = [...folded.matchAll(KIND)];
  if (starts[0]?.index !== 0) throw new RegionListError(line, "a list that does not begin with a kind of commune");
  return starts.flatMap((start, at) => {
    const kind = KINDS[start[1] ?? ""] ?? "commune";
    const names = body.slice(start.index + start[0].length, starts[at + 1]?.index ?? body.length);
    return names
      .split(",")
      .map((name) => name.trim().replace(/[;,.]$/u, ""))
      .filter((name) => name !== "")
      .map((name) => ({ name, key: placeKey(name), kind, region }));
  });
}

function indexed(provinces: readonly Province[]): RegionList {
  if (provinces.length === 0) throw new RegionListError(1, "no province");
  const byCommune = new Map<string, { province: Province; commune: Commune }[]>();
  for (const province of provinces) {
    for (const commune of province.communes)
      byCommune.set(commune.key, [...(byCommune.get(commune.key) ?? []), { province, commune }]);
  }
  return { provinces, byCommune };
}

export const PlaceAsked = z.object({
  commune: z.string().min(1).max(80).nullable().default(null),
  province: z.string().min(1).max(80).nullable().default(null),
});
export type PlaceAsked = z.input<typeof PlaceAsked>;
