import { createKnowledge } from "../../src/knowledge/index.ts";
import { openSnapshots } from "../../src/knowledge/snapshots.ts";
import { printResult } from "../run-child.ts";
import { milliseconds } from "../statistics.ts";

/** Measures the load of the whole knowledge, from its snapshot where FOLDER holds one: node measure-load.ts FOLDER */
const [folder = ""] = process.argv.slice(2);
globalThis.gc?.();
const before = process.memoryUsage();
const { result, tookMs } = milliseconds(() => createKnowledge("knowledge", openSnapshots(folder)));
globalThis.gc?.();
const after = process.memoryUsage();
const memoryMb = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
printResult({ loadMs: tookMs, memoryMb, articles: result.text.documents.flatMap(({ articles }) => articles).length });
