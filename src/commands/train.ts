import { spawnSync } from "node:child_process";
import { type EvaluationQuestion, readQuestions } from "../evaluation/index.ts";
import { createKnowledge, readKnowledge } from "../knowledge/index.ts";
import { loadConfig } from "../platform/config.ts";
import {
  answerChances,
  chancesOf,
  createDescriber,
  crossValidate,
  foldOfText,
  gatherAnswers,
  gatherConfidence,
  gatherFromPhrasings,
  gatherFromQuestions,
  hitsBySet,
  readWeights,
  scoreWith,
  tableOfAnswers,
  tableOfConfidence,
  trainAnswers,
  trainConfidence,
  trainRanking,
  writeAnswerWeights,
  writeConfidenceWeights,
  writeRankingWeights,
} from "../training/index.ts";
import { CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";

const GOLD = "tests/evaluation/gold.jsonl";
const PARTS = ["ranking", "confidence", "answers"] as const;

const HELP = `Learns the weights of the ranking, of the confidence and of the choice among checked answers anew from the ways of asking and from question files.

  npm run train -- [ranking|confidence|answers]
    --questions FILE   a question file to learn from; may be given several times (default ${GOLD})
    --knowledge DIR    uses another knowledge folder
    --on YYYY-MM-DD    the day the questions are asked, where they name none (default today)
    --dry-run          prints what it would reach and writes nothing`;

type Settings = { knowledge: string; questions: EvaluationQuestion[]; today: CalendarDate; isDryRun: boolean };

await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      questions: { type: "string", multiple: true },
      knowledge: { type: "string" },
      on: { type: "string" },
      "dry-run": { type: "boolean" },
    },
    HELP,
  );
  const part = PARTS.find((each) => each === positionals[0]);
  if (positionals.length > 1 || (positionals.length === 1 && !part)) throw new UsageError(HELP);
  const today = values.on ?? vietnamDate(new Date());
  if (!CalendarDate.safeParse(today).success) throw new UsageError(`--on takes a day as YYYY-MM-DD, not "${today}"`);
  if (!part) return trainAll();
  const settings = {
    knowledge: values.knowledge ?? loadConfig().knowledgeDir,
    questions: (values.questions ?? [GOLD]).flatMap(readQuestions),
    today,
    isDryRun: values["dry-run"] ?? false,
  };
  if (part === "ranking") learnRanking(settings);
  else if (part === "confidence") learnConfidence(settings);
  else learnAnswers(settings);
  return 0;
});

/** A process each: the search takes its weights when it is loaded, the others are learned on the new ones. */
function trainAll(): number {
  const [command = "", ...given] = process.argv.slice(1);
  for (const part of PARTS) {
    const child = spawnSync(process.execPath, [...process.execArgv, command, part, ...given], { stdio: "inherit" });
    if (child.status !== 0) return child.status ?? 1;
  }
  return 0;
}

function learnRanking({ knowledge: folder, questions, today, isDryRun }: Settings): void {
  const knowledge = readKnowledge(folder);
  const describe = createDescriber(knowledge, knowledge.phrasings);
  const examples = [...gatherFromPhrasings(knowledge, today), ...gatherFromQuestions(describe, questions, today)];
  const now = readWeights();
  tell(`${examples.length} questions, ${now.length} features`);

  const order = (weights: Float64Array) => (example: (typeof examples)[number]) =>
    example.rows.map((row) => scoreWith(weights, row));
  const train = (given: typeof examples) => trainRanking(given, now.length);
  const unseen = crossValidate(examples, {
    train: (given) => train([...given]),
    apply: (weights, each) => order(weights)(each),
  });
  const reached = {
    "first stage": hitsBySet(examples, ({ rows }) => rows.map((_, at) => -at)),
    "weights in use": hitsBySet(examples, order(now)),
    "cross-validated": hitsBySet(examples, (_example, at) => unseen[at] ?? []),
  };
  print("hit@1/hit@5; the weights in use may have seen these questions, the cross-validated ones have not");
  for (const set of new Set(examples.map((each) => each.set))) {
    const figures = Object.entries(reached).map(([name, hits]) => {
      const { n, first, five } = hits.get(set) ?? { n: 1, first: 0, five: 0 };
      return `${name} ${(first / n).toFixed(3)}/${(five / n).toFixed(3)}`;
    });
    print(`${set.padEnd(24)} n ${String(reached["first stage"].get(set)?.n ?? 0).padStart(5)}  ${figures.join("  ")}`);
  }
  if (!isDryRun) writeRankingWeights(train(examples));
}

function learnConfidence({ knowledge: folder, questions, today, isDryRun }: Settings): void {
  const examples = gatherConfidence(createKnowledge(folder), questions, today);
  const unseen = crossValidate(examples, {
    train: trainConfidence,
    apply: chancesOf,
    foldOf: ({ question }, _at, folds) => foldOfText(question, folds),
  });
  print(
    tableOfConfidence(
      examples,
      examples.map(({ now }) => now),
      "weights in use",
    ),
  );
  print(tableOfConfidence(examples, unseen, "cross-validated"));
  if (!isDryRun) writeConfidenceWeights(trainConfidence(examples));
}

/** From the knowledge alone: questions of files name articles and not answers. */
function learnAnswers({ knowledge: folder, today, isDryRun }: Settings): void {
  const examples = gatherAnswers(readKnowledge(folder), today);
  const unseen = crossValidate(examples, {
    train: trainAnswers,
    apply: answerChances,
    foldOf: ({ text }, _at, folds) => foldOfText(text, folds),
  });
  print(tableOfAnswers(examples, unseen));
  if (!isDryRun) writeAnswerWeights(trainAnswers(examples));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
