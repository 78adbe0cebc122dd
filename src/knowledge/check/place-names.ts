import { articleName, CLAUSE_WORD, POINT_WORD } from "../legal-markers.ts";
import type { Article } from "../document.ts";
import type { Checked } from "./finding.ts";

type Named = { law?: string | null; article: string | null; clause?: string | null; point?: string | null };

/** "điểm c khoản 1 Điều 98 của 45/2019/QH14": how a finding names a place in the law. */
export function placeName({ law, article, clause, point }: Named): string {
  const parts = [
    point ? `${POINT_WORD} ${point}` : "",
    clause ? `${CLAUSE_WORD} ${clause}` : "",
    article === null ? "" : articleName(article),
    law ? `của ${law}` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The notes ("> bãi bỏ: …") under an article's heading, by their key; parsing keeps only those that answering needs. */
export function notesOf({ sources }: Checked, article: Article): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const lines = sources.get(article.file) ?? [];
  for (let at = article.line; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    const note = /^> ([^:]+): (.*)$/u.exec(line);
    if (!note) break;
    notes.set(note[1] ?? "", note[2] ?? "");
  }
  return notes;
}

/** The line of a file on which some words of an article stand, or its heading's. */
export function lineOf({ sources }: Checked, article: Article, words: string): number {
  const lines = sources.get(article.file) ?? [];
  for (let at = article.line; at < lines.length && !lines[at]?.startsWith("### "); at++) {
    if (lines[at]?.includes(words)) return at + 1;
  }
  return article.line;
}
