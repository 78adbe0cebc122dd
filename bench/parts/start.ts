import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { compare, type Comparison } from "../comparison.ts";
import { runChild } from "../run-child.ts";
import { type Started, startProcess } from "../start-process.ts";
import { median } from "../statistics.ts";

const TIMES = 3;
const Load = z.object({ loadMs: z.number(), memoryMb: z.number() });
const PEER = "bare Botkit echo";

/**
 * From the command to "ready", and what the program then holds: on an empty data directory, and on one in use. The
 * load of the knowledge is a part of it, shown beside the peer's whole start and whole memory.
 */
export async function benchStart(tell: (line: string) => void): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const settings = { DATA_DIR: folder };
    tell("start: the knowledge alone, built and then from its snapshot");
    const load = () => runChild("measure-load", [join(folder, "snapshots")], Load);
    const built = await load();
    const kept = await load();
    tell("start: ours, on an empty data directory");
    const [empty] = await startAndStop(1, () => startProcess("main", settings));
    tell("start: ours, again");
    const ours = await startAndStop(TIMES, () => startProcess("main", settings));
    tell(`start: ${PEER}`);
    const theirs = await startAndStop(TIMES, () => startProcess("bench/peers/botkit-echo.ts"));
    const time = (runs: readonly Started[]) => median(runs.map(({ tookMs }) => tookMs));
    const memory = (runs: readonly Started[]) => median(runs.map(({ memoryMb }) => memoryMb));
    return [
      compare("start", "first, makes the database", "ms", empty?.tookMs ?? 0, PEER, time(theirs)),
      compare("start", "every other", "ms", time(ours), PEER, time(theirs)),
      compare("start", "load of the knowledge, built", "ms", built.loadMs, PEER, time(theirs)),
      compare("start", "load of the knowledge, kept", "ms", kept.loadMs, PEER, time(theirs)),
      compare("start", "memory of the knowledge", "MB", kept.memoryMb, PEER, memory(theirs)),
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
