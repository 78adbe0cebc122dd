import { cpSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The two Labour Codes and how workers ask about the present one, out of the real knowledge: loads in a third of the time. */
const KEPT = [/^law\/(10-2012-QH13|45-2019-QH14)\.md$/u, /^phrasings\/45-2019-QH14-dieu-/u, /^scope\//u, /^lexicon\//u];

/** A folder of its own with that part of the real knowledge. Remove it after the tests. */
export function copySmallKnowledge(): string {
  const folder = mkdtempSync(join(tmpdir(), "knowledge-"));
  const files = readdirSync("knowledge", { recursive: true, encoding: "utf8" }).filter((path) =>
    KEPT.some((kept) => kept.test(path)),
  );
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    cpSync(join("knowledge", file), join(folder, file));
  }
  return folder;
}
