import { findFreePort, type Started, startProcess } from "../start-process.ts";

export type ProgramGroup = {
  ports: readonly number[];
  /** Kills one after the other, every so many seconds, and starts each again, until told to end. */
  killEvery: (seconds: number) => { end: () => Promise<number> };
  /** Sum of what a metric says in all of them, by its labels. */
  read: (metric: string) => Promise<Map<string, number>>;
  cpuSeconds: () => Promise<number>;
  stop: () => Promise<void>;
};

/** Several of the same program, each on a port of its own that it keeps through a kill. */
export async function startPrograms(
  script: string,
  count: number,
  settings: Record<string, string>,
  nodeArguments: readonly string[] = [],
): Promise<ProgramGroup> {
  const ports: number[] = [];
  const running: Started[] = [];
  let cpuOfKilled = 0;
  const start = (port: number) => startProcess(script, { ...settings, PORT: String(port) }, nodeArguments);
  for (let at = 0; at < count; at++) {
    const port = await findFreePort();
    ports.push(port);
    running.push(await start(port)); // the first makes the tables
  }

  async function read(metric: string, of: readonly Started[] = running): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    for (const { address } of of) {
      const text = await (await fetch(`${address}/metrics`)).text();
      for (const [, labels = "", value] of text.matchAll(new RegExp(`^${metric}(\\{[^}]*\\})? (\\S+)$`, "gmu"))) {
        sums.set(labels, (sums.get(labels) ?? 0) + Number(value));
      }
    }
    return sums;
  }

  async function cpuOf(of: readonly Started[]): Promise<number> {
    return [...(await read("process_cpu_seconds_total", of)).values()].reduce((sum, value) => sum + value, 0);
  }

  return {
    ports,
    read,
    killEvery(seconds) {
      let ended = false;
      let killed = 0;
      const killing = (async () => {
        for (let next = 0; ; next = (next + 1) % count) {
          for (let left = seconds * 10; left > 0 && !ended; left--) await pause(100);
          if (ended) return;
          const [victim, port] = [running[next], ports[next]];
          if (!victim || port === undefined) return;
          cpuOfKilled += await cpuOf([victim]).catch(() => 0);
          await victim.kill();
          killed++;
          running[next] = await start(port);
        }
      })();
      return {
        async end() {
          ended = true;
          await killing;
          return killed;
        },
      };
    },
    cpuSeconds: async () => cpuOfKilled + (await cpuOf(running)),
    stop: async () => void (await Promise.all(running.map((program) => program.stop()))),
  };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
