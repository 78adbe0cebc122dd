import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { CuratedAnswer, Reference } from "../answers.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { dateValue, readNumbers } from "./numbers.ts";

const TWICE = /(?:bằng|gấp)\s+(?:0?2|hai)\s+lần|gấp đôi/u;

/** A citation looked up: `wording` is `null` when nothing of the article is in force, `text` when the place is not in it. */
export type CitedPlace = { reference: Reference; wording: Article | null; text: string | null };

/** The day whose law an answer states: the day it was checked, or the nearest on which it holds. */
export function dayOf({ checkedOn, from, until }: CuratedAnswer): CalendarDate {
  if (from !== null && checkedOn < from) return from;
  if (until !== null && checkedOn >= until) return from ?? dayBefore(until);
  return checkedOn;
}

function dayBefore(day: CalendarDate): CalendarDate {
  return new Date(Date.parse(day) - 24 * 3600_000).toISOString().slice(0, 10);
}

export function lookUp(knowledge: KnowledgeText, reference: Reference, on: CalendarDate): CitedPlace {
  const wording = knowledge.findArticle(reference.law, reference.article, on);
  return { reference, wording, text: wording && citedText(wording, reference) };
}

/** The words a citation stands for: a point comes with the opening of its clause, which it completes. */
export function citedText(article: Article, { clause, point }: Reference): string | null {
  if (clause === null && point === null) return `${article.title}\n${article.text}`;
  const found = article.clauses.find(
    ({ number, points }) =>
      (clause === null || number === clause) && (point === null || points.some(({ label }) => label === point)),
  );
  if (!found) return null;
  if (point === null) return `${article.title}\n${found.text}`;
  const opening = found.text.split(/^[a-zđ]\d?\) /mu)[0] ?? "";
  return [article.title, opening, ...found.points.filter(({ label }) => label === point).map(({ text }) => text)].join(
    "\n",
  );
}

/** Every number that the cited places say, the days on which their wordings begin and end among them. */
export function citedNumbers(places: readonly CitedPlace[], answer: CuratedAnswer): Set<string> {
  const values = new Set(places.flatMap(({ text }) => readNumbers(text ?? "").map(({ value }) => value)));
  const days = places.flatMap(({ wording }) => [wording?.effectiveFrom, wording?.effectiveUntil]);
  for (const day of [...days, answer.from, answer.until]) {
    if (!day) continue;
    const [year = "", month = "", date = ""] = day.split("-");
    for (const value of [dateValue(date, month, year), `${Number(month)}/${year}`, year]) values.add(value);
  }
  // Where one party pays twice what the other pays, the other pays half.
  if (places.some(({ text }) => TWICE.test(text ?? ""))) values.add("0.5");
  for (const value of [...values]) addParts(values, value);
  return values;
}

/** Who states the whole day may also say only its day and month, its month, or its year. */
function addParts(values: Set<string>, value: string): void {
  const [day, month, year] = value.split("/");
  if (day === undefined || month === undefined) return;
  values.add(`${day}/${month}`);
  if (year === undefined) return;
  values.add(`${month}/${year}`);
  values.add(year);
}
