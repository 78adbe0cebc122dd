import { COMPILED } from "./compile.ts";

const REGISTER = new URL("./register.js", import.meta.url).href;

/** What Node is told so that it runs TypeScript: as compiled for this run, or else as `npm start` does. */
export function nodeArguments(): readonly string[] {
  return process.env[COMPILED] ? ["--no-warnings=ExperimentalWarning", "--import", REGISTER] : ["--import", "tsx"];
}
