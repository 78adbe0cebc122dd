import { z } from "zod";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Cue, parseCues } from "./search/cues.ts";

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
  "look-alike",
]);
export type ScopeKind = z.infer<typeof ScopeKind>;

/** A group of such messages: how they sound, the words that give them away, and the one line that fits them. */
export type ScopeGroup = {
  kind: ScopeKind;
  name: string;
  examples: readonly string[];
  cues: readonly Cue[];
  reply: string | null;
  /** Topic of the case that such a message is about ("wage-arrears"), for what is handed to a person. */
  caseTopic: string | null;
  /** Questions of curated answers, the first of which that holds on the day says in short what the law is. */
  law: readonly string[];
  file: string;
  line: number;
};

/** Only what is handed to a person is known by its words alone; everything else by how near its examples are. */
const KINDS_WITH_CUES: ReadonlySet<ScopeKind> = new Set(["danger", "report", "wants-person"]);

const ScopeMeta = z.strictObject({ type: z.literal("scope") });

type Draft = Omit<ScopeGroup, "kind" | "file"> & {
  kind: ScopeKind | null;
  examples: string[];
  cues: Cue[];
  law: string[];
};

/**
 * Reads a file of `knowledge/scope`: "## name" headings with "> kind: …", optionally "> reply: …", "> case: …",
 * "> law: …" and "> cues: …", and "- example" lines. "> words: NAME = a|b c" lines, before the first group, name lists
 * of words for the cues.
 */
export function parseScope(file: string, source: string): ScopeGroup[] {
  const { body } = readFrontMatter(file, source, ScopeMeta);
  const lists = new Map<string, string>();
  const groups: Draft[] = [];
  for (const { text, number: line } of body) {
    if (text === "" || text.startsWith("# ")) continue;
    if (text.startsWith("## ")) {
      groups.push({
        name: text.slice(3).trim(),
        kind: null,
        reply: null,
        caseTopic: null,
        examples: [],
        cues: [],
        law: [],
        line,
      });
      continue;
    }
    const group = groups.at(-1);
    const words = /^> words: (\S+) = (.+)$/u.exec(text);
    if (words && !group) lists.set(words[1] ?? "", words[2] ?? "");
    else if (!group) throw new KnowledgeFileError(file, line, "text before the first group (## …)");
    else readLine(group, text, lists, (reason) => new KnowledgeFileError(file, line, reason));
  }
  return groups.map(({ kind, ...group }) => {
    const fail = (reason: string) => new KnowledgeFileError(file, group.line, `group "${group.name}" ${reason}`);
    if (kind === null) throw fail("has no kind");
    if (group.examples.length === 0) throw fail("has no examples");
    if (group.cues.length > 0 && !KINDS_WITH_CUES.has(kind)) throw fail(`of kind ${kind} may not have cues`);
    if (group.law.length > 0 && kind !== "report") throw fail(`of kind ${kind} may not have a law: a report has one`);
    return { ...group, kind, file };
  });
}

function readLine(
  group: Draft,
  text: string,
  lists: ReadonlyMap<string, string>,
  fail: (reason: string) => KnowledgeFileError,
): void {
  const [, note, value = ""] = /^> (kind|reply|case|law|cues): (.+)$/u.exec(text) ?? [];
  if (note === "kind") {
    const read = ScopeKind.safeParse(value);
    if (!read.success) throw fail(`no such kind: "${value}"`);
    group.kind = read.data;
  } else if (note === "reply") group.reply = value;
  else if (note === "case") {
    if (!/^[a-z]+(?:-[a-z]+)*$/u.test(value)) throw fail(`no topic of a case: "${value}"`);
    group.caseTopic = value;
  } else if (note === "law") {
    group.law.push(value.trim());
  } else if (note === "cues") {
    const cues = parseCues(value, lists);
    if (!cues) throw fail(`a cue without words: "${value}"`);
    group.cues.push(...cues);
  } else if (text.startsWith("- ")) group.examples.push(text.slice(2).trim());
  else throw fail(`neither a note nor an example: "${text}"`);
}
