import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { PromptFileError } from "./errors.ts";

const FrontMatter = z.strictObject({
  version: z.int().positive(),
  inputs: z.array(z.string().regex(/^\w+$/)).min(1),
  output: z.string().min(1),
});

export type Prompt = { version: number; inputs: readonly string[]; system: string; user: string };

const PARTS = /^---\n([\s\S]+?)\n---\n([\s\S]+?)\n<!-- user -->\n([\s\S]+)$/;
const INPUT = /\{\{(\w+)\}\}/g;

/** Reads a prompt file. Throws `PromptFileError` when its text and the inputs it names are not the same. */
export function readPrompt(file: string): Prompt {
  const parts = PARTS.exec(readFileSync(file, "utf8").replace(/\r\n/g, "\n"));
  if (!parts) throw new PromptFileError(file, "must be front matter, a system text, <!-- user --> and a user text");
  const [, head = "", system = "", user = ""] = parts;
  const read = FrontMatter.safeParse(parse(head));
  if (!read.success) throw new PromptFileError(file, "front matter needs version, inputs and output");
  const used = new Set([...user.matchAll(INPUT)].map(([, name]) => name));
  const named = new Set<string | undefined>(read.data.inputs);
  if (!isSame(used, named)) {
    throw new PromptFileError(file, "the inputs named and the inputs used differ");
  }
  return { version: read.data.version, inputs: read.data.inputs, system: system.trim(), user: user.trim() };
}

/** The user's message with its inputs filled in, each once: what an input holds is never read as a placeholder. */
export function fillPrompt({ user }: Prompt, inputs: Record<string, string>): string {
  return user.replace(INPUT, (_, name: string) => inputs[name] ?? "");
}

/** A worker's words as they go into a prompt: they cannot close the tag they stand in. */
export function withoutTags(words: string): string {
  return words.replace(/[<>]/g, " ");
}

function isSame(one: ReadonlySet<string | undefined>, other: ReadonlySet<string | undefined>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
