// Starts one of the programs in this folder by its name: `node src/launch.js main`, `node src/launch.js commands/ask …`.
//
// It runs what `--prepare` compiled of these very sources: one file, with what the engine had made of it by the end of
// that run. Where nothing fitting was kept, it runs the sources through tsx, which takes three times as long to start.
// Plain JavaScript, for this is what runs before anything can read TypeScript.
import { pathToFileURL } from "node:url";
import { findCompiled } from "./launch/compiled.js";
import { PROGRAMS, sourceOf } from "./launch/programs.js";
import { prepareLater } from "./launch/prepare-later.js";
import { runCompiled } from "./launch/run-compiled.js";

const PREPARE = "--prepare";

const [node = process.execPath, , ...words] = process.argv;
const isPreparing = words[0] === PREPARE;
const [name = "", ...given] = isPreparing ? words.slice(1) : words;
if (!PROGRAMS.includes(name)) {
  process.stderr.write(`No such program: ${name}. There are ${PROGRAMS.join(", ")}.\n`);
  process.exit(2);
}
process.argv = [node, sourceOf(name), ...given];

const compiled = isPreparing ? await compileOnce() : findCompiled();
if (compiled) {
  await runCompiled(compiled, name, { keepsCode: isPreparing });
} else {
  if (!process.execArgv.includes("--import")) await import("tsx");
  if (name === "main") prepareLater();
  await import(pathToFileURL(sourceOf(name)).href);
}

/** What fits these sources, compiled now unless it was; `null` where that cannot be done or kept. */
async function compileOnce() {
  try {
    const { compile } = await import("./launch/compile.js");
    return findCompiled() ?? (await compile());
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    process.stderr.write(`The program was not compiled (${why}); it will start more slowly.\n`);
    return null;
  }
}
