import { Topic } from "../casework/index.ts";
import { unionExchangeTexts as texts } from "../texts/union-exchange.ts";
import {
  chooseWorkplace,
  exportUnion,
  importUnion,
  listTree,
  renderChanges,
  renderProblem,
  searchWorkplaces,
} from "../union/index.ts";
import { CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { withUnion } from "./open-union.ts";
import { print, refuse, say } from "./said.ts";

const HELP = `Keeps the union tree: units, areas, enterprises, staff, roles, handlers, absences.

  npm run --silent union -- import FILE|DIR --dry-run      what would change, and every error; changes nothing
  npm run --silent union -- import FILE|DIR                all of it in one go, or nothing; several may be named
  npm run --silent union -- export DIR --format csv|xlsx   [--headings vi|en]; what comes out goes in again unchanged
  npm run --silent union -- list [--on 2026-01-01]         the tree as it stands, or stood
  npm run --silent union -- find "cty may tay nguyen"      what a worker's words would find

FILE is a .csv named after its table (units.csv), or an .xlsx with a sheet for each. Samples: src/union/samples/.
Exit code 1 when an import is refused.`;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      "dry-run": { type: "boolean" },
      format: { type: "string", default: "csv" },
      headings: { type: "string", default: "vi" },
      on: { type: "string" },
    },
    HELP,
  );
  const [verb, ...words] = positionals;
  const { format, headings, on = vietnamDate(new Date()) } = values;
  if (!CalendarDate.safeParse(on).success) throw new UsageError(`--on takes a day as YYYY-MM-DD, not "${on}"`);
  const path = words.length === 1 ? words[0] : undefined;
  if (verb === "import" && words.length > 0) return runImport(words, values["dry-run"] ?? false);
  if (verb === "export" && path !== undefined) {
    if (format !== "csv" && format !== "xlsx") throw new UsageError(`--format takes csv or xlsx, not "${format}"`);
    if (headings !== "vi" && headings !== "en") throw new UsageError(`--headings takes vi or en, not "${headings}"`);
    const written = await withUnion((db) => exportUnion(db, path, { format, headings }));
    return print(say(...written.map(({ file, rows }) => texts.exported(file, rows))));
  }
  if (verb === "list" && words.length === 0) return print(say(...(await readTree(on))));
  if (verb === "find" && words.length > 0) return print(say(...(await find(words.join(" "), on))));
  throw new UsageError(HELP);
});

async function runImport(paths: readonly string[], dryRun: boolean): Promise<number> {
  const result = await withUnion((db) => importUnion(db, paths, { dryRun, topics: Topic.options }));
  process.stderr.write(result.notes.map((note) => `${renderProblem(note)}\n`).join(""));
  if (result.kind !== "refused") {
    return print(say(...renderChanges(result), result.kind === "previewed" ? texts.dryRun : texts.done));
  }
  return print(refuse(...result.problems.map(renderProblem), texts.refused(result.problems.length)));
}

async function readTree(on: string): Promise<string[]> {
  const tree = await withUnion((db) => listTree(db, on));
  return tree.map(({ unit, depth }) => `${"  ".repeat(depth)}${unit.id}: ${unit.name}`);
}

async function find(text: string, on: string): Promise<string[]> {
  const found = await withUnion((db) => searchWorkplaces(db, text, on));
  const lines = found.map(
    ({ score, employer, commune, unitId, unitName }) =>
      `${score.toFixed(3)}  ${[employer, commune].filter((part) => part !== null).join(", ") || "-"}  →  ${unitName} [${unitId}]`,
  );
  return [...lines, chooseWorkplace(found).kind];
}
