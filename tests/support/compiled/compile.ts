import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { findCompiled } from "../../../src/launch/compiled.js";

/** Where the compiled files of this run lie; set before the workers start. */
export const COMPILED = "TEST_COMPILED";

/** Set where the installation has prepared exactly these sources: whole programs then start as npm starts them. */
export const LAUNCHED = "TEST_LAUNCHED";

/**
 * Compiles the program and the scripts of the tests once for the whole run, with the compiler that `npm start` uses
 * file by file: every one of the many programs that the tests start would spend a second of processor time on it.
 */
export default async function setup(): Promise<() => void> {
  const outdir = mkdtempSync(join(tmpdir(), "compiled-"));
  const sources = ["src", "tests/support"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(folder, name)),
  );
  await build({
    entryPoints: sources,
    outdir,
    outbase: ".",
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    keepNames: true,
    logLevel: "error",
  });
  process.env[COMPILED] = outdir;
  const prepared = findCompiled();
  if (prepared && existsSync(prepared.code)) process.env[LAUNCHED] = "1";
  return () => rmSync(outdir, { recursive: true, force: true });
}
