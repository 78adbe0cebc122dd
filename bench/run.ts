import { cpus, loadavg, release } from "node:os";
import { parseArgs } from "node:util";
import { type Comparison, renderTable } from "./comparison.ts";
import { benchCases } from "./parts/cases.ts";
import { benchGrowth } from "./parts/growth.ts";
import { benchMessagePath } from "./parts/message-path.ts";
import { benchRetrieval } from "./parts/retrieval.ts";
import { benchStart } from "./parts/start.ts";

const HELP = `Benchmarks, each a ratio against a named peer measured in the same run.

  npm run bench                     all parts, some minutes
  npm run bench -- retrieval        one part: retrieval, growth, start, message, cases
  npm run bench -- start message    several
    --json                          one JSON object instead of the table`;

const PARTS: Record<string, (tell: (line: string) => void) => Promise<Comparison[]>> = {
  retrieval: benchRetrieval,
  growth: benchGrowth,
  start: benchStart,
  message: benchMessagePath,
  cases: benchCases,
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, help: { type: "boolean" } },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
if (values.help || wanted.some((name) => !PARTS[name])) {
  process.stdout.write(`${HELP}\n`);
  process.exit(values.help ? 0 : 2);
}

const machine = { node: process.version, cores: cpus().length, kernel: release(), loadBefore: loadavg()[0] };
const comparisons: Comparison[] = [];
for (const name of wanted) {
  comparisons.push(...((await PARTS[name]?.((line) => process.stderr.write(`${line}\n`))) ?? []));
}
const result = {
  date: new Date().toISOString().slice(0, 10),
  machine: { ...machine, loadAfter: loadavg()[0] },
  comparisons,
};
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${renderTable(comparisons)}\n`);
