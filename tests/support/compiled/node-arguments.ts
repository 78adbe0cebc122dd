import { COMPILED, LAUNCHED } from "./compile.ts";

const REGISTER = new URL("./register.js", import.meta.url).href;

/** The database is machine code to Node: making it fast takes longer than the few seconds that programs of tests live. */
const QUICK_START = ["--liftoff-only"];

/** What Node is told so that it runs TypeScript: as compiled for this run, or else through tsx. */
export function nodeArguments(): readonly string[] {
  return process.env[COMPILED]
    ? [...QUICK_START, "--no-warnings=ExperimentalWarning", "--import", REGISTER]
    : ["--import", "tsx"];
}

/** What Node is told to run one of the programs ("main", "commands/ask"): as npm does, where that was prepared. */
export function programArguments(name: string): readonly string[] {
  return process.env[LAUNCHED] ? ["src/launch.js", name] : [...nodeArguments(), `src/${name}.ts`];
}
