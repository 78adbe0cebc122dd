import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../src/platform/database/index.ts";

const TEMPLATE = join(tmpdir(), "tro-ly-cong-doan-data-pglite-0.5.14");

/** A data directory of its own with an empty embedded database: copied, because making one takes seconds. Remove it after the test. */
export async function createDataDirectory(): Promise<string> {
  if (!existsSync(TEMPLATE)) {
    const unfinished = `${TEMPLATE}.${randomUUID()}`;
    await (await openEmbedded(unfinished)).close();
    await rename(unfinished, TEMPLATE).catch((error: unknown) => {
      if (!existsSync(TEMPLATE)) throw error; // otherwise another test file made it first
    });
  }
  const directory = await mkdtemp(join(tmpdir(), "data-"));
  await cp(TEMPLATE, directory, { recursive: true });
  return directory;
}
