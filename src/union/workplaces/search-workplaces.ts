import { fold } from "../../language/fold.ts";
import { foldTokens, tokenise } from "../../language/tokens.ts";
import type { Queryable } from "../../platform/database/index.ts";
import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import { loadUnion } from "../snapshot.ts";
import type { Workplace } from "./workplace.ts";

/** The workplaces that everyday, unmarked or misspelt words may mean, best first. */
export async function searchWorkplaces(db: Queryable, text: string, on: CalendarDate, limit = 5): Promise<Workplace[]> {
  const { tree, enterprises, areas } = await loadUnion(db);
  const asked = foldTokens(tokenise(text)).filter((token) => !["cong", "ty", "ti", "cty", "tnhh"].includes(token));
  if (asked.length === 0) return [];
  const score = (names: readonly string[]) =>
    Math.max(...names.map((name) => asked.filter((token) => foldTokens(tokenise(name)).includes(token)).length)) /
    asked.length;
  const found: Workplace[] = [];
  const add = (unitId: string, employer: string | null, commune: string | null, names: readonly string[]) => {
    const unit = tree.resolve(unitId, on);
    if (unit) found.push({ unitId: unit.id, unitName: unit.name, employer, commune, score: score(names) });
  };
  for (const each of enterprises) {
    if (isWithin(each, on)) add(each.unitId, each.name, each.commune, [each.name, ...each.otherNames]);
  }
  for (const each of areas) add(each.unitId, null, each.place, [each.place, ...each.formerNames]);
  for (const each of tree.list(on)) add(each.id, null, null, [each.name, ...each.formerNames]);
  return found
    .filter((each) => each.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** The unit that looks after a commune, by its name of today or of before; `null` when none or several may be meant. */
export async function findUnitForCommune(
  db: Queryable,
  text: string,
  on: CalendarDate,
): Promise<{ unitId: string; unitName: string; commune: string } | null> {
  const { tree, areas } = await loadUnion(db);
  const key = fold(text).trim();
  const named = areas.filter(({ place, formerNames }) => [place, ...formerNames].some((name) => fold(name) === key));
  const units = named.map((area) => ({ area, unit: tree.resolve(area.unitId, on) }));
  const [first] = units;
  if (!first?.unit || units.some(({ unit }) => unit?.id !== first.unit?.id)) return null;
  return { unitId: first.unit.id, unitName: first.unit.name, commune: first.area.place };
}
