import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { Phrasing } from "../../phrasings.ts";
import { createSearch } from "../../search/search.ts";
import { type Checked, type Finding, finding } from "../finding.ts";

const RULE = "retrieval";
const WITHIN = 5;
const WORST = 3;
/** More of a file's phrasings lost than this is worth a warning. */
const MANY = 0.3;

/**
 * Holds out every other phrasing, asks it, and looks whether its article is among
 * the first five: a file whose ways of asking lead elsewhere needs other ones.
 */
export function checkRetrieval({ knowledge, today }: Checked): Finding[] {
  const files = new Map<string, { asked: number; lost: Phrasing[] }>();
  for (const fold of [0, 1]) {
    const kept = knowledge.phrasings.filter((_, at) => at % 2 !== fold);
    const { read, search } = createSearch(knowledge, kept);
    knowledge.phrasings.forEach((phrasing, at) => {
      if (at % 2 !== fold) return;
      const { ranked } = search(read(phrasing.text), today, WITHIN);
      const isFound = ranked.some(({ article }) => article.law === phrasing.law && article.number === phrasing.article);
      const counts = files.get(phrasing.file) ?? { asked: 0, lost: [] };
      files.set(phrasing.file, counts);
      counts.asked += 1;
      if (!isFound) counts.lost.push(phrasing);
    });
  }
  return [...files]
    .filter(([, { lost }]) => lost.length > 0)
    .sort(([, a], [, b]) => b.lost.length / b.asked - a.lost.length / a.asked)
    .map(([file, { asked, lost }]) => {
      const share = lost.length / asked;
      const worst = lost.slice(0, WORST).map(({ text, line }) => `“${text}” (${line})`);
      const message = texts.phrasingsLost(lost.length, `${Math.round(share * 100)}%`, worst.join("; "));
      return finding(share > MANY ? "warning" : "note", { file, line: lost[0]?.line ?? 1 }, RULE, message);
    });
}
