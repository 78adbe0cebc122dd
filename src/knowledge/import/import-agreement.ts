import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fold } from "../../language/fold.ts";
import { agreementTexts } from "../../texts/agreements.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { parseAgreement } from "../agreements/parse-agreement.ts";
import { cleanLines } from "./clean-lines.ts";
import type { Doubtful } from "./draft.ts";
import { ImportRefusedError } from "./errors.ts";
import { findStructure } from "./find-structure.ts";
import { findLegacyFont, type LegacyFont, toUnicode } from "./legacy-letters.ts";
import { readOpening } from "./read-opening.ts";
import { readPages } from "./read-pages.ts";
import { renderDraft } from "./render-draft.ts";

export type ImportOptions = {
  /** The union unit whose agreement it is. */
  unit: string;
  /** The knowledge folder; the draft goes to its `agreements/`. */
  folder: string;
  employer?: string;
  today?: CalendarDate;
};

/** A draft that was written, for a person to read: nothing serves it until `reviewedBy` is filled in. */
export type Imported = {
  file: string;
  articles: number;
  proposals: readonly { draftLine: number; text: string }[];
  doubts: readonly Doubtful[];
  /** The old font the file was set in, from which it was converted. */
  convertedFrom: LegacyFont | null;
  /** What of the front matter was not found in the file and must be filled in. */
  guessed: readonly ("employer" | "signedOn" | "effectiveFrom" | "effectiveUntil")[];
};

/**
 * Reads an agreement from a Word, PDF or text file and writes it as a draft of the knowledge.
 * Throws `ImportRefusedError` when the file cannot be read or a draft of that name is there already; nothing is written then.
 */
export async function importAgreement(path: string, options: ImportOptions): Promise<Imported> {
  const { unit, folder, today = vietnamDate(new Date()) } = options;
  const read = await readPages(path);
  const font = findLegacyFont(read.pages.flat().join("\n"));
  const pages = font ? read.pages.map((page) => page.map((line) => toUnicode(line, font))) : read.pages;
  if (font && findLegacyFont(pages.flat().join("\n"))) throw new ImportRefusedError("legacy-font");
  const structure = findStructure(cleanLines({ ...read, pages }));
  const articles = structure.blocks.filter(({ kind }) => kind === "article").length;
  if (articles < 2) throw new ImportRefusedError("no-articles");

  const found = readOpening(
    structure.opening.map(({ text }) => text),
    structure.blocks.map(({ text }) => text),
  );
  const employer = options.employer ?? found.employer;
  const effectiveFrom = found.effectiveFrom ?? found.signedOn ?? today;
  const id = `${slug(unit.replace(/^cdcs-/u, ""))}-${effectiveFrom.slice(0, 4)}`;
  const file = join(folder, "agreements", `${id}.md`);
  if (existsSync(file)) throw new ImportRefusedError("already-there");
  const { text, doubts, proposals } = renderDraft(
    {
      id,
      unit,
      employer: employer ?? unit,
      title: agreementTexts.titleOf(employer ?? unit),
      signedOn: found.signedOn ?? effectiveFrom,
      effectiveFrom,
      effectiveUntil: found.effectiveUntil,
      checkedOn: today,
      source: basename(path),
    },
    structure,
  );
  parseAgreement(`agreements/${id}.md`, text); // a draft that could not be loaded would be our own mistake
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const known = {
    employer,
    signedOn: found.signedOn,
    effectiveFrom: found.effectiveFrom,
    effectiveUntil: found.effectiveUntil,
  };
  const guessed = (Object.keys(known) as (keyof typeof known)[]).filter((key) => known[key] === null);
  return { file, articles, proposals, doubts, convertedFrom: font, guessed };
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
