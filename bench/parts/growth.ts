import { z } from "zod";
import { compare, type Comparison } from "../comparison.ts";
import { runChild } from "../run-child.ts";

const SIZES = [1_000, 10_000, 30_000, 60_000];
/** Beyond this many articles only the law grows: nobody writes ways of asking for all law. */
const PHRASED_UP_TO = 10_000;
const QUESTIONS = 40;
/** The settings that suit long texts. */
const PEER = "minisearch+asked:long";

const Measured = z.object({
  articles: z.number(),
  phrasings: z.number(),
  buildMs: z.number(),
  p50: z.number(),
  p95: z.number(),
  memoryMb: z.number(),
});

/** What becomes of a question's time when the law grows from what a union needs to all there is. */
export async function benchGrowth(tell: (line: string) => void): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const size of SIZES) {
    const measure = (name: string) => {
      tell(`growth: ${name}, ${size} articles`);
      return runChild("measure-growth", [name, String(size), String(PHRASED_UP_TO), String(QUESTIONS)], Measured);
    };
    const ours = await measure("ours");
    const theirs = await measure(PEER);
    const at = `${ours.articles} articles, ${ours.phrasings} phrasings`;
    comparisons.push(
      compare("growth", `${at}: p50`, "ms", ours.p50, PEER, theirs.p50),
      compare("growth", `${at}: p95`, "ms", ours.p95, PEER, theirs.p95),
      compare("growth", `${at}: build`, "s", ours.buildMs / 1000, PEER, theirs.buildMs / 1000),
      compare("growth", `${at}: memory of the process`, "MB", ours.memoryMb, PEER, theirs.memoryMb),
    );
  }
  return comparisons;
}
