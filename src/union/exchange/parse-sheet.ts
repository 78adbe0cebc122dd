import { fold } from "../../language/fold.ts";
import { columnHeadings, unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import { parseCell } from "./cell.ts";
import { headingOf, type Problem } from "./problem.ts";
import type { RawSheet } from "./read-files.ts";
import { type Column, type Fields, keyOfRow, type SheetName, sheets, type Value } from "./sheets.ts";

/** A row of a file, or with `source` null one that stands in the database and in no file. */
export type SheetRow = { fields: Fields; source: { file: string; row: number } | null };
export type ParsedSheet = { sheet: SheetName; rows: SheetRow[]; problems: Problem[] };

/** Reads a table's headings and cells; every cell that cannot be read is a problem, and its row is left out. */
export function parseSheet({ sheet, file, rows }: RawSheet, topics: readonly string[] | null): ParsedSheet {
  const [headings = [], ...below] = rows;
  const { columns, problems } = readHeadings(
    sheet,
    file,
    headings.map((cell) => String(cell ?? "").trim()),
  );
  const parsed: ParsedSheet = { sheet, rows: [], problems };
  if (problems.length > 0) return parsed;
  const seen = new Map<string, number>();
  for (const [at, cells] of below.entries()) {
    const row = at + 2;
    if (cells.every((cell) => cell === null || String(cell).trim() === "")) continue;
    const before = parsed.problems.length;
    if (cells.slice(columns.length).some((cell) => cell !== null && cell !== "")) {
      parsed.problems.push({ file, row, column: null, message: texts.tooManyCells });
    }
    const fields: Record<string, Value> = {};
    for (const column of sheets[sheet].columns) {
      const found = parseCell(cells[columns.indexOf(column)] ?? null, column.kind, topics);
      const message = !found.ok ? found.message : column.required && found.value === null ? texts.required : null;
      if (message !== null) parsed.problems.push({ file, row, column: headingOf(sheet, column.name), message });
      else if (found.ok) fields[column.name] = found.value;
    }
    if (parsed.problems.length > before) continue;
    const key = keyOfRow(sheet, fields);
    const twin = seen.get(key);
    if (twin !== undefined) parsed.problems.push(twice(sheet, file, row, twin, fields));
    seen.set(key, row);
    parsed.rows.push({ fields, source: { file, row } });
  }
  return parsed;
}

function twice(sheet: SheetName, file: string, row: number, twin: number, fields: Fields): Problem {
  if (sheet !== "staff") return { file, row, column: null, message: texts.rowTwice(twin) };
  const message = texts.emailTwice(String(fields.email), twin);
  return { file, row, column: headingOf(sheet, "email"), message };
}

function readHeadings(sheet: SheetName, file: string, headings: readonly string[]) {
  const problems: Problem[] = [];
  const problem = (column: string | null, message: string) => problems.push({ file, row: 1, column, message });
  const known = sheets[sheet].columns;
  const columns = headings.map((heading) => {
    if (heading === "") return null;
    const column = known.find((each) => namesOf(sheet, each).includes(plainHeading(heading)));
    if (!column)
      problem(
        heading,
        texts.unknownColumn(
          heading,
          known.map((each) => headingOf(sheet, each.name)),
        ),
      );
    return column ?? null;
  });
  for (const [at, column] of columns.entries()) {
    if (column && columns.indexOf(column) < at) problem(headings[at] ?? null, texts.columnTwice(headings[at] ?? ""));
  }
  for (const column of known) {
    if (column.required && !columns.includes(column)) problem(null, texts.missingColumn(headingOf(sheet, column.name)));
  }
  return { columns, problems };
}

function namesOf(sheet: SheetName, { name }: Column): string[] {
  const vietnamese = [...(columnHeadings[`${sheet}.${name}`] ?? []), ...(columnHeadings[name] ?? [])];
  return [name, ...vietnamese].map(plainHeading);
}

function plainHeading(heading: string): string {
  return fold(heading).replace(/[^a-z0-9]/gu, "");
}
