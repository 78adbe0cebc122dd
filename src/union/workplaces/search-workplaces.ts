import type { Queryable } from "../../platform/database/index.ts";
import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import { loadUnion, type UnionSnapshot } from "../snapshot.ts";
import { readAsked, scoreEntry } from "./score-entry.ts";
import { type Entry, indexWorkplaces, type WorkplaceIndex } from "./workplace-index.ts";
import { isSameWorkplace, type Workplace } from "./workplace.ts";

/** Below it a resemblance is chance. */
const LEAST_SCORE = 0.5;
/** An old name of a place or a unit is as good as today's, but today's goes first. */
const FORMER = 0.98;
const SURE_OF_COMMUNE = 0.75;
/** Other places this near to the best may be meant as well. */
const AS_GOOD = 0.96;

const indexes = new WeakMap<UnionSnapshot, WorkplaceIndex>();

function indexOf(union: UnionSnapshot): WorkplaceIndex {
  let index = indexes.get(union);
  if (!index) indexes.set(union, (index = indexWorkplaces(union)));
  return index;
}

/**
 * The workplaces that everyday, unmarked, misspelt or former names may mean, best first; empty when nothing is near.
 * Each stands with the unit of that day, also when it was named by a unit or district that has since merged.
 */
export async function searchWorkplaces(db: Queryable, text: string, on: CalendarDate, limit = 5): Promise<Workplace[]> {
  return rank(await loadUnion(db), text, on, () => true).slice(0, limit);
}

/** The places by that name, of today or of before ("huyện Đăk Hà cũ" is several communes), each with its unit. */
export async function searchCommunes(db: Queryable, text: string, on: CalendarDate, limit = 5): Promise<Workplace[]> {
  return rank(await loadUnion(db), text, on, ({ subject }) => subject.kind === "area").slice(0, limit);
}

/**
 * The unit that looks after a place; `null` when no place of that name is known, or several units may be meant, or a
 * province as well as one of its communes ("Kon Tum").
 */
export async function findUnitForCommune(db: Queryable, text: string, on: CalendarDate): Promise<Workplace | null> {
  const union = await loadUnion(db);
  const [best, ...others] = rank(union, text, on, ({ subject }) => subject.kind === "area");
  if (!best || best.score < SURE_OF_COMMUNE) return null;
  const provinces = rank(
    union,
    text,
    on,
    ({ subject }) => subject.kind === "unit" && subject.is.level === "provincial",
  );
  const rivals = [...others, ...provinces].filter(({ score }) => score >= best.score * AS_GOOD);
  return rivals.every(({ unitId }) => unitId === best.unitId) ? best : null;
}

function rank(union: UnionSnapshot, text: string, on: CalendarDate, may: (entry: Entry) => boolean): Workplace[] {
  const index = indexOf(union);
  const asked = readAsked(index, text);
  if (!asked) return [];
  const found: Workplace[] = [];
  for (const entry of asked.candidates) {
    if (!may(entry)) continue;
    const score = scoreEntry(entry, asked, index);
    const workplace = score >= LEAST_SCORE ? workplaceOf(entry, union, on, score) : null;
    if (workplace) found.push(workplace);
  }
  found.sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b) || compare(a, b));
  const distinct: Workplace[] = [];
  for (const each of found) {
    const better = distinct.find((known) => isSameWorkplace(known, each));
    if (!better) distinct.push(each);
    else if (each.commune !== null && each.commune !== better.commune && each.score >= better.score * AS_GOOD) {
      better.commune = null;
    }
  }
  // a factory's union stands behind its factory: one choice, not two
  const employed = new Set(distinct.filter(({ employer }) => employer !== null).map(({ unitId }) => unitId));
  return distinct.filter(
    ({ unitId, employer }) =>
      employer !== null || !employed.has(unitId) || union.tree.find(unitId, on)?.level !== "grassroots",
  );
}

function workplaceOf({ subject }: Entry, { tree }: UnionSnapshot, on: CalendarDate, score: number): Workplace | null {
  if (on < subject.is.effectiveFrom) return null;
  const isCurrent = isWithin(subject.is, on);
  // a firm that is gone employs nobody; a unit or a place that is gone has become part of another
  if (subject.kind === "enterprise" && !isCurrent) return null;
  const unit = tree.resolve(subject.kind === "unit" ? subject.is.id : subject.is.unitId, on);
  if (!unit) return null;
  return {
    unitId: unit.id,
    unitName: unit.name,
    employer: subject.kind === "enterprise" ? subject.is.name : null,
    commune: subject.kind === "enterprise" ? subject.is.commune : subject.kind === "area" ? subject.is.place : null,
    score: Math.round(score * (isCurrent ? 1 : FORMER) * 1000) / 1000,
  };
}

function rankOf({ employer, commune }: Workplace): number {
  return employer !== null ? 0 : commune !== null ? 1 : 2;
}

function compare(a: Workplace, b: Workplace): number {
  return (a.employer ?? a.commune ?? a.unitName).localeCompare(b.employer ?? b.commune ?? b.unitName, "vi");
}
