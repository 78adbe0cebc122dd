import { fold } from "../../language/fold.ts";
import { unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import { UnitLevel } from "../unit.ts";
import type { UnitTree } from "../unit-tree.ts";
import type { SheetRow } from "./parse-sheet.ts";
import type { Problem } from "./problem.ts";
import { dayOf, textOf } from "./sheets.ts";
import { listOverlaps, problemAt, treeOf, type UnionState } from "./union-state.ts";

/** Whether units, areas and enterprises make one tree without holes, rings or double claims on any day. */
export function checkUnits(state: UnionState): Problem[] {
  const tree = treeOf(state);
  const ids = new Set(state.units.map(({ fields }) => textOf(fields, "id")));
  return [
    ...overlaps(state),
    ...state.units.flatMap((row) => [...parentProblems(row, tree, ids), ...mergerProblems(row, state, tree, ids)]),
    ...rings(state, tree),
    ...[
      ...state.areas.map((row) => ["areas", row] as const),
      ...state.enterprises.map((row) => ["enterprises", row] as const),
    ].flatMap(([sheet, row]) => {
      const [unit, from] = [textOf(row.fields, "unit"), textOf(row.fields, "from")];
      if (!ids.has(unit)) return [problemAt(sheet, row, "unit", texts.unitMissing(unit))];
      return tree.resolve(unit, from) ? [] : [problemAt(sheet, row, "unit", texts.unitNotThen(unit, from))];
    }),
  ];
}

function overlaps({ units, areas }: UnionState): Problem[] {
  const period = ({ fields }: SheetRow) => [textOf(fields, "from"), dayOf(fields, "until")] as const;
  return [
    ...listOverlaps(units, ({ fields }) => textOf(fields, "id")).map(({ row, earlier }) =>
      problemAt("units", row, "from", texts.periodsOverlap(textOf(row.fields, "id"), ...period(earlier))),
    ),
    ...listOverlaps(areas, ({ fields }) => `${fold(textOf(fields, "place"))}|${fold(textOf(fields, "province"))}`).map(
      ({ row, earlier }) =>
        problemAt("areas", row, "place", texts.areaOverlaps(textOf(earlier.fields, "unit"), ...period(earlier))),
    ),
  ];
}

function parentProblems(row: SheetRow, tree: UnitTree, ids: ReadonlySet<string>): Problem[] {
  const [id, parent, from] = [textOf(row.fields, "id"), textOf(row.fields, "parent"), textOf(row.fields, "from")];
  if (parent === "") return [];
  if (parent === id) return [problemAt("units", row, "parent", texts.parentIsSelf)];
  if (!ids.has(parent)) return [problemAt("units", row, "parent", texts.unitMissing(parent))];
  const above = tree.resolve(parent, from);
  if (!above) return [problemAt("units", row, "parent", texts.unitNotThen(parent, from))];
  const levels = UnitLevel.options;
  const isLower = levels.indexOf(above.level) > levels.findIndex((level) => level === row.fields.level);
  return isLower ? [problemAt("units", row, "parent", texts.parentLower(parent))] : [];
}

function mergerProblems(row: SheetRow, { units }: UnionState, tree: UnitTree, ids: ReadonlySet<string>): Problem[] {
  const [into, until] = [textOf(row.fields, "merged_into"), dayOf(row.fields, "until")];
  if (into === "") return [];
  if (until === null) return [problemAt("units", row, "until", texts.mergedWithoutEnd)];
  if (!ids.has(into)) return [problemAt("units", row, "merged_into", texts.unitMissing(into))];
  const ring = mergerRing(textOf(row.fields, "id"), units);
  if (ring) return [problemAt("units", row, "merged_into", texts.mergedRing(ring))];
  return tree.resolve(into, until)
    ? []
    : [problemAt("units", row, "merged_into", texts.mergedIntoNothing(into, until))];
}

function mergerRing(id: string, units: readonly SheetRow[]): string[] | null {
  const path = [id];
  for (;;) {
    const last = path.at(-1);
    const into = units
      .map(({ fields }) => fields)
      .find((each) => each.id === last && textOf(each, "merged_into") !== "");
    const next = into ? textOf(into, "merged_into") : "";
    if (next === "") return null;
    if (next === id) return [...path, next];
    if (path.includes(next)) return null;
    path.push(next);
  }
}

/** A ring begins when the last of its units begins, or when a merger puts one unit in another's place. */
function rings({ units }: UnionState, tree: UnitTree): Problem[] {
  const mergerDays = units
    .filter(({ fields }) => textOf(fields, "merged_into") !== "")
    .map(({ fields }) => dayOf(fields, "until"));
  const days = new Set([
    ...units.map(({ fields }) => textOf(fields, "from")),
    ...mergerDays.filter((day) => day !== null),
  ]);
  const found: Problem[] = [];
  const told = new Set<string>();
  for (const day of [...days].sort()) {
    const safe = new Set<string>();
    for (const row of units) {
      const id = textOf(row.fields, "id");
      const unit = tree.find(id, day);
      if (!unit || unit.effectiveFrom !== row.fields.from || told.has(id)) continue;
      const path: string[] = [];
      let current: typeof unit | null = unit;
      while (current && !safe.has(current.id) && !path.includes(current.id)) {
        path.push(current.id);
        current = tree.parentOf(current, day);
      }
      if (current && path.includes(current.id) && current.parentId !== current.id) {
        const ring = path.slice(path.indexOf(current.id));
        for (const each of path) told.add(each);
        found.push(problemAt("units", row, "parent", texts.parentRing([...ring, current.id], day)));
      } else for (const each of path) safe.add(each);
    }
  }
  return found;
}
