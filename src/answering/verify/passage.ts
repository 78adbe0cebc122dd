import type { Citation } from "../../vocabulary/answer.ts";

/** One passage a model may write from. `citation.quote` is the whole clause, word for word. */
export type Passage = { id: string; citation: Citation; articleText: string };

/** What a model wrote, before anybody believes it. */
export type Draft = { text: string; citations: readonly { passageId: string; quote: string }[] };

/**
 * The sentences of an article that introduce its numbered clauses ("… như sau:"), or "".
 *
 * A numbered clause is often only the end of a sentence that begins there, so
 * this belongs to what the clause says; the neighbouring clauses do not.
 */
export function introductionOf({ citation, articleText }: Passage): string {
  if (citation.clause === null) return "";
  const lines = articleText.split("\n");
  const first = lines.findIndex((line) => /^\d+[a-zđ]?\. /u.test(line));
  return lines
    .slice(0, Math.max(first, 0))
    .filter((line) => line.trim().endsWith(":"))
    .join("\n");
}
