import type { Term } from "../../language/terms.ts";
import { type DocumentKind } from "../document.ts";
import type { ArticleIndex } from "./article-index.ts";
import { SIGNALS, type Signals } from "./features.ts";
import type { Query } from "./query.ts";

/**
 * What the learned ranking looks at, per candidate article. `rel:x` is signal x
 * divided by its best among the articles in force; `abs:x` is signal x as a share
 * of what a perfect match of the question would score, so that a weak best match stays weak. All lie between 0
 * and 1, so that their weights can be compared. A feature without a weight counts 0 until the next training.
 */
const EXTRA = [
  "first-stage", // hand-weighted sum of the first stage, divided by the best one
  "nearest>0.45",
  "nearest>0.6",
  "nearest>0.75", // how close the nearest phrasing is, in steps
  "near-first", // nearest phrasing of all articles belongs to this one
  "title-covered", // share of the title's words, by rarity, that the question says
  "question-covered", // share of the question's words, by rarity, that the article or its phrasings say
  "concepts-covered", // the same of its concepts
  "kind:code",
  "kind:law",
  "kind:resolution",
  "kind:decree",
  "kind:circular",
  "kind:plan",
  "penalty-asked", // asks about fines, and the text is a penalty decree
  "penalty-unasked", // does not, and the text is one
  "governs", // the law that a candidate detailing decree details is also among the best candidates: for the law
  "details", // and for the decree
] as const;

const ABSOLUTE = [
  "body.syllables",
  "body.pairs",
  "title.syllables",
  "title.pairs",
  "clause.syllables",
  "clause.pairs",
  "asked.syllables",
  "asked.pairs",
] as const;

const POSITION = new Map(SIGNALS.map((name, at) => [name, at]));

export const FEATURES: readonly string[] = [
  ...SIGNALS.map((signal) => `rel:${signal}`),
  ...ABSOLUTE.map((signal) => `abs:${signal}`),
  // The nearest phrasings as they are: a cosine is a share of a perfect match already.
  "abs:nearest.best",
  "abs:nearest.three",
  "abs:nearest.concepts",
  "abs:nearest.conceptThree",
  "concepts>0.5",
  "concepts>0.65",
  "concepts>0.8", // how close the nearest phrasing is by concepts, in steps
  ...EXTRA,
];

export type DocumentFacts = { kind: DocumentKind; isPenalty: boolean; details: string | null };

/** The feature rows of the candidates, in their order; each row in the order of `FEATURES`. */
export function describeCandidates(
  index: ArticleIndex,
  query: Query,
  signals: Signals,
  candidates: readonly { position: number; score: number }[],
  facts: (law: string) => DocumentFacts,
  asksPenalty: boolean,
): Float32Array[] {
  const { best } = signals;
  const mass = ABSOLUTE.map((name) => {
    const [field = "body", view = "syllables"] = name.split(".") as ["body", "syllables"];
    const postings = index.field(field, view);
    let sum = 0;
    for (const [term, weight] of query.views[view]) sum += weight * postings.idf(term);
    return Math.max(1e-6, sum * 2);
  });
  const of = (name: (typeof SIGNALS)[number]) => signals.scores[POSITION.get(name) ?? -1] ?? new Float32Array();
  const [nearestBest, nearestThree] = [of("nearest.best"), of("nearest.three")];
  const [nearestConcepts, conceptThree] = [of("nearest.concepts"), of("nearest.conceptThree")];
  const absolute = ABSOLUTE.map(of);
  const top = candidates[0]?.score ?? 1;
  const nearestOfAll = Math.max(...candidates.map(({ position }) => nearestBest[position] ?? 0));
  const leadingLaws = new Set(candidates.slice(0, 8).map(({ position }) => index.articles[position]?.law ?? ""));
  const detailed = new Set(
    candidates.slice(0, 8).map(({ position }) => facts(index.articles[position]?.law ?? "").details ?? ""),
  );
  const cover = index.coverQuestion(query.plain);

  return candidates.map(({ position, score }) => {
    const article = index.articles[position];
    const { kind, isPenalty, details } = facts(article?.law ?? "");
    const nearest = nearestBest[position] ?? 0;
    const concepts = nearestConcepts[position] ?? 0;
    const row = new Float32Array(FEATURES.length);
    let at = 0;
    for (let each = 0; each < SIGNALS.length; each++) {
      row[at++] = (signals.scores[each]?.[position] ?? 0) / Math.max(1e-6, best[each] ?? 0);
    }
    for (let each = 0; each < ABSOLUTE.length; each++) {
      row[at++] = Math.min(1, (absolute[each]?.[position] ?? 0) / (mass[each] ?? 1));
    }
    row[at++] = nearest;
    row[at++] = nearestThree[position] ?? 0;
    row[at++] = concepts;
    row[at++] = conceptThree[position] ?? 0;
    for (const step of [0.5, 0.65, 0.8]) row[at++] = concepts > step ? 1 : 0;
    const extra: Record<(typeof EXTRA)[number], number> = {
      "first-stage": score / top,
      "nearest>0.45": nearest > 0.45 ? 1 : 0,
      "nearest>0.6": nearest > 0.6 ? 1 : 0,
      "nearest>0.75": nearest > 0.75 ? 1 : 0,
      "near-first": nearest > 0 && nearest >= nearestOfAll - 1e-6 ? 1 : 0,
      "title-covered": cover.title(position),
      "question-covered": cover.words(position),
      "concepts-covered": cover.concepts(position),
      "kind:code": kind === "code" ? 1 : 0,
      "kind:law": kind === "law" ? 1 : 0,
      "kind:resolution": kind === "resolution" ? 1 : 0,
      "kind:decree": kind === "decree" ? 1 : 0,
      "kind:circular": kind === "circular" ? 1 : 0,
      "kind:plan": kind === "plan" ? 1 : 0,
      "penalty-asked": asksPenalty && isPenalty ? 1 : 0,
      "penalty-unasked": !asksPenalty && isPenalty ? 1 : 0,
      governs: detailed.has(article?.law ?? "-") ? 1 : 0,
      details: details !== null && leadingLaws.has(details) ? 1 : 0,
    };
    for (const name of EXTRA) row[at++] = extra[name];
    return row;
  });
}

export type { Term };
