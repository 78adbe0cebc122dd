import { execFileSync } from "node:child_process";
import { cpus, loadavg, release } from "node:os";
import { parseArgs } from "node:util";
import { type Comparison, renderTable } from "./comparison.ts";
import { benchCases } from "./parts/cases.ts";
import { benchGrowth } from "./parts/growth.ts";
import { benchLoad } from "./parts/load.ts";
import { benchMessagePath } from "./parts/message-path.ts";
import { benchRetrieval } from "./parts/retrieval.ts";
import { benchStart } from "./parts/start.ts";

const HELP = `Benchmarks, each a ratio against a named peer measured in the same run.

  npm run bench                     all parts, some minutes
  npm run bench -- retrieval        one part: retrieval, growth, start, message, cases, load
  npm run bench -- start message    several
  npm run bench -- load --rate 20 --seconds 10 --database embedded
    --json                          one JSON object instead of the table

Options of load:
    --rate 100            events of workers a second; echoes and receipts come on top
    --seconds 60          how long
    --database both       embedded, postgres or both
    --processes 2         how many of the program, on postgres
    --kill-every 5        kill -9 one of them every so many seconds (0: none)
    --fail 0.2            share of calls that the platforms fail (0)
    --seed 20261130       other people, other questions
    --profile FOLDER      profile the program`;

type Part = (tell: (line: string) => void, options: Record<string, unknown>) => Promise<Comparison[]>;
const PARTS: Record<string, Part> = {
  retrieval: benchRetrieval,
  growth: benchGrowth,
  start: benchStart,
  message: benchMessagePath,
  cases: benchCases,
  load: benchLoad,
};

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean" },
    help: { type: "boolean" },
    rate: { type: "string" },
    seconds: { type: "string" },
    database: { type: "string" },
    processes: { type: "string" },
    "kill-every": { type: "string" },
    fail: { type: "string" },
    seed: { type: "string" },
    profile: { type: "string" },
  },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
if (values.help || wanted.some((name) => !PARTS[name])) {
  process.stdout.write(`${HELP}\n`);
  process.exit(values.help ? 0 : 2);
}

const machine = { node: process.version, cores: cpus().length, kernel: release(), loadBefore: loadavg()[0] };
execFileSync(process.execPath, ["src/launch.js", "--prepare", "commands/prepare"]); // as after an installation
const comparisons: Comparison[] = [];
for (const name of wanted) {
  comparisons.push(...((await PARTS[name]?.((line) => process.stderr.write(`${line}\n`), values)) ?? []));
}
const result = {
  date: new Date().toISOString().slice(0, 10),
  machine: { ...machine, loadAfter: loadavg()[0] },
  comparisons,
};
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${renderTable(comparisons)}\n`);
