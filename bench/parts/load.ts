import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "../../tests/support/postgres.ts";
import { openEmbedded, openPostgres } from "../../src/platform/database/index.ts";
import { compare, type Comparison } from "../comparison.ts";
import { findFaults } from "../load/find-faults.ts";
import { LoadOptions } from "../load/options.ts";
import { planTraffic } from "../load/plan-traffic.ts";
import { pause, type ProgramGroup, startPrograms } from "../load/program-group.ts";
import { startWorld } from "../load/world.ts";
import type { WorldReport } from "../load/world-messages.ts";
import { quantile } from "../statistics.ts";

const PEER = "bare Express append";
/** A later look at a case is no work left undone. */
const WORK = ["answer-message", "deliver-message"];
const MOST_DRAINING_MS = 30 * 60_000;

type Place = { kind: "embedded" | "postgres"; settings: Record<string, string>; folder: string };
type Tell = (line: string) => void;

/**
 * The whole program under a given number of signed events a second from both platforms, beside a webhook that only
 * stores them. Waits until everything is answered, and then compares what was acknowledged, kept and shown.
 */
export async function benchLoad(tell: Tell, given: Record<string, unknown> = {}): Promise<Comparison[]> {
  const options = LoadOptions.parse(given);
  const databases = options.database === "both" ? (["embedded", "postgres"] as const) : [options.database];
  const comparisons: Comparison[] = [];
  let faults = 0;
  for (const database of databases) {
    const ours = await atPlace(database, (place) => runOurs(place, options, tell));
    faults += ours.faults;
    tell(`load, ${database}: ${PEER}`);
    const theirs = await atPlace(database, (place) => runPeer(place, options, tell));
    for (const [name, share] of [
      ["p50", 0.5],
      ["p99", 0.99],
      ["max", 1],
    ] as const) {
      const what = `acknowledged, ${database}, ${name}`;
      comparisons.push(compare("load", what, "ms", quantile(ours.times, share), PEER, quantile(theirs, share)));
    }
  }
  if (faults > 0) throw new Error(`load: ${faults} faults, see above`);
  return comparisons;
}

async function runOurs(place: Place, options: LoadOptions, tell: Tell): Promise<{ times: number[]; faults: number }> {
  const { rate, seconds, fail, profile } = options;
  const count = place.kind === "embedded" ? 1 : options.processes;
  tell(`load, ${place.kind}: ${rate} events/s for ${seconds} s, ${count} of the program`);
  const world = await startWorld(tell);
  const settings = { ...place.settings, ...world.settings, PUBLIC_URL: "http://127.0.0.1:1" };
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const programs = await startPrograms("main", count, settings, profiling);
  let isStopped = false;
  try {
    await world.connect(programs.ports, true);
    const [cpuBefore, startedAt] = [await programs.cpuSeconds(), performance.now()];
    const killing = options["kill-every"] > 0 ? programs.killEvery(options["kill-every"]) : null;
    await world.drive(planTraffic(options), fail);
    const killed = await killing?.end();
    const drivenMs = performance.now() - startedAt;
    const waiting = await untilDrained(programs, tell);
    const tookMs = performance.now() - startedAt;
    const cpuSeconds = (await programs.cpuSeconds()) - cpuBefore;
    await pause(1_000); // the last echoes
    const report = await world.report();
    await programs.stop();
    isStopped = true;

    const db = await open(place);
    const found = await findFaults(db, report).finally(() => db.close());
    const times = timesOf(report);
    const perEvent = (cpuSeconds * 1000) / report.acknowledged.length;
    tell(
      [
        `load, ${place.kind}: ${report.acknowledged.length} events acknowledged, ${sizes(times)}`,
        `  ${report.echoMs.length} echoes and receipts acknowledged besides, ${sizes(report.echoMs)}`,
        `  ${found.stored} messages, ${found.turns} turns, ${found.replies} replies; ${waiting} jobs left when the last event came`,
        `  driven in ${(drivenMs / 1000).toFixed(1)} s, all answered after ${(tookMs / 1000).toFixed(1)} s: ${((found.turns / tookMs) * 1000).toFixed(1)} answered/s`,
        `  ${cpuSeconds.toFixed(1)} s of processor time: ${perEvent.toFixed(2)} ms an event (the world outside: ${report.cpuSeconds.toFixed(1)} s)`,
        ...(killed === undefined ? [] : [`  killed ${killed} times`]),
        ...(found.faults.size === 0
          ? ["  no fault"]
          : [...found.faults].map(([name, times]) => `  FAULT ${name}: ${times}`)),
      ].join("\n"),
    );
    return { times, faults: [...found.faults.values()].reduce((sum, each) => sum + each, 0) };
  } finally {
    if (!isStopped) await programs.stop();
    world.stop();
  }
}

async function runPeer(place: Place, options: LoadOptions, tell: Tell): Promise<number[]> {
  const world = await startWorld(tell);
  const programs = await startPrograms("bench/peers/express-append.ts", 1, { ...place.settings, ...world.settings });
  try {
    await world.connect(programs.ports, false);
    await world.drive(planTraffic(options), 0);
    const times = timesOf(await world.report());
    tell(`load, ${place.kind}: ${PEER}, ${sizes(times)}`);
    return times;
  } finally {
    await programs.stop();
    world.stop();
  }
}

/** Waits until no message waits for its answer and no answer for its delivery; returns how many did at first. */
async function untilDrained(programs: ProgramGroup, tell: Tell): Promise<number> {
  const startedAt = performance.now();
  let first: number | null = null;
  for (;;) {
    const queued = await programs.read("jobs_queued");
    const left = [...queued]
      .filter(([labels]) => WORK.some((kind) => labels.includes(`"${kind}"`)))
      .reduce((sum, [, value]) => Math.max(sum, value), 0);
    first ??= left;
    if (left === 0) return first;
    if (performance.now() - startedAt > MOST_DRAINING_MS) {
      tell(`  given up with ${left} jobs left`);
      return first;
    }
    await pause(1_000);
  }
}

function timesOf({ acknowledged }: WorldReport): number[] {
  return acknowledged.map(({ tookMs }) => tookMs);
}

function sizes(times: readonly number[]): string {
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(1));
  return `p50 ${p50} ms, p99 ${p99} ms, max ${most} ms`;
}

/** A fresh database for the run, gone after it. */
async function atPlace<Result>(kind: Place["kind"], run: (place: Place) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "bench-load-"));
  const server = kind === "postgres" ? await startEmbeddedServer({ durable: true }) : null;
  try {
    const settings = { DATA_DIR: folder, ...(server ? { DATABASE_URL: server.url } : {}) };
    return await run({ kind, folder, settings });
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true });
  }
}

function open({ kind, folder, settings }: Place) {
  return kind === "embedded" ? openEmbedded(folder) : openPostgres(settings.DATABASE_URL ?? "");
}
