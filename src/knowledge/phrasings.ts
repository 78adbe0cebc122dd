import { z } from "zod";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";
import { articleNumber, PHRASING_CLAUSE, PHRASING_HEADING, PHRASING_POINT_ONLY } from "./legal-markers.ts";

/** One way a worker asks for what an article says; `clause` and `point` where one of them answers it. */
export type Phrasing = {
  law: string;
  article: string;
  text: string;
  clause: string | null;
  point: string | null;
  file: string;
  line: number;
};

const PhrasingsMeta = z.strictObject({ type: z.literal("phrasings"), document: z.string().min(1) });

/** Reads a file of `knowledge/phrasings`: "## Điều n" headings, each followed by one phrasing a line ("- …"). */
export function parsePhrasings(file: string, source: string): Phrasing[] {
  const { meta, body } = readFrontMatter(file, source, PhrasingsMeta);
  const phrasings: Phrasing[] = [];
  let article: string | null = null;
  for (const { text, number: line } of body) {
    if (text === "") continue;
    const heading = PHRASING_HEADING.exec(text);
    if (heading) {
      article = articleNumber(heading[1] ?? "", heading[2]);
      continue;
    }
    if (!text.startsWith("- ")) throw new KnowledgeFileError(file, line, `neither a heading nor a phrasing: "${text}"`);
    if (article === null) throw new KnowledgeFileError(file, line, "a phrasing before the first article heading");
    const target = PHRASING_CLAUSE.exec(text);
    const pointOnly = target ? null : PHRASING_POINT_ONLY.exec(text);
    const words = text.slice(2).replace(PHRASING_CLAUSE, "").replace(PHRASING_POINT_ONLY, "").trim();
    if (words === "" || /[[\]]/u.test(words)) throw new KnowledgeFileError(file, line, `not a phrasing: "${text}"`);
    phrasings.push({
      law: meta.document,
      article,
      text: words,
      clause: target?.[1] ?? null,
      point: target?.[2] ?? pointOnly?.[1] ?? null,
      file,
      line,
    });
  }
  return phrasings;
}
