import type { CuratedAnswer, KnowledgeText, Reference } from "../../knowledge/index.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { AnsweredMessage } from "../types.ts";

/** What of the knowledge names answers. */
export type AnswerNames = Pick<
  KnowledgeText,
  "answers" | "agreements" | "findArticle" | "findDocument" | "listWordings"
>;

export type Place = Pick<Reference, "law" | "article" | "clause"> & { lawTitle: string; title: string };

/** What an answer was, so that those alike are counted together. Nothing of it comes from a worker. */
export type Subject =
  | { kind: "curated"; key: string; question: string; file: string; place: Place | null }
  | { kind: "quoted" | "calculated"; key: string; place: Place }
  /** An agreement is its unit's own. */
  | { kind: "agreement"; key: string; unitId: string; place: Place }
  /** An agreement that is not this reader's to see. */
  | { kind: "elsewhere"; key: string }
  /** Stands on nothing that the knowledge still has. */
  | { kind: "gone"; key: string };

/** So much of a checked answer tells it from the others. */
const BEGINNING = 80;

/**
 * Tells what answers were out of what was stored of them: a checked answer by its words, or, where it was rewritten
 * since, by citing just the same; any other by the first article it stands on.
 */
export function createSubjectOf(names: AnswerNames, on: CalendarDate): (answered: Answered) => Subject {
  const byPlaces = groupBy(names.answers, ({ references }) => keyOf(references));
  const byArticle = new Map<string, CuratedAnswer[]>();
  for (const answer of names.answers) {
    for (const key of new Set(answer.references.map(articleKey))) {
      byArticle.set(key, [...(byArticle.get(key) ?? []), answer]);
    }
  }
  const agreements = new Map(names.agreements.map(({ meta }) => [meta.id, meta]));

  return ({ mode, text, places: all }) => {
    const places = all.filter(({ law }) => !agreements.has(law));
    const [first] = places;
    if (!first) return all[0] ? ofAgreement(all[0]) : { kind: "gone", key: "gone" };
    const curated = mode === "curated" ? findCurated(text, places) : null;
    if (curated) {
      const [main] = curated.references;
      const place = main ? placeOf(names, main, on) : null;
      return {
        kind: "curated",
        key: `curated ${curated.question}`,
        question: curated.question,
        file: curated.file,
        place,
      };
    }
    const place = placeOf(names, first, on);
    if (!place) return { kind: "gone", key: "gone" };
    const kind = mode === "calculated" ? "calculated" : "quoted";
    return { kind, key: `${kind} ${first.law} ${first.article} ${first.clause ?? ""}`, place };
  };

  /** The first of the checked answers whose words stand in the text; several questions are answered one by one. */
  function findCurated(text: string, places: readonly Reference[]): CuratedAnswer | null {
    const near = new Set(places.flatMap((place) => byArticle.get(articleKey(place)) ?? []));
    const said = [...near]
      .map((answer) => ({ answer, at: text.indexOf(answer.text.slice(0, BEGINNING)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const citingTheSame = byPlaces.get(keyOf(places)) ?? [];
    return said[0]?.answer ?? (citingTheSame.length === 1 ? (citingTheSame[0] ?? null) : null);
  }

  function ofAgreement({ law, article, clause }: Reference): Subject {
    const meta = agreements.get(law);
    if (!meta) return { kind: "gone", key: "gone" };
    const place = { law, article, clause, lawTitle: meta.title, title: "" };
    return { kind: "agreement", key: `agreement ${law} ${article} ${clause ?? ""}`, unitId: meta.unit, place };
  }
}
type Answered = Pick<AnsweredMessage, "mode" | "text" | "places">;

/** An article with its names, as it reads now or read last; `null` when the knowledge has none. */
export function placeOf(
  { findArticle, findDocument, listWordings }: AnswerNames,
  { law, article: number, clause }: Pick<Reference, "law" | "article" | "clause">,
  on: CalendarDate,
): Place | null {
  const article = findArticle(law, number, on) ?? listWordings(law, number).at(-1);
  if (!article) return null;
  const lawTitle = findDocument(law)?.meta.shortTitle ?? law;
  return { law, article: number, clause, lawTitle, title: article.title };
}

const articleKey = ({ law, article }: Pick<Reference, "law" | "article">): string => `${law}|${article}`;
const keyOf = (places: readonly Reference[]): string =>
  [...new Set(places.map(({ law, article, clause, point }) => [law, article, clause, point].join("|")))]
    .sort()
    .join(" ");

export function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
