import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { KeptFiles } from "./kept-files.ts";
import { digestOfProgram } from "./program-digest.ts";
import { type Example, type FitFn, fitLinear, type LinearModel } from "./search/linear-model.ts";

/**
 * Learning is most of the work of indexing, and a change of law or of an answer seldom changes what the models learn
 * from: each is kept under its own examples, and fitted only when these are others than before.
 */
export function keepFitted(kept: KeptFiles, fromExamples: number): FitFn {
  return (examples, labels, rows) => {
    if (examples.length < fromExamples) return fitLinear(examples, labels, rows);
    const key = keyOf(examples, labels, rows);
    const body = kept.find(key);
    if (body) return deserialize(body) as LinearModel; // by key and checksum, what this very program wrote
    const model = fitLinear(examples, labels, rows);
    kept.keep(key, serialize(model));
    return model;
  };
}

function keyOf(examples: readonly Example[], labels: number, rows: number): string {
  const hash = createHash("sha256").update(`${digestOfProgram()} ${labels} ${rows}`);
  for (const { seen, labels: allowed, weight } of examples) {
    hash.update(`\n${allowed.join()} ${weight} ${seen.length}\n`);
    hash.update(new Uint8Array(seen.buffer, seen.byteOffset, seen.byteLength));
  }
  return hash.digest("hex").slice(0, 32);
}
