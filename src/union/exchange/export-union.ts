import { stringify } from "csv-stringify/sync";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Queryable } from "../../platform/database/index.ts";
import { levelNames, roleNames } from "../../texts/union-exchange.ts";
import { Role } from "../staff.ts";
import { UnitLevel } from "../unit.ts";
import { renderCell } from "./cell.ts";
import { headingOf } from "./problem.ts";
import { type Column, SHEETS, sheets, type Value } from "./sheets.ts";
import { readUnionState } from "./state-repository.ts";

const BOM = "\ufeff";
const WIDEST = 60;

export type Headings = "vi" | "en";
export type Written = { file: string; rows: number };

/**
 * Writes all tables into a folder, as a .csv each or as one workbook. What comes out goes in again without a change;
 * no cell is a formula to a spreadsheet; the first bytes tell Excel that it is UTF-8.
 */
export async function exportUnion(
  db: Queryable,
  folder: string,
  { format, headings = "vi" }: { format: "csv" | "xlsx"; headings?: Headings },
): Promise<Written[]> {
  const state = await readUnionState(db);
  const tables = SHEETS.map((sheet) => {
    const { columns } = sheets[sheet];
    const first = columns.map(({ name }) => (headings === "vi" ? headingOf(sheet, name) : name));
    const rows = state[sheet].map(({ fields }) =>
      columns.map((column) => cellFor(column, fields[column.name] ?? null, headings)),
    );
    return { sheet, cells: [first, ...rows] };
  });
  await mkdir(folder, { recursive: true });
  if (format === "csv") {
    for (const { sheet, cells } of tables) {
      await writeFile(join(folder, `${sheet}.csv`), BOM + stringify(cells, { record_delimiter: "\r\n" }));
    }
    return tables.map(({ sheet, cells }) => ({ file: `${sheet}.csv`, rows: cells.length - 1 }));
  }
  const book = tables.map(({ sheet, cells }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: widthsOf(cells).map((width) => ({ width })),
    data: cells.map((row, at) => row.map((value) => cellOf(value, at === 0))),
  }));
  const { default: writeExcelFile } = await import("write-excel-file/node"); // no start waits for it
  await writeExcelFile(book).toFile(join(folder, "union.xlsx"));
  return [{ file: "union.xlsx", rows: tables.reduce((sum, { cells }) => sum + cells.length - 1, 0) }];
}

/** In Vietnamese, levels and roles are written as people call them. */
function cellFor({ kind }: Column, value: Value, headings: Headings): string {
  if (headings === "vi" && kind === "level") return levelNames[UnitLevel.parse(value)][0];
  if (headings === "vi" && kind === "role") return roleNames[Role.parse(value)][0];
  return renderCell(value);
}

/** Always words: Excel must not make a day or a number of them. */
function cellOf(value: string, isHeading: boolean) {
  if (value === "") return null;
  return { value, type: String, ...(isHeading ? { fontWeight: "bold" as const } : {}) };
}

function widthsOf(cells: readonly (readonly string[])[]): number[] {
  return (cells[0] ?? []).map((_, column) =>
    Math.min(WIDEST, Math.max(...cells.map((row) => (row[column] ?? "").length)) + 2),
  );
}
