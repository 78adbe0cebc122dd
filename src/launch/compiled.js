import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SOURCES } from "./programs.js";

/** As in platform/cache-folder.ts. */
export const CACHE_FOLDER = fileURLToPath(new URL("../../node_modules/.cache/tro-ly-cong-doan/", import.meta.url));

const PREFIX = "program-";
/** Somebody who works on the sources leaves one (tens of megabytes) at every preparation. */
const KEPT = 4;

/** Where everything compiled of one state of the sources lies. `code`: what the engine made of it. */
const filesOf = (key) => {
  const path = join(CACHE_FOLDER, `${PREFIX}${key}`);
  return { program: `${path}.cjs`, places: `${path}.places.json`, code: `${path}.code` };
};

/** What was compiled of exactly these sources and packages for exactly this engine, or `null`. */
export function findCompiled(sources = SOURCES) {
  try {
    const files = placeForCompiled(sources);
    return existsSync(files.program) ? files : null;
  } catch {
    return null; // a folder nobody may read
  }
}

/** Where what is compiled of these sources belongs. */
export const placeForCompiled = (sources = SOURCES) => filesOf(keyOf(sources));

/** Removes what was compiled of sources that have changed since, but for the latest. */
export function removeOldest() {
  const age = (name) => statSync(join(CACHE_FOLDER, name)).mtimeMs;
  const programs = readdirSync(CACHE_FOLDER).filter((name) => name.startsWith(PREFIX) && name.endsWith(".cjs"));
  for (const name of programs.sort((a, b) => age(b) - age(a)).slice(KEPT)) {
    for (const path of Object.values(filesOf(name.slice(PREFIX.length, -".cjs".length)))) rmSync(path, { force: true });
  }
}

/** The text of all that is compiled, where it lies (its own address is written into it), and the engine. */
function keyOf(sources) {
  const hash = createHash("sha256").update(`${process.version} ${process.arch} ${sources}`);
  const names = readdirSync(sources, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((each) => /\.(?:tsx?|json)$|launch\/.*\.js$/u.test(each)).sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(join(sources, name)));
  }
  for (const packages of ["../package-lock.json", "../node_modules/.package-lock.json"]) {
    const path = join(sources, packages);
    if (existsSync(path)) hash.update(`\n${packages}\n`).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 32);
}
