import type { Database } from "../../platform/database/index.ts";
import { sheetNames, unionExchangeTexts as texts } from "../../texts/union-exchange.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { renderCell } from "./cell.ts";
import { parseSheet } from "./parse-sheet.ts";
import { type Change, type ImportPlan, planImport } from "./plan-import.ts";
import { headingOf, type Problem } from "./problem.ts";
import { readFiles } from "./read-files.ts";
import { SHEETS, sheets } from "./sheets.ts";
import { lockUnion, readUnionState, writeChanges } from "./state-repository.ts";

export type ImportResult = ImportPlan & { kind: "imported" | "previewed" | "refused"; notes: Problem[] };

/**
 * Brings the files of these paths into the union: all of them in one transaction, or nothing where there is a single
 * problem. `dryRun` changes nothing and tells the same. `topics`: the topics that may be handled, where known.
 */
export async function importUnion(
  db: Database,
  paths: readonly string[],
  {
    dryRun,
    topics = null,
    on = vietnamDate(new Date()),
  }: { dryRun: boolean; topics?: readonly string[] | null; on?: CalendarDate },
): Promise<ImportResult> {
  const files = await readFiles(paths);
  const parsed = files.sheets.map((sheet) => parseSheet(sheet, topics));
  return db.transaction(async (tx) => {
    await lockUnion(tx);
    const plan = planImport(await readUnionState(tx), parsed, on);
    const problems = [...files.problems, ...plan.problems];
    const result = { ...plan, problems, notes: [...files.notes, ...plan.warnings] };
    if (problems.length > 0) return { ...result, kind: "refused" };
    if (dryRun) return { ...result, kind: "previewed" };
    await writeChanges(tx, plan.changes);
    return { ...result, kind: "imported" };
  });
}

/** What an import changes, a line each, then the counts. */
export function renderChanges({ changes, same }: Pick<ImportPlan, "changes" | "same">): string[] {
  if (changes.length === 0) return [texts.noChange];
  const counts = SHEETS.map((sheet) => {
    const count = (kind: Change["kind"]) => changes.filter((each) => each.sheet === sheet && each.kind === kind).length;
    const [added, changed, removed] = [count("add"), count("change"), count("remove")];
    const isSilent = added + changed + removed + same[sheet] === 0;
    return isSilent ? [] : [texts.counts(sheetNames[sheet], added, changed, removed, same[sheet])];
  });
  return [...changes.map(renderChange), ...counts.flat()];
}

function renderChange(change: Change): string {
  const { sheet, fields } = change;
  const what = sheets[sheet].key.map((column) => renderCell(fields[column] ?? null)).join(" · ");
  if (change.kind === "add") return texts.added(sheetNames[sheet], nameOf(change, what));
  if (change.kind === "remove") return texts.removed(sheetNames[sheet], what);
  const changed = sheets[sheet].columns.flatMap(({ name }) => {
    const [before, after] = [renderCell(change.before[name] ?? null), renderCell(fields[name] ?? null)];
    return before === after ? [] : [texts.field(headingOf(sheet, name), before, after)];
  });
  return texts.changed(sheetNames[sheet], what, changed);
}

function nameOf({ fields }: Change, what: string): string {
  return typeof fields.name === "string" ? `${what} (${fields.name})` : what;
}
