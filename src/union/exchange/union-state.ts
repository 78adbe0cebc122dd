import { unionExchangeTexts as texts, sheetNames } from "../../texts/union-exchange.ts";
import { Unit } from "../unit.ts";
import { UnitTree } from "../unit-tree.ts";
import type { SheetRow } from "./parse-sheet.ts";
import { headingOf, type Problem } from "./problem.ts";
import { dayOf, type SheetName, textOf } from "./sheets.ts";

/** All tables as they would stand after an import. */
export type UnionState = Readonly<Record<SheetName, readonly SheetRow[]>>;

/** Says what is wrong with a row, where a person finds it. */
export function problemAt(sheet: SheetName, row: SheetRow, column: string | null, message: string): Problem {
  const what = row.source === null ? `${textOf(row.fields, "id") || textOf(row.fields, "email")} ` : "";
  return {
    file: row.source?.file ?? texts.inDatabase(sheetNames[sheet]),
    row: row.source?.row ?? null,
    column: column === null ? null : headingOf(sheet, column),
    message: what.trim() === "" ? message : `${what.trim()}: ${message}`,
  };
}

export function treeOf({ units }: Pick<UnionState, "units">): UnitTree {
  return new UnitTree(
    units.map(({ fields }) =>
      Unit.parse({
        id: fields.id,
        name: fields.name,
        level: fields.level,
        parentId: fields.parent ?? null,
        effectiveFrom: fields.from,
        effectiveUntil: fields.until ?? null,
        mergedInto: fields.merged_into ?? null,
        formerNames: fields.former_names,
        isSample: fields.sample === true,
      }),
    ),
  );
}

/** The rows whose periods overlap an earlier one of the same key, each with that one. */
export function listOverlaps(
  rows: readonly SheetRow[],
  keyOfRow: (row: SheetRow) => string,
): { row: SheetRow; earlier: SheetRow }[] {
  const byKey = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }
  const found: { row: SheetRow; earlier: SheetRow }[] = [];
  for (const same of byKey.values()) {
    const sorted = [...same].sort((a, b) => (textOf(a.fields, "from") < textOf(b.fields, "from") ? -1 : 1));
    for (const [at, row] of sorted.entries()) {
      const earlier = sorted[at - 1];
      if (!earlier) continue;
      const until = dayOf(earlier.fields, "until");
      if (until === null || textOf(row.fields, "from") < until) {
        // the one that a file brings is the one to correct
        found.push(row.source === null && earlier.source !== null ? { row: earlier, earlier: row } : { row, earlier });
      }
    }
  }
  return found;
}
