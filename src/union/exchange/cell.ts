import { z } from "zod";
import { fold } from "../../language/fold.ts";
import {
  levelNames,
  noWords,
  roleNames,
  unionExchangeTexts as texts,
  YES,
  yesWords,
} from "../../texts/union-exchange.ts";
import { CalendarDate } from "../../vocabulary/calendar.ts";
import { Role } from "../staff.ts";
import { UnitId, UnitLevel } from "../unit.ts";
import type { CellKind, Value } from "./sheets.ts";

export type Parsed = { ok: true; value: Value } | { ok: false; message: string };
/** A cell as a file has it: Excel knows numbers, days and yes or no; CSV only words. */
export type RawCell = string | number | boolean | Date | null;

const LONGEST = 500;
/** What a spreadsheet would take for a formula, also behind the apostrophes we put before it. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const EMAIL = z.email().max(200);

/** Makes sure that no spreadsheet runs what somebody wrote: an apostrophe goes before it, and comes off on reading. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

export function renderCell(value: Value): string {
  if (value === null || value === false) return "";
  if (value === true) return YES;
  return escapeFormula(typeof value === "string" ? value : value.join("; "));
}

/** Reads a cell as its column needs it; empty is `null`, or the empty list, or no. `topics`: those that exist, if known. */
export function parseCell(raw: RawCell, kind: CellKind, topics: readonly string[] | null): Parsed {
  const text = plain(raw);
  if (text.length > LONGEST * (kind === "list" ? 4 : 1)) return refuse(texts.tooLong(LONGEST));
  if (text === "") return accept(kind === "list" ? [] : kind === "flag" ? false : null);
  switch (kind) {
    case "text":
      return accept(text);
    case "list":
      return accept([...new Set(text.split(/[;\n]/u).map((part) => part.trim()))].filter((part) => part !== ""));
    case "id":
      return UnitId.safeParse(text).success ? accept(text) : refuse(texts.badId(text));
    case "day":
      return parseDay(text);
    case "email": {
      const email = text.toLowerCase();
      return EMAIL.safeParse(email).success ? accept(email) : refuse(texts.badEmail(text));
    }
    case "flag":
      if (isOneOf(yesWords, text)) return accept(true);
      return isOneOf(noWords, text) ? accept(false) : refuse(texts.badFlag(text));
    case "level":
      return parseName(text, UnitLevel.options, levelNames, texts.badLevel);
    case "role":
      return parseName(text, Role.options, roleNames, texts.badRole);
    case "topic":
      if (text === "*" || !topics || topics.includes(text)) return accept(text);
      return refuse(texts.badTopic(text, [...topics, "*"]));
  }
}

function plain(raw: RawCell): string {
  if (raw === null) return "";
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? "?" : raw.toISOString().slice(0, 10);
  return unescapeFormula(String(raw).normalize("NFC")).trim();
}

/** "2025-07-01", or as Vietnamese write it: "1/7/2025", "01-07-2025". */
function parseDay(text: string): Parsed {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  const [, day = "", month = "", year = ""] = written ?? [];
  const iso = written ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return CalendarDate.safeParse(iso).success ? accept(iso) : refuse(texts.badDate(text));
}

function parseName<Name extends string>(
  text: string,
  options: readonly Name[],
  names: Readonly<Record<Name, readonly string[]>>,
  message: (value: string, names: readonly string[]) => string,
): Parsed {
  const found = options.find((option) => option === text.toLowerCase() || isOneOf(names[option], text));
  return found
    ? accept(found)
    : refuse(
        message(
          text,
          options.map((option) => `${names[option][0] ?? ""}” hay “${option}`),
        ),
      );
}

function isOneOf(words: readonly string[], text: string): boolean {
  return words.some((word) => fold(word) === fold(text));
}

function accept(value: Value): Parsed {
  return { ok: true, value };
}

function refuse(message: string): Parsed {
  return { ok: false, message };
}
