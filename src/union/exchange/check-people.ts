import { unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import type { SheetRow } from "./parse-sheet.ts";
import type { Problem } from "./problem.ts";
import { dayOf, keyOf, type SheetName, textOf } from "./sheets.ts";
import { listOverlaps, problemAt, treeOf, type UnionState } from "./union-state.ts";

/** Whether staff, roles, topics and absences name people and units that exist, once each. */
export function checkPeople(state: UnionState): Problem[] {
  const emails = new Set(state.staff.map(({ fields }) => textOf(fields, "email")));
  const tree = treeOf(state);
  const known = (sheet: SheetName, row: SheetRow, column: string): Problem[] => {
    const email = textOf(row.fields, column);
    return email === "" || emails.has(email) ? [] : [problemAt(sheet, row, column, texts.staffMissing(email))];
  };
  const inUnit = (sheet: SheetName, row: SheetRow): Problem[] => {
    const [unit, from] = [textOf(row.fields, "unit"), textOf(row.fields, "from")];
    return tree.find(unit, from) ? [] : [problemAt(sheet, row, "unit", texts.unitNotThen(unit, from))];
  };
  return [
    ...zaloTwice(state.staff),
    ...state.roles.flatMap((row) => [...known("roles", row, "email"), ...inUnit("roles", row)]),
    ...state.handlers.flatMap((row) => [...known("handlers", row, "email"), ...inUnit("handlers", row)]),
    ...state.absences.flatMap((row) => [...known("absences", row, "email"), ...substituteProblems(row, known)]),
    ...overlaps("roles", state.roles, ["email", "role", "unit"], texts.roleOverlaps),
    ...overlaps("handlers", state.handlers, ["unit", "topic", "email"], texts.roleOverlaps),
    ...overlaps("absences", state.absences, ["email"], texts.absenceOverlaps),
  ];
}

function zaloTwice(staff: readonly SheetRow[]): Problem[] {
  const owners = new Map<string, string>();
  return staff.flatMap((row) => {
    const [zalo, email] = [textOf(row.fields, "zalo"), textOf(row.fields, "email")];
    const owner = owners.get(zalo);
    if (zalo !== "" && owner === undefined) owners.set(zalo, email);
    return zalo !== "" && owner !== undefined ? [problemAt("staff", row, "zalo", texts.zaloTwice(owner))] : [];
  });
}

function substituteProblems(
  row: SheetRow,
  known: (sheet: SheetName, row: SheetRow, column: string) => Problem[],
): Problem[] {
  const substitute = textOf(row.fields, "substitute");
  if (substitute !== "" && substitute === textOf(row.fields, "email")) {
    return [problemAt("absences", row, "substitute", texts.substituteIsSelf)];
  }
  return known("absences", row, "substitute");
}

function overlaps(
  sheet: SheetName,
  rows: readonly SheetRow[],
  key: readonly string[],
  message: (from: string, until: string | null) => string,
): Problem[] {
  return listOverlaps(rows, ({ fields }) => keyOf(fields, key)).map(({ row, earlier }) =>
    problemAt(sheet, row, "from", message(textOf(earlier.fields, "from"), dayOf(earlier.fields, "until"))),
  );
}
