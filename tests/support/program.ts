import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { programArguments } from "./compiled/node-arguments.ts";

/** The whole program as a process of its own, as `npm start` runs it. */
export type Program = {
  process: ChildProcess;
  baseUrl: string;
  /** Everything it has printed so far. */
  stdout: () => string;
  /** Its log so far. */
  stderr: () => string;
  /** Sends a signal and waits for the end; the exit code, `null` after a kill. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** How it ended without serving; `signal` when something ended it. */
export type Refused = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

/** What is started instead of the program itself: a command, its arguments, and the words that say it is ready. */
export type Started = { command?: string; given?: readonly string[]; until?: string };

/** Starts the program on a free port, and comes back once it has said where it serves, or has ended without. */
export async function startProgram(
  settings: Record<string, string>,
  { command = "main", given = [], until = "" }: Started = {},
): Promise<Program | Refused> {
  const child = spawn(process.execPath, [...programArguments(command), ...given], {
    env: { ...ownEnvironment(), PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  const ended = once(child, "close").then(() => child.exitCode);
  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      stdout += `${line}\n`;
      if (line.includes(until)) resolve(/https?:\S+/u.exec(stdout)?.[0] ?? "");
    });
  });
  const first = await Promise.race([address, ended]);
  if (typeof first !== "string") return { code: first, signal: child.signalCode, stdout, stderr };
  return {
    process: child,
    baseUrl: first,
    stdout: () => stdout,
    stderr: () => stderr,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** The same, where anything but a program that serves fails the test. */
export async function startServing(settings: Record<string, string>, started: Started = {}): Promise<Program> {
  const program = await startProgram(settings, started);
  if ("code" in program) throw new Error(`the program did not start: ${program.signal ?? program.stderr}`);
  return program;
}

/** The same, where a program that serves fails the test. */
export async function startRefused(settings: Record<string, string>): Promise<Refused> {
  const program = await startProgram(settings);
  if ("code" in program) return program;
  await program.end("SIGKILL");
  throw new Error("the program started");
}

/** The environment of the tests without any setting of the program in it. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const isSetting = /^(ZALO_|MESSENGER_|OPENAI_|MODEL_|DATABASE_URL$|KNOWLEDGE_DIR$|LOG_LEVEL$|PUBLIC_URL$|HOST$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isSetting.test(name)));
}
