import { fold } from "../../language/fold.ts";
import { type Quantity, readQuantities } from "../../language/quantities.ts";
import type { WageRegion } from "../inputs.ts";
import { findPlace } from "../regions/find-place.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Facts } from "./facts.ts";
import type { Has } from "./which-calculation.ts";

const ABOUT_INSURANCE = /\b(?:dong|bhxh|bhtn|bao hiem|that nghiep)\b/u;
const ABOUT_WORK = /\b(?:lam|vao|tham nien)\b/u;
const ABOUT_DAMAGE = /\b(?:hong|hu|vo|thiet hai|tri gia|gia|may|den)\b/u;
const FROM_2014 = /\btruoc (?:nam )?2014\b/u;

/** The facts that stand in a sentence, and which kinds of figure it holds. `typed` tells "nam" (male) from "năm" (year) where marks do. */
export function readFacts(
  tokens: readonly string[],
  regions: RegionList | null,
): { facts: Facts; has: Has; words: string } {
  const folded = tokens.map(fold);
  const words = folded.join(" ");
  const quantities = readQuantities(tokens);
  const facts: Facts = { ...readWords(tokens, words) };
  quantities.forEach((quantity, at) => {
    // "30 nghìn một giờ": the hour belongs to the wage.
    const perHour =
      quantity.kind === "hours" && quantities[at - 1]?.kind === "money" && quantities[at - 1]?.to === quantity.from;
    if (!perHour) take(facts, quantity, folded);
  });
  if (
    /\bdong (?:du|suot|day du|lien tuc|tu dau)\b/u.test(words) &&
    facts.monthsInsured === undefined &&
    facts.monthsWorked !== undefined
  ) {
    facts.monthsInsured = facts.monthsWorked;
  }
  if (/\b(?:chua|khong) (?:dong|tham gia|co) (?:bao hiem )?that nghiep\b/u.test(words)) facts.monthsInsured = 0;
  const place = regions && findPlace(regions, tokens);
  if (place?.commune) facts.commune = place.commune;
  if (place?.province) facts.province = place.province;
  const kinds = new Set(quantities.map(({ kind }) => kind));
  const has: Has = {
    wage: facts.hourlyWage !== undefined || (facts.wage !== undefined && /\b(?:luong|thu nhap)\b/u.test(words)),
    anyMoney: kinds.has("money"),
    worked: facts.monthsWorked !== undefined,
    insured: typeof facts.monthsInsured === "number",
    birth: facts.birth !== undefined && /\b(?:sinh|sn)\b/u.test(words),
    days: kinds.has("days"),
    date: kinds.has("date"),
    place: facts.commune !== undefined || facts.region !== undefined,
  };
  return { facts, has, words };
}

function take(facts: Facts, quantity: Quantity, folded: readonly string[]): void {
  const before = folded.slice(Math.max(0, quantity.from - 4), quantity.from).join(" ");
  const after = folded.slice(quantity.to, quantity.to + 3).join(" ");
  switch (quantity.kind) {
    case "money":
      takeMoney(facts, quantity.dong, before, after);
      return;
    case "months":
      takeMonths(facts, quantity.months, before, after);
      return;
    case "hours":
      facts.hours ??= quantity.hours;
      return;
    case "days":
      facts.days ??= quantity.days;
      return;
    case "percent":
      facts.bankRate ??= quantity.percent;
      return;
    case "date":
      facts.dateSaid ??= quantity.on;
      if (quantity.on < "2012")
        facts.birth ??= { year: Number(quantity.on.slice(0, 4)), month: Number(quantity.on.slice(5, 7)) };
      return;
    case "month-of-year":
      if (quantity.year < 2012) facts.birth ??= { year: quantity.year, month: quantity.month };
      return;
    case "year":
      if (quantity.year < 2012) facts.birth ??= { year: quantity.year, month: null };
      return;
  }
}

function takeMoney(facts: Facts, dong: number, before: string, after: string): void {
  if (/^(?:1 |mot |moi )?(?:gio|tieng)\b/u.test(after) && dong < 1_000_000) facts.hourlyWage ??= dong;
  else if (/\bluong\b/u.test(before)) facts.wage ??= dong;
  else if (ABOUT_DAMAGE.test(before)) facts.damage ??= dong;
  else if (dong >= 1_000_000) facts.wage ??= dong;
}

function takeMonths(facts: Facts, months: number, before: string, after: string): void {
  if (FROM_2014.test(after)) facts.monthsBefore2014 ??= months;
  else if (/\bhop dong\b/u.test(before)) facts.contract ??= months < 12 ? "under-12" : "12-to-36";
  // "Bao nhiêu một tháng", "một năm được mấy ngày": a rate, not a length; "làm một năm" is one.
  else if ((months === 1 || months === 12) && !/\b(?:lam|dong|vao|bao hiem|bhxh|that nghiep)$/u.test(before)) return;
  else if (/^tuoi\b/u.test(after)) return;
  else if (ABOUT_INSURANCE.test(before) && !ABOUT_WORK.test(before.split(/\b(?:dong|bhxh|bhtn)\b/u).at(-1) ?? ""))
    facts.monthsInsured ??= months;
  else facts.monthsWorked ??= months;
}

/** Facts that are said in words and not in figures. */
function readWords(tokens: readonly string[], words: string): Facts {
  const facts: Facts = {};
  const marked = ` ${tokens.join(" ")} `;
  if (
    marked.includes(" l\u1ec5 ") ||
    marked.includes(" t\u1ebft ") ||
    /\b(?:30\/4|1\/5|2\/9|1\/1|24\/11)\b/u.test(words)
  )
    facts.dayKind = "holiday";
  else if (/\b(?:chu nhat|cuoi tuan|ngay nghi (?:hang )?tuan|ngay nghi)\b/u.test(words)) facts.dayKind = "rest-day";
  else if (/\bngay thuong\b/u.test(words)) facts.dayKind = "weekday";
  if (/\b(?:ban dem|ca dem|lam dem|tang ca dem|buoi dem|dem khuya)\b/u.test(words)) facts.night = true;
  if (/\b(?:khong (?:xac dinh )?thoi han|khong ky han|vo thoi han)\b/u.test(words)) facts.contract = "indefinite";
  if (/\bdac biet nang nhoc\b/u.test(words)) facts.conditions = "very-hazardous";
  else if (/\b(?:nang nhoc|doc hai)\b/u.test(words)) facts.conditions = "hazardous";
  const sex = readSex(tokens);
  if (sex) facts.sex = sex;
  const order = /\b(?:con|be|dua) (?:thu )?(hai|2|ba|3|tu|4|dau|so)\b/u.exec(words)?.[1];
  if (order)
    facts.childOrder =
      order === "dau" || order === "so"
        ? 1
        : order === "hai" || order === "2"
          ? 2
          : order === "ba" || order === "3"
            ? 3
            : 4;
  if (/\b(?:sinh doi|song thai|de doi)\b/u.test(words)) facts.childrenBorn = 2;
  const days = /\b(2[0-7]) cong\b/u.exec(words)?.[1];
  if (days) facts.workingDays = Number(days);
  const region = /\bvung (iv|iii|ii|i|[1-4])\b/u.exec(words)?.[1];
  if (region) facts.region = REGIONS[region] ?? "IV";
  return facts;
}

const REGIONS: Record<string, WageRegion> = {
  i: "I",
  ii: "II",
  iii: "III",
  iv: "IV",
  "1": "I",
  "2": "II",
  "3": "III",
  "4": "IV",
};
const FEMALE = "n\u1eef";
const MALE = "nam";
const AFTER_A_MAN = new Set(["sinh", "dong", "lam", "cong"]);
const SAYS_SEX = new Set(["la", "cong", "lao", "dong", "nhan", "vien", "gioi", "tinh", "toi", "em"]);

/** "nữ" is a woman; "nam" is a man only where it cannot be a year or a part of a name. */
function readSex(tokens: readonly string[]): "male" | "female" | null {
  if (tokens.includes(FEMALE) || tokens.includes("m\u1eb9") || tokens.includes("v\u1ee3")) return "female";
  if (tokens.includes("b\u1ed1") || tokens.includes("ch\u1ed3ng")) return "male";
  const at = tokens.findIndex((token, place) => {
    const previous = tokens[place - 1];
    const next = tokens[place + 1] ?? "";
    return (
      token === MALE &&
      !/^\d/u.test(next) &&
      (previous === undefined ? AFTER_A_MAN.has(fold(next)) : SAYS_SEX.has(fold(previous)))
    );
  });
  return at >= 0 ? "male" : null;
}
