import { fork } from "node:child_process";
import type { FromWorld, ToWorld, WorldReport } from "./world-messages.ts";
import type { Planned } from "./plan-traffic.ts";

export type World = {
  settings: Record<string, string>;
  /** Points it at the programs; without `verifies` only people's deeds arrive there, as at a peer that answers nobody. */
  connect: (ports: readonly number[], verifies: boolean) => Promise<void>;
  drive: (plan: readonly Planned[], fail: number) => Promise<void>;
  report: () => Promise<WorldReport>;
  stop: () => void;
};

/** Starts both platforms and everybody who writes to them, as a process of its own. */
export async function startWorld(tell: (line: string) => void): Promise<World> {
  const path = new URL("../children/world.ts", import.meta.url).pathname;
  const child = fork(path, { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const heard: FromWorld[] = [];
  const waiting = new Map<FromWorld["kind"], { resolve: (message: FromWorld) => void }>();
  const ended = new Promise<never>((_, reject) => {
    child.once("exit", (code) => reject(new Error(`the world ended with ${code ?? "a signal"}`)));
  });
  ended.catch(() => {});
  child.on("message", (message: FromWorld) => {
    if (message.kind === "progress") {
      tell(`  ${message.acknowledged} acknowledged, ${message.waiting} on their way, ${message.shown} shown to people`);
      return;
    }
    const who = waiting.get(message.kind);
    waiting.delete(message.kind);
    if (who) who.resolve(message);
    else heard.push(message);
  });

  function next<Kind extends FromWorld["kind"]>(kind: Kind): Promise<Extract<FromWorld, { kind: Kind }>> {
    type Wanted = Extract<FromWorld, { kind: Kind }>;
    const at = heard.findIndex((message) => message.kind === kind);
    if (at >= 0) return Promise.resolve(heard.splice(at, 1)[0] as Wanted);
    const message = new Promise<Wanted>((resolve) => {
      waiting.set(kind, { resolve: (found) => resolve(found as Wanted) });
    });
    return Promise.race([message, ended]);
  }

  const send = (message: ToWorld): void => void child.send(message);
  const { settings } = await next("ready");
  return {
    settings,
    async connect(ports, verifies) {
      send({ kind: "connect", ports: [...ports], verifies });
      await next("connected");
    },
    async drive(plan, fail) {
      send({ kind: "drive", plan: [...plan], fail });
      await next("driven");
    },
    async report() {
      send({ kind: "report" });
      return (await next("report")).report;
    },
    stop: () => void child.kill(),
  };
}
