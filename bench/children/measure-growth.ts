import { readKnowledge } from "../../src/knowledge/index.ts";
import { listQuestions } from "../corpus.ts";
import { growKnowledge } from "../grow-knowledge.ts";
import { printResult } from "../run-child.ts";
import { milliseconds, quantile } from "../statistics.ts";
import { systemNamed } from "../systems/index.ts";

/** Measures one system over a grown knowledge: node measure-growth.ts NAME ARTICLES PHRASED_UP_TO QUESTIONS */
const [name = "", size = "", phrasedUpTo = "", asked = ""] = process.argv.slice(2);
const every = listQuestions();
const step = Math.max(1, Math.floor(every.length / Number(asked)));
const questions = every.filter((_, at) => at % step === 0).slice(0, Number(asked));

const knowledge = growKnowledge(readKnowledge("knowledge"), Number(size), Number(phrasedUpTo));
const { result: find, tookMs: buildMs } = milliseconds(() => systemNamed(name).build(knowledge));
for (const { question } of questions.slice(0, 20)) await find(question);
const times: number[] = [];
for (const { question } of questions) {
  const startedAt = performance.now();
  await find(question);
  times.push(performance.now() - startedAt);
}
globalThis.gc?.();
printResult({
  articles: knowledge.documents.reduce((sum, { articles }) => sum + articles.length, 0),
  phrasings: knowledge.phrasings.length,
  buildMs,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  memoryMb: process.memoryUsage().rss / 1e6,
});
