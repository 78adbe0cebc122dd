import { z } from "zod";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";

/** What a message that is no question about work may be. */
export const ScopeKind = z.enum([
  "other-field",
  "greeting",
  "thanks",
  "goodbye",
  "who-are-you",
  "small-talk",
  "abuse",
  "instruction",
  "acknowledge",
  "wants-person",
  "danger",
  "report",
  "my-data",
]);
export type ScopeKind = z.infer<typeof ScopeKind>;

/** A group of such messages: how they sound, and the one line that fits them. */
export type ScopeGroup = { kind: ScopeKind; name: string; examples: readonly string[]; reply: string | null; file: string; line: number };

const ScopeMeta = z.strictObject({ type: z.literal("scope") });

/** Reads a file of `knowledge/scope`: "## name" headings with "> kind: …", optionally "> reply: …", and "- example" lines. */
export function parseScope(file: string, source: string): ScopeGroup[] {
  const { body } = readFrontMatter(file, source, ScopeMeta);
  const groups: { name: string; kind: ScopeKind | null; reply: string | null; examples: string[]; line: number }[] = [];
  for (const { text, number: line } of body) {
    if (text === "" || text.startsWith("# ")) continue;
    if (text.startsWith("## ")) {
      groups.push({ name: text.slice(3).trim(), kind: null, reply: null, examples: [], line });
      continue;
    }
    const group = groups.at(-1);
    if (!group) throw new KnowledgeFileError(file, line, "text before the first group (## …)");
    const kind = /^> kind: (.+)$/u.exec(text);
    const reply = /^> reply: (.+)$/u.exec(text);
    if (kind) {
      const read = ScopeKind.safeParse(kind[1]);
      if (!read.success) throw new KnowledgeFileError(file, line, `no such kind: "${kind[1] ?? ""}"`);
      group.kind = read.data;
    } else if (reply) group.reply = reply[1] ?? null;
    else if (text.startsWith("- ")) group.examples.push(text.slice(2).trim());
    else throw new KnowledgeFileError(file, line, `neither a note nor an example: "${text}"`);
  }
  return groups.map(({ name, kind, reply, examples, line }) => {
    if (kind === null) throw new KnowledgeFileError(file, line, `group "${name}" has no kind`);
    if (examples.length === 0) throw new KnowledgeFileError(file, line, `group "${name}" has no examples`);
    return { kind, name, examples, reply, file, line };
  });
}
