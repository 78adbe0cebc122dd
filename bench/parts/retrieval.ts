import { z } from "zod";
import { compare, type Comparison } from "../comparison.ts";
import { runChild } from "../run-child.ts";
import { MINISEARCH_SETTINGS } from "../systems/index.ts";

const Measured = z.object({
  n: z.number(),
  readMs: z.number(),
  buildMs: z.number(),
  reloadMs: z.number(),
  memoryMb: z.number(),
  p50: z.number(),
  p95: z.number(),
  hit1: z.number(),
  hit5: z.number(),
});
type Measured = z.infer<typeof Measured>;

/** Finding the article: ours beside two searches a program would take from the shelf, over the same law in force. */
export async function benchRetrieval(tell: (line: string) => void): Promise<Comparison[]> {
  const measure = (name: string, passes: number) => {
    tell(`retrieval: ${name}`);
    return runChild("measure-retrieval", [name, String(passes)], Measured);
  };
  const ours = await measure("ours", 3);
  const comparisons: Comparison[] = [];
  for (const kind of ["minisearch", "minisearch+asked"]) {
    const tried: { name: string; figures: Measured }[] = [];
    for (const setting of MINISEARCH_SETTINGS) {
      const name = `${kind}:${setting}`;
      tried.push({ name, figures: await measure(name, 1) });
    }
    const best = tried.sort((a, b) => b.figures.hit5 - a.figures.hit5)[0];
    if (best) comparisons.push(...rows(ours, best.name, best.figures));
  }
  for (const name of ["langchain", "langchain+asked"]) comparisons.push(...rows(ours, name, await measure(name, 1)));
  return comparisons;
}

function rows(ours: Measured, peer: string, theirs: Measured): Comparison[] {
  return [
    compare("retrieval", `hit@5 (n ${ours.n})`, "share", ours.hit5, peer, theirs.hit5),
    compare("retrieval", "hit@1", "share", ours.hit1, peer, theirs.hit1),
    compare("retrieval", "question, p50", "ms", ours.p50, peer, theirs.p50),
    compare("retrieval", "question, p95", "ms", ours.p95, peer, theirs.p95),
    compare("retrieval", "index build", "ms", ours.buildMs, peer, theirs.buildMs),
    compare("retrieval", "load at start", "ms", ours.reloadMs, peer, theirs.reloadMs),
    compare("retrieval", "memory of the index", "MB", ours.memoryMb, peer, theirs.memoryMb),
  ];
}
