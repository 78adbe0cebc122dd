import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, type Comparison } from "../comparison.ts";
import { type Started, startProcess } from "../start-process.ts";
import { median } from "../statistics.ts";

const TIMES = 3;
const PEER = "bare Botkit echo";

/** From the command to "ready", and what the program then holds: on an empty data directory, and on one in use. */
export async function benchStart(tell: (line: string) => void): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const settings = { DATA_DIR: folder };
    tell("start: ours, on an empty data directory");
    const [empty] = await startAndStop(1, () => startProcess("src/main.ts", settings));
    tell("start: ours, again");
    const ours = await startAndStop(TIMES, () => startProcess("src/main.ts", settings));
    tell(`start: ${PEER}`);
    const theirs = await startAndStop(TIMES, () => startProcess("bench/peers/botkit-echo.ts"));
    const time = (runs: readonly Started[]) => median(runs.map(({ tookMs }) => tookMs));
    const memory = (runs: readonly Started[]) => median(runs.map(({ memoryMb }) => memoryMb));
    return [
      compare("start", "first, makes the database", "ms", empty?.tookMs ?? 0, PEER, time(theirs)),
      compare("start", "every other", "ms", time(ours), PEER, time(theirs)),
      compare("start", "memory when ready", "MB", memory(ours), PEER, memory(theirs)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function startAndStop(times: number, start: () => Promise<Started>): Promise<Started[]> {
  const runs: Started[] = [];
  for (let at = 0; at < times; at++) {
    const started = await start();
    runs.push(started);
    await started.stop();
  }
  return runs;
}
