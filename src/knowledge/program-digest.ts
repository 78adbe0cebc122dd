import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whatever may change what is built: the sources of what reads and indexes, their packages, and the engine. */
const BUILDERS = ["./", "../language/", "../vocabulary/"].map((path) => new URL(path, import.meta.url));
let programDigest: string | null = null;

/** Another one for every program that may build something else out of the same knowledge. */
export function digestOfProgram(): string {
  if (programDigest) return programDigest;
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  hash.update(readFileSync(new URL("../../package.json", import.meta.url)));
  for (const folder of BUILDERS) {
    const path = fileURLToPath(folder);
    const sources = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(ts|json)$/u.test(name),
    );
    for (const name of sources.sort()) hash.update(`\n${name}\n`).update(readFileSync(join(path, name)));
  }
  programDigest = hash.digest("hex");
  return programDigest;
}
