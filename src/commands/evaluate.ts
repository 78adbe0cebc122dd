import { writeFileSync } from "node:fs";
import { createAssistant } from "../assistant.ts";
import {
  isRight,
  type Noise,
  NOISES,
  type Observed,
  rankOfGold,
  readQuestions,
  runQuestions,
  score,
} from "../evaluation/index.ts";
import { createKnowledge, type Knowledge } from "../knowledge/index.ts";
import { loadConfig } from "../platform/config.ts";
import type { Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { AnswerTurn } from "../vocabulary/outcome.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";

const HELP = `Runs the questions of a file through the same path as a channel turn and prints the scores.

  npm run --silent evaluate -- --questions FILE [--json]
    --noise strip|abbreviate|typos   distorts the questions first
    --knowledge DIR                  uses another knowledge folder
    --misses FILE                    writes every miss with what was found instead`;

await runCommand(async () => {
  const { values } = readArguments(
    {
      questions: { type: "string" },
      json: { type: "boolean" },
      noise: { type: "string" },
      knowledge: { type: "string" },
      misses: { type: "string" },
    },
    HELP,
  );
  if (!values.questions) throw new UsageError(HELP);
  const noise = NOISES.find((each) => each === values.noise);
  if (values.noise !== undefined && !noise) throw new UsageError(`--noise takes ${NOISES.join(", ")}`);

  const questions = readQuestions(values.questions);
  const knowledge = createKnowledge(values.knowledge ?? loadConfig().knowledgeDir);
  const observed = await observe(questions, knowledge, noise);
  const group = (key: "style" | "set") =>
    Object.fromEntries(
      [...new Set(questions.map((each) => each[key]))].map((name) => [
        name,
        score(observed.filter(({ question }) => question[key] === name)),
      ]),
    );
  const result = { ...score(observed), byStyle: group("style"), bySet: group("set") };
  if (values.misses) writeFileSync(values.misses, observed.filter(isMiss).map(describeMiss).join(""));
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : readable(result));
});

async function observe(questions: ReturnType<typeof readQuestions>, knowledge: Knowledge, noise: Noise | undefined) {
  const assistants = new Map<CalendarDate | null, AnswerTurn>();
  const assistantOn = (day: CalendarDate | null) => {
    let assistant = assistants.get(day);
    if (!assistant) {
      assistant = createAssistant({ knowledge: () => knowledge, ...(day ? { today: () => day } : {}) });
      assistants.set(day, assistant);
    }
    return assistant;
  };
  const startedAt = Date.now();
  let lastShown = startedAt;
  return runQuestions(questions, {
    assistantOn,
    isSupported: (citation, on) => isSupported(knowledge, citation, on),
    ...(noise ? { noise } : {}),
    onProgress: (done) => {
      if (Date.now() - lastShown < 2000) return;
      lastShown = Date.now();
      process.stderr.write(`${done}/${questions.length}\n`);
    },
  });
}

/** True when the quote stands word for word in the cited article, in the wording that the citation names and the day has. */
function isSupported(
  knowledge: Knowledge,
  { law, article, quote, effectiveFrom }: Citation,
  on: CalendarDate,
): boolean {
  const wording = knowledge.text.findArticle(law, article, on);
  return (
    wording !== null && wording.effectiveFrom === effectiveFrom && quote.length > 0 && wording.text.includes(quote)
  );
}

function isMiss(observed: Observed): boolean {
  const { question, answer } = observed;
  if (question.expect === "abstain") return answer.kind === "answered";
  if (question.expect === "human") return answer.kind !== "handed-over";
  return rankOfGold(observed) !== 1 || (answer.kind === "answered" ? !isRight(observed) : true);
}

function describeMiss(observed: Observed): string {
  const { question, answer, asked } = observed;
  const found = answer.candidates.slice(0, 5);
  const cited = "citations" in answer ? answer.citations.map(({ law, article }) => ({ law, article })) : [];
  const { id, set, style, expect, gold } = question;
  const line = {
    id,
    set,
    style,
    expect,
    asked,
    gold,
    kind: answer.kind,
    rank: rankOfGold(observed),
    confidence: answer.confidence,
    cited,
    found,
  };
  return `${JSON.stringify(line)}\n`;
}

function readable(result: Record<string, unknown>): string {
  const { byStyle, bySet, ...all } = result;
  const table = (name: string, scores: unknown) => {
    const figures = Object.entries(scores as Record<string, number | null>)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key} ${value ?? ""}`);
    return `${name.padEnd(34)} ${figures.join("  ")}\n`;
  };
  const groups = (title: string, group: unknown) =>
    `\n${title}\n${Object.entries(group as Record<string, unknown>)
      .map(([name, scores]) => table(`  ${name}`, scores))
      .join("")}`;
  return table("all", all) + groups("by style", byStyle) + groups("by set", bySet);
}
