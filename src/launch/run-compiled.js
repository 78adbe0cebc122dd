import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import vm from "node:vm";
import { showSourcesInStacks } from "./source-stacks.js";

/**
 * How long the engine watches machine code of the embedded database before it makes it faster: twenty times as long as
 * it would, or half a start's work goes into code that runs a few times more. What is used again and again is still
 * made fast within the first minutes of work.
 */
const WATCHED = "--wasm-tiering-budget=40000000";

/**
 * Runs a program out of what was compiled. `keepsCode`: at the end, what the engine made of it until then is kept, so
 * that no later start has to make it again.
 */
export async function runCompiled(files, name, { keepsCode }) {
  const cachedData = !keepsCode && existsSync(files.code) ? readFileSync(files.code) : undefined;
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(files.program, "utf8")}\n})`;
  const script = new vm.Script(text, {
    filename: files.program,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  showSourcesInStacks(files);
  if (keepsCode) {
    const { writeWhole } = await import("./compile.js");
    process.once("exit", () => {
      try {
        writeWhole(files.code, script.createCachedData());
      } catch {
        // A folder that is full or read-only by now.
      }
    });
  } else {
    setFlagsFromString(WATCHED); // only now: code is kept for an engine with the very same settings
  }
  const require = createRequire(files.program);
  const module = { exports: {}, require };
  script.runInThisContext()(module.exports, require, module, files.program, dirname(files.program));
  await module.exports.programs[name]();
}
