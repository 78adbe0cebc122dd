import { existsSync } from "node:fs";
import { join } from "node:path";
import { importAgreement, ImportRefusedError } from "../knowledge/import/index.ts";
import { checkKnowledge, type Finding, type Severity } from "../knowledge/index.ts";
import { readEnvironment } from "../platform/config.ts";
import { knowledgeCheckTexts as texts } from "../texts/knowledge-check.ts";
import { knowledgeImportTexts as importTexts } from "../texts/knowledge-import.ts";
import { CalendarDate } from "../vocabulary/calendar.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { listKnownUnits } from "./knowledge/known-units.ts";
import { describeImport } from "./knowledge/describe-import.ts";

const HELP = `Checks the knowledge folder: files, numbering, periods, references, phrasings, answers, agreements;
and brings a collective agreement into it as a draft.

  npm run --silent knowledge -- check                     what must be repaired, and what is worth a look
  npm run --silent knowledge -- check --all               every finding, notes too
  npm run --silent knowledge -- check --deep              also asks every phrasing (minutes)
  npm run --silent knowledge -- check --json              one JSON object
  npm run --silent knowledge -- check --knowledge DIR     another folder
  npm run --silent knowledge -- check --on 2026-11-23     as if it were that day

  npm run --silent knowledge -- import FILE --unit ID     a .docx, .pdf, .txt or .md as a draft in agreements/
  npm run --silent knowledge -- import FILE --unit ID --employer "Công ty …"

Exit code 1 when there is an error, or a file is refused.`;

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
/** Findings of one rule and severity shown before the rest is only counted. */
const SHOWN = 20;
const SILENT_MS = 2000;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      all: { type: "boolean" },
      deep: { type: "boolean" },
      json: { type: "boolean" },
      knowledge: { type: "string" },
      on: { type: "string" },
      unit: { type: "string" },
      employer: { type: "string" },
    },
    HELP,
  );
  const folder = (values.knowledge ?? readEnvironment().KNOWLEDGE_DIR?.trim()) || "./knowledge";
  if (positionals[0] === "import") return runImport(positionals.slice(1), { ...values, folder });
  if (positionals.length !== 1 || positionals[0] !== "check") throw new UsageError(HELP);
  if (values.on !== undefined && !CalendarDate.safeParse(values.on).success) {
    throw new UsageError(`--on takes a day as YYYY-MM-DD, not "${values.on}"`);
  }
  const units = existsSync(join(folder, "agreements")) ? await listKnownUnits() : null;
  const startedAt = performance.now();
  const { findings, counts } = checkKnowledge(folder, {
    ...(values.on ? { today: values.on } : {}),
    deep: values.deep ?? false,
    ...(units ? { units } : {}),
    onStep: (step, done, total) => {
      if (values.json || performance.now() - startedAt < SILENT_MS) return;
      process.stderr.write(`${texts.progress(texts.steps[step], done, total)}\n`);
    },
  });
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map(
    (severity) => findings.filter((each) => each.severity === severity).length,
  );
  if (values.json) process.stdout.write(`${JSON.stringify({ counts, errors, warnings, notes, findings })}\n`);
  else {
    const lines = SEVERITIES.flatMap((severity) => readable(findings, severity, values.all ?? false));
    const end = [texts.counts(counts), texts.summary(errors, warnings, notes), errors > 0 ? texts.broken : texts.clean];
    process.stdout.write(`${[...lines, ...end].join("\n")}\n`);
  }
  return errors > 0 ? 1 : 0;
});

async function runImport(
  files: readonly string[],
  { folder, unit, employer, json }: { folder: string; unit?: string; employer?: string; json?: boolean },
): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1 || unit === undefined) throw new UsageError(HELP);
  try {
    const imported = await importAgreement(file, { unit, folder, ...(employer === undefined ? {} : { employer }) });
    process.stdout.write(json ? `${JSON.stringify(imported)}\n` : `${describeImport(imported).join("\n")}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
    process.stderr.write(`${importTexts.refused[error.refusal]}\n`);
    return 1;
  }
}

function readable(findings: readonly Finding[], severity: Severity, all: boolean): string[] {
  const mine = findings.filter((each) => each.severity === severity);
  const rules = [...new Set(mine.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const ofRule = mine.filter((each) => each.rule === rule);
    const shown = all ? ofRule : ofRule.slice(0, SHOWN);
    const lines = shown.map(
      ({ file, line, message }) => `${texts.severities[severity]} [${rule}] ${file}:${line}: ${message}`,
    );
    const rest = ofRule.length - shown.length;
    return rest > 0 ? [...lines, `  ${texts.more(rest, rule)}`] : lines;
  });
}
