import { existsSync, readFileSync, writeFileSync } from "node:fs";
import {
  Baseline,
  compareWithBaseline,
  describeComparison,
  measureQuality,
  type EvaluationQuestion,
  NOISES,
  readQuestions,
  score,
  scoreBy,
  summarise,
} from "../evaluation/index.ts";
import { createUsageMeter } from "../answering/index.ts";
import { createKnowledge } from "../knowledge/index.ts";
import { createModelChain } from "../model-chain.ts";
import { loadConfig } from "../platform/config.ts";
import { createLog } from "../platform/log.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { formatBaseline } from "./evaluate/format-baseline.ts";
import { describeMisses } from "./evaluate/misses.ts";
import { observe } from "./evaluate/observe.ts";
import { createReport } from "./evaluate/report/create-report.ts";

/** What the baseline is over, unless another file is named. */
const GOLD = "tests/evaluation/gold.jsonl";

const HELP = `Runs the questions of a file through the same path as a channel turn and prints the scores.

  npm run --silent evaluate -- --questions FILE [--json]
    --model                          asks the language model of the settings (OPENAI_…) too, and counts its tokens
    --noise strip|abbreviate|typos   distorts the questions first
    --knowledge DIR                  uses another knowledge folder
    --misses FILE                    writes every miss with what was found instead
    --report FILE.html               writes one page with scores, noise, calibration, misses and copies
    --baseline FILE                  compares with a baseline; exit code 1 when a score fell by more than its noise
    --baseline FILE --write-baseline writes it anew (questions: ${GOLD} unless named)`;

void runCommand(async () => {
  const { values } = readArguments(
    {
      questions: { type: "string" },
      json: { type: "boolean" },
      model: { type: "boolean" },
      noise: { type: "string" },
      knowledge: { type: "string" },
      misses: { type: "string" },
      report: { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "boolean" },
    },
    HELP,
  );
  const file = values.questions ?? (values.baseline ? GOLD : null);
  if (file === null) throw new UsageError(HELP);
  const noise = NOISES.find((each) => each === values.noise);
  if (values.noise !== undefined && !noise) throw new UsageError(`--noise takes ${NOISES.join(", ")}`);
  if (noise && (values.report || values.baseline)) {
    throw new UsageError("--report and --baseline distort the questions themselves; leave --noise out");
  }
  if (values["write-baseline"] && !values.baseline) throw new UsageError("--write-baseline needs --baseline FILE");

  const questions = readQuestions(file);
  const config = loadConfig();
  if (values.model && !config.model?.chatModel) throw new UsageError("--model needs OPENAI_MODEL among the settings");
  const knowledge = createKnowledge(values.knowledge ?? config.knowledgeDir);
  const meter = createUsageMeter(config.model?.prices ?? null);
  const outcomes: Record<string, number> = {};
  const model = values.model
    ? await createModelChain(config, () => knowledge, createLog({ level: "silent" }), {
        onOutcome: (outcome) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
        onUsage: (_model, usage) => meter.count(usage),
      })
    : {};
  const run = (how: Parameters<typeof observe>[2] = {}) =>
    observe(questions, knowledge, {
      ...how,
      model,
      onProgress: (done) => process.stderr.write(`${how.noise ?? "as written"}: ${done}/${questions.length}\n`),
    });
  const observed = await run(noise ? { noise } : {});
  const [strata, all] = [scoreBy(observed, "stratum"), score(observed)];
  const usage = values.model ? { model: { ...meter.total(), outcomes: { ...outcomes } } } : {};
  const result = {
    ...all,
    quality: measureQuality(observed),
    ...usage,
    byStyle: scoreBy(observed, "style"),
    bySet: scoreBy(observed, "set"),
    byStratum: strata,
  };

  if (values.misses) writeFileSync(values.misses, describeMisses(observed));
  const stripped = values.report || values.baseline ? await run({ noise: "strip" }) : [];
  if (values.report) {
    const abbreviate = await run({ noise: "abbreviate" });
    const typos = await run({ noise: "typos" });
    const noisy = { strip: stripped, abbreviate, typos };
    writeFileSync(values.report, createReport({ file, knowledge, observed, noisy }));
  }
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : readable(result));
  if (values.baseline) {
    return keepToBaseline(values.baseline, summarise(observed, stripped), questions, values["write-baseline"] ?? false);
  }
  return 0;
});

/** Writes the baseline when told to; otherwise says on standard error what changed since, and 1 when something fell. */
function keepToBaseline(file: string, now: Baseline, questions: readonly EvaluationQuestion[], write: boolean): number {
  if (write) {
    writeFileSync(file, formatBaseline(now));
    return 0;
  }
  if (!existsSync(file)) throw new UsageError(`${file} is not there; --write-baseline makes it`);
  const comparison = compareWithBaseline(Baseline.parse(JSON.parse(readFileSync(file, "utf8"))), now);
  const texts = new Map(questions.map(({ id, question }) => [id, question]));
  const said = describeComparison(comparison, (id) => texts.get(id) ?? "");
  process.stderr.write(said === "" ? "as in the baseline\n" : `${said}\n`);
  return comparison.falls.length > 0 || comparison.notInBoth.length > 0 ? 1 : 0;
}

function readable(result: Record<string, unknown>): string {
  const { byStyle, bySet, byStratum, quality, model, ...all } = result;
  const table = (name: string, scores: unknown) => {
    const figures = Object.entries(scores as Record<string, number | null>)
      .filter(([, value]) => value !== null && typeof value !== "object")
      .map(([key, value]) => `${key} ${value ?? ""}`);
    return `${name.padEnd(34)} ${figures.join("  ")}\n`;
  };
  const groups = (title: string, group: unknown) =>
    Object.keys(group as object).length === 0
      ? ""
      : `\n${title}\n${Object.entries(group as Record<string, unknown>)
          .map(([name, scores]) => table(`  ${name}`, scores))
          .join("")}`;
  const asked = model === undefined ? "" : table("model", model);
  return (
    table("all", all) +
    table("quality", quality) +
    asked +
    groups("by style", byStyle) +
    groups("by set", bySet) +
    groups("by stratum", byStratum)
  );
}
