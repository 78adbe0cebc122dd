import { unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { checkPeople } from "./check-people.ts";
import { checkUnits } from "./check-units.ts";
import { findStranded } from "./find-stranded.ts";
import type { ParsedSheet, SheetRow } from "./parse-sheet.ts";
import type { Problem } from "./problem.ts";
import { dayOf, type Fields, keyOf, keyOfRow, SHEETS, type SheetName, sheets, textOf } from "./sheets.ts";
import { problemAt, type UnionState } from "./union-state.ts";

export type Change =
  | { kind: "add"; sheet: SheetName; fields: Fields }
  | { kind: "change"; sheet: SheetName; fields: Fields; before: Fields }
  | { kind: "remove"; sheet: SheetName; fields: Fields };

export type ImportPlan = {
  changes: Change[];
  /** Rows that stand already as the files have them. */
  same: Readonly<Record<SheetName, number>>;
  problems: Problem[];
  /** Allowed, and worth a look. */
  warnings: Problem[];
};

/** What an import would change, and everything that forbids it. Reads nothing and writes nothing. `on`: today. */
export function planImport(current: UnionState, parsed: readonly ParsedSheet[], on: CalendarDate): ImportPlan {
  const changes: Change[] = [];
  const same: Record<SheetName, number> = {
    units: 0,
    areas: 0,
    enterprises: 0,
    staff: 0,
    roles: 0,
    handlers: 0,
    absences: 0,
  };
  const after: Record<SheetName, readonly SheetRow[]> = { ...current };
  for (const sheet of SHEETS) {
    const given = parsed.filter((each) => each.sheet === sheet).flatMap(({ rows }) => rows);
    if (given.length === 0) continue;
    const merged = merge(sheet, current[sheet], given);
    changes.push(...merged.changes);
    same[sheet] = merged.same;
    after[sheet] = merged.rows;
  }
  const unreadable = [...parsed.flatMap((each) => each.problems), ...twins(parsed)];
  const periods = SHEETS.flatMap((sheet) => after[sheet].flatMap((row) => periodProblems(sheet, row)));
  const problems = [...unreadable, ...periods];
  // a row that could not be read is missing in the whole: what is said about the whole would be false
  if (problems.length === 0) problems.push(...checkUnits(after));
  if (problems.length === 0) problems.push(...checkPeople(after));
  return { changes, same, problems, warnings: problems.length > 0 ? [] : findStranded(after, on) };
}

function merge(sheet: SheetName, current: readonly SheetRow[], given: readonly SheetRow[]) {
  const { columns, story } = sheets[sheet];
  const standing = new Map(current.map((row) => [keyOfRow(sheet, row.fields), row]));
  const brought = new Map(given.map((row) => [keyOfRow(sheet, row.fields), row]));
  const told = new Set(story ? given.map((row) => keyOf(row.fields, story)) : []);
  const changes: Change[] = [];
  const rows: SheetRow[] = [];
  let same = 0;
  for (const [key, row] of standing) {
    const isReplaced = brought.has(key);
    const isRemoved = !isReplaced && story !== undefined && told.has(keyOf(row.fields, story));
    if (isRemoved) changes.push({ kind: "remove", sheet, fields: row.fields });
    else if (!isReplaced) rows.push(row);
  }
  for (const [key, row] of brought) {
    const before = standing.get(key)?.fields;
    const names = columns.map(({ name }) => name);
    if (!before) changes.push({ kind: "add", sheet, fields: row.fields });
    else if (keyOf(before, names) === keyOf(row.fields, names)) same++;
    else changes.push({ kind: "change", sheet, fields: row.fields, before });
    rows.push(row);
  }
  return { changes, rows, same };
}

function periodProblems(sheet: SheetName, row: SheetRow): Problem[] {
  const [from, until] = [textOf(row.fields, "from"), dayOf(row.fields, "until")];
  if (until === null || from === "" || until > from) return [];
  return [problemAt(sheet, row, "until", texts.untilNotAfterFrom(from, until))];
}

/** The same row in two files; within one file it is told while reading. */
function twins(parsed: readonly ParsedSheet[]): Problem[] {
  const seen = new Map<string, SheetRow>();
  return parsed.flatMap(({ sheet, rows }) =>
    rows.flatMap((row) => {
      const key = `${sheet} ${keyOfRow(sheet, row.fields)}`;
      const first = seen.get(key)?.source ?? null;
      if (first === null) seen.set(key, row);
      if (first === null || first.file === row.source?.file) return [];
      return [problemAt(sheet, row, null, texts.rowElsewhere(first.file, first.row))];
    }),
  );
}
