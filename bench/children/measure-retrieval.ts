import { readKnowledge } from "../../src/knowledge/index.ts";
import { listQuestions } from "../corpus.ts";
import { printResult } from "../run-child.ts";
import { milliseconds, quantile } from "../statistics.ts";
import { systemNamed } from "../systems/index.ts";

/** Measures one system over the real knowledge: node measure-retrieval.ts NAME PASSES */
const [name = "", passes = "1"] = process.argv.slice(2);
const questions = listQuestions();
const { result: knowledge, tookMs: readMs } = milliseconds(() => readKnowledge("knowledge"));
const system = systemNamed(name);

const before = usedMb();
const { result: find, tookMs: buildMs } = milliseconds(() => system.build(knowledge));
for (const { question } of questions.slice(0, 20)) await find(question);
const memoryMb = usedMb() - before;

const times: number[][] = questions.map(() => []);
let [first, five] = [0, 0];
for (let pass = 0; pass < Number(passes); pass++) {
  for (const [at, { question, gold }] of questions.entries()) {
    const startedAt = performance.now();
    const found = await find(question);
    times[at]?.push(performance.now() - startedAt);
    if (pass > 0) continue;
    const rank = found.findIndex((id) => gold.has(id));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) five += 1;
  }
}
const perQuestion = times.map((each) => quantile(each, 0.5));
printResult({
  n: questions.length,
  readMs,
  buildMs,
  reloadMs: system.reload?.(knowledge) ?? readMs + buildMs,
  memoryMb,
  p50: quantile(perQuestion, 0.5),
  p95: quantile(perQuestion, 0.95),
  hit1: first / questions.length,
  hit5: five / questions.length,
});

/** What the program holds after a collection, typed arrays included. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
