import { z } from "zod";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";

/** The code of the group of questions that sound like a sum and want none. */
export const NO_SUM = "none";

/** How workers ask for the figure of one calculation, named by its code ("severance"), or what must start none. */
export type AskedSums = { calculation: string; name: string; examples: readonly string[]; file: string; line: number };

const SumsMeta = z.strictObject({ type: z.literal("sums") });
const CODE = /^> calculation: ([a-z]+(?:-[a-z]+)*)$/u;

/** Reads a file of `knowledge/sums`: "## name" headings with "> calculation: code", and "- example" lines. */
export function parseSums(file: string, source: string): AskedSums[] {
  const { body } = readFrontMatter(file, source, SumsMeta);
  const groups: (Omit<AskedSums, "file"> & { examples: string[] })[] = [];
  for (const { text, number: line } of body) {
    const fail = (reason: string) => new KnowledgeFileError(file, line, reason);
    if (text === "" || text.startsWith("# ")) continue;
    if (text.startsWith("## ")) {
      groups.push({ name: text.slice(3).trim(), calculation: "", examples: [], line });
      continue;
    }
    const group = groups.at(-1);
    if (!group) throw fail("text before the first group (## …)");
    const code = CODE.exec(text)?.[1];
    if (code) group.calculation = code;
    else if (text.startsWith("- ")) group.examples.push(text.slice(2).trim());
    else throw fail(`neither a note nor an example: "${text}"`);
  }
  return groups.map((group) => {
    const fail = (reason: string) => new KnowledgeFileError(file, group.line, `group "${group.name}" ${reason}`);
    if (group.calculation === "") throw fail("names no calculation");
    if (group.examples.length === 0) throw fail("has no examples");
    return { ...group, file };
  });
}
