import { columnHeadings, unionExchangeTexts } from "../../texts/union-exchange.ts";
import type { SheetName } from "./sheets.ts";

/** What keeps a file from being imported, where to find it, in words. Rows count from 1, the headings being row 1. */
export type Problem = { file: string; row: number | null; column: string | null; message: string };

/** The heading of a column as people read it. */
export function headingOf(sheet: SheetName, column: string): string {
  return (columnHeadings[`${sheet}.${column}`] ?? columnHeadings[column])?.[0] ?? column;
}

export function renderProblem({ file, row, column, message }: Problem): string {
  return unionExchangeTexts.problem(file, row, column, message);
}
