import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** What a start cannot do without. Everything else is imported where it is first used: see tests/README.md. */
const AT_START = [
  "@electric-sql/pglite",
  "@electric-sql/pglite/contrib/unaccent",
  "@electric-sql/pglite/nodefs",
  "csv-parse/sync",
  "csv-stringify/sync",
  "express",
  "helmet",
  "pg",
  "pino",
  "prom-client",
  "yaml",
  "zod",
];

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?from\s*)?"([^"]+)"/gmu;

/** The packages that a file loads at once, itself or through what it imports, each with the file that names it. */
function packagesOf(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(IMPORT)) {
      if (/^\..*\.tsx?$/u.test(name)) walk(resolve(dirname(file), name));
      else if (!name.startsWith(".") && !name.startsWith("node:")) found.set(name, file);
    }
  };
  walk(resolve(entry));
  return found;
}

describe("npm start", () => {
  it("loads no package before it serves that only some request needs", () => {
    const needless = [...packagesOf("src/main.ts")].filter(([name]) => !AT_START.includes(name));
    expect(needless).toEqual([]);
  });

  it("is watched down to the packages it does load", () => {
    const loaded = packagesOf("src/main.ts");
    for (const name of AT_START) expect([...loaded.keys()]).toContain(name);
  });
});
