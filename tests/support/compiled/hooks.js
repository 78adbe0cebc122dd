import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../../", import.meta.url).href;
const COMPILED = process.env.TEST_COMPILED;

/** Node's loading hook: a source file of this project is read as it was compiled, and keeps its own address. */
export async function load(url, context, next) {
  if (!COMPILED || !url.startsWith(ROOT) || url.includes("/node_modules/")) return next(url, context);
  if (url.endsWith(".json")) {
    return { format: "json", shortCircuit: true, source: readFileSync(fileURLToPath(url)) };
  }
  const compiled = `${COMPILED}/${url.slice(ROOT.length).replace(/\.tsx?$/u, ".js")}`;
  if (!/\.tsx?$/u.test(url) || !existsSync(compiled)) return next(url, context);
  return { format: "module", shortCircuit: true, source: readFileSync(compiled) };
}
