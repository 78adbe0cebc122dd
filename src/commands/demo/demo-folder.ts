import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openEmbedded } from "../../platform/database/index.ts";
import { demoTexts } from "../../texts/demo.ts";
import { AppError } from "../../vocabulary/errors.ts";
import { DatabaseUnreadableError } from "../../platform/errors.ts";

/** The folder holds something that is not ours to write over. */
export class ForeignFolderError extends AppError {
  override name = "ForeignFolderError";
  override readonly code = "DEMO_FOLDER";
}

const MARK = "demo.json";

/**
 * Makes the folder ready to hold a demonstration, and tells whether it holds a whole one already. One that was
 * interrupted while it was made, or that is to begin anew, is emptied; a folder of anything else is refused.
 */
export async function prepareDemoFolder(dir: string, { fresh }: { fresh: boolean }): Promise<"empty" | "whole"> {
  await mkdir(dir, { recursive: true });
  const state = readMark(dir);
  if (state === null && readdirSync(dir).length > 0) throw new ForeignFolderError(demoTexts.foreignFolder(dir));
  if (state === "whole" && !fresh) return "whole";
  if (state !== null) await emptyFolder(dir);
  await mark(dir, "begun");
  return "empty";
}

export const markWhole = (dir: string): Promise<void> => mark(dir, "whole");

function readMark(dir: string): string | null {
  const file = join(dir, MARK);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

async function mark(dir: string, state: "begun" | "whole"): Promise<void> {
  const file = join(dir, MARK);
  await writeFile(`${file}.unfinished`, state, { flush: true });
  await rename(`${file}.unfinished`, file);
}

/** Never under a running demonstration: opening its database is refused while another process has it. */
async function emptyFolder(dir: string): Promise<void> {
  if (existsSync(join(dir, "database"))) {
    try {
      await (await openEmbedded(dir)).close();
    } catch (error) {
      if (!(error instanceof DatabaseUnreadableError)) throw error;
    }
  }
  for (const name of readdirSync(dir)) await rm(join(dir, name), { recursive: true, force: true });
}
