import { parse } from "csv-parse/sync";
import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fold } from "../../language/fold.ts";
import { sheetNames, unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import type { RawCell } from "./cell.ts";
import type { Problem } from "./problem.ts";
import { SHEETS, type SheetName } from "./sheets.ts";

/** A table as it stands in a file. `file`: what a person looks for, with the sheet where there are several. */
export type RawSheet = { sheet: SheetName; file: string; rows: readonly (readonly RawCell[])[] };
export type FilesRead = { sheets: RawSheet[]; problems: Problem[]; notes: Problem[] };

/**
 * Reads each path: a .csv, an .xlsx, or every one of a folder. What is no table of ours is left aside with a note. A
 * table may come in several files, such as the trees of two times.
 */
export async function readFiles(paths: readonly string[]): Promise<FilesRead> {
  const read: FilesRead = { sheets: [], problems: [], notes: [] };
  for (const path of paths) await readPath(path, read);
  return read;
}

async function readPath(path: string, read: FilesRead): Promise<void> {
  if (!existsSync(path)) return void read.problems.push(problem(path, texts.noSuchFile));
  const isFolder = statSync(path).isDirectory();
  const files = isFolder ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
  const readable = files.filter(
    (file) => /^\.(csv|xlsx)$/u.test(extname(file).toLowerCase()) && !/^[~.]/u.test(basename(file)),
  );
  if (readable.length === 0) return void read.problems.push(problem(path, texts.nothingToRead));
  for (const file of readable) {
    for (const each of await readFileAt(file, isFolder ? join(basename(path), basename(file)) : basename(file))) {
      if ("message" in each) read.problems.push(each);
      else take(read, each);
    }
  }
}

type Named = { name: string; file: string; rows: readonly (readonly RawCell[])[] };

function take(read: FilesRead, { name, file, rows }: Named): void {
  const key = plainName(name);
  const sheet = SHEETS.find((each) => each === key || plainName(sheetNames[each]) === key);
  if (sheet) read.sheets.push({ sheet, file, rows });
  else read.notes.push(problem(file, texts.unknownSheet(SHEETS.flatMap((each) => [each, sheetNames[each]]))));
}

function plainName(name: string): string {
  return fold(name).replace(/[^a-z]/gu, "");
}

async function readFileAt(path: string, file: string): Promise<(Named | Problem)[]> {
  const bytes = await readFile(path);
  if (extname(path).toLowerCase() === ".csv") return [readCsv(file, bytes)];
  try {
    const { default: readExcelFile } = await import("read-excel-file/node"); // no start waits for it
    const found = await readExcelFile(bytes);
    return found.map(({ sheet, data }) => ({ name: sheet, file: `${file} (${sheet})`, rows: data as RawCell[][] }));
  } catch {
    return [problem(file, texts.unreadable)];
  }
}

function readCsv(file: string, bytes: Buffer): Named | Problem {
  const text = decode(bytes);
  if (text === null) return problem(file, texts.notUtf8);
  try {
    const rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
    return { name: basename(file, extname(file)), file, rows: rows };
  } catch (error) {
    const row = error instanceof Error && "lines" in error && typeof error.lines === "number" ? error.lines : null;
    return { file, row, column: null, message: texts.brokenCsv };
  }
}

/** UTF-8 or UTF-16 as Excel writes it; `null` for the code pages that lose Vietnamese letters. */
function decode(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Excel separates by the mark its language has for lists: the one that most separates the headings. */
function delimiterOf(text: string): string {
  const headings = text.split(/\r?\n/u, 1)[0]?.replace(/"[^"]*"/gu, "") ?? "";
  const count = (mark: string) => headings.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function problem(file: string, message: string): Problem {
  return { file, row: null, column: null, message };
}
