import type { Rule } from "../context.ts";
import { NAMED_ARTICLE, NAMED_CLAUSE, NAMED_LAW, NAMED_LAW_NUMBER, NAMED_LAW_TITLE } from "../words.ts";

/**
 * Every article, clause and law the text names is one it cites.
 * Catches "theo Điều 99" out of the model's memory, even where the article exists, and a right article of a wrong law.
 */
export const checkReferences: Rule = ({ draft, cited }) => {
  const text = draft.text.normalize("NFC").toLowerCase();
  const citations = cited.map(({ citation }) => citation);
  const reasons: string[] = [];
  const each = (pattern: RegExp) => [...text.matchAll(pattern)];

  if (each(NAMED_ARTICLE).some(([, number]) => !citations.some(({ article }) => article === number)))
    reasons.push("article-not-cited");
  if (each(NAMED_CLAUSE).some(([, number]) => !citations.some(({ clause }) => clause === number)))
    reasons.push("clause-not-cited");
  if (each(NAMED_LAW_NUMBER).some(([number]) => !citations.some(({ law }) => law.toLowerCase() === number)))
    reasons.push("law-not-cited");
  const isNamed = (number: string, year: string | undefined) =>
    citations.some(({ law, lawTitle }) => {
      const [serial, lawYear] = law.split("/");
      const inTitle = lawTitle.split(/\D+/u).includes(number);
      return inTitle || number === lawYear || (number === serial && (year === undefined || year === lawYear));
    });
  if (each(NAMED_LAW).some(([, number = "", year]) => !isNamed(number, year))) reasons.push("law-not-cited");
  // a law named without a number: the beginning of its name must stand in a cited title
  const titles = citations.map(({ lawTitle }) => lawTitle.normalize("NFC").toLowerCase());
  const isTitled = (name: string) => titles.some((title) => title.includes(name));
  if (each(NAMED_LAW_TITLE).some(([, name = ""]) => !isTitled(name))) reasons.push("law-not-cited");
  return reasons;
};
