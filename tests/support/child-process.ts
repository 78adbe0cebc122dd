import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { nodeArguments } from "./compiled/node-arguments.ts";

export type Child = {
  process: ChildProcess;
  /** The next line it prints, or `null` once it has ended. */
  nextLine: () => Promise<string | null>;
  /** Kept once it is gone, however it went. */
  ended: Promise<unknown>;
  /** kill -9, and gone when this returns. */
  kill: () => Promise<void>;
};

/** Runs one of the scripts beside this file as a process of its own. */
export function startChild(script: string, args: readonly string[]): Child {
  const path = new URL(script, import.meta.url).pathname;
  const child = spawn(process.execPath, [...nodeArguments(), path, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "exit");
  return {
    process: child,
    ended,
    async nextLine() {
      const next = await lines.next();
      return next.done ? null : next.value;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
