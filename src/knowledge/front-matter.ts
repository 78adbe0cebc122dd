import { parseDocument } from "yaml";
import type { z } from "zod";
import { KnowledgeFileError } from "./errors.ts";

export type Lines = { readonly text: string; readonly number: number }[];

/**
 * Splits a knowledge file into its checked front matter and its body lines.
 * Throws `KnowledgeFileError` with the line of the first thing that is wrong.
 */
export function readFrontMatter<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
): { meta: z.infer<Schema>; body: Lines } {
  if (source !== source.normalize("NFC")) {
    const at = source.split("\n").findIndex((line) => line !== line.normalize("NFC"));
    throw new KnowledgeFileError(file, at + 1, "text is not in composed Unicode form (NFC)");
  }
  const lines = source.replace(/\r\n/g, "\n").split("\n");
  if (lines[0] !== "---") throw new KnowledgeFileError(file, 1, "the file must begin with front matter (---)");
  const end = lines.indexOf("---", 1);
  if (end < 0) throw new KnowledgeFileError(file, 1, "the front matter is not closed (---)");

  const yaml = parseDocument(lines.slice(1, end).join("\n"), { schema: "core" });
  const [error] = yaml.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    throw new KnowledgeFileError(file, line, `front matter is not YAML: ${error.message.split("\n")[0] ?? ""}`);
  }
  const read = schema.safeParse(yaml.toJS());
  if (!read.success) {
    const issue = read.error.issues[0];
    const key = String(issue?.path[0] ?? "");
    const at = lines.findIndex((line) => key !== "" && line.startsWith(`${key}:`));
    throw new KnowledgeFileError(file, at < 0 ? 1 : at + 1, `front matter "${key}": ${issue?.message ?? "is wrong"}`);
  }
  const body = lines.slice(end + 1).map((text, index) => ({ text: text.trimEnd(), number: end + 2 + index }));
  return { meta: read.data, body };
}
