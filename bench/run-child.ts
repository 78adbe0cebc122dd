import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { z } from "zod";

const HEAP_MB = 14_000;

/**
 * Runs a measuring script in a process of its own, so that one system's memory and warmth are not another's,
 * and reads the one line of JSON it prints.
 */
export async function runChild<Schema extends z.ZodType>(
  script: string,
  args: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema>> {
  const path = new URL(`./children/${script}.ts`, import.meta.url).pathname;
  const node = ["--expose-gc", `--max-old-space-size=${HEAP_MB}`, "--import", "tsx", path, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 1e7 });
  return schema.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

export function printResult(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
