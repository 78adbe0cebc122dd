import type { AnswerMatch, ScopeMatch, SearchResult } from "../knowledge/index.ts";
import type { ReadQuestion } from "../language/read-question.ts";
import weights from "./confidence-weights.json" with { type: "json" };

/** What the two confidences are made from. All between 0 and 1. */
export const CONFIDENCE_FEATURES = [
  "bias",
  "nearest", // how near the nearest known way of asking about work is
  "nearest-first", // the same for the article that ranks first
  "elsewhere", // how near the nearest example of another field or of chit-chat is
  "nearer-here", // the first less the third, when positive
  "nearer-elsewhere", // the third less the first, when positive
  "belief", // share of belief in the first article
  "lead", // the same less that in the second
  "covered", // share of the question's words that the first article or its phrasings say
  "body-pairs", // how much of the question's pairs the first article's text holds
  "asked-pairs", // the same of its phrasings
  "curated", // how near the nearest curated answer's question is
  "agreement", // 1 when that answer cites the first article
  "changed", // share of tokens read otherwise than typed
  "short", // 1 for one or two tokens, falling to 0 at six
  "asked-syllables", // share of the syllables that workers ever asked with
  "asked-known", // share of the pairs that workers ever asked with
  "law-known", // share of the pairs that the law ever writes
  "concepts-known", // share of the pairs of concepts that workers ever asked with
  "near", // how much the nearest way of asking is nearer than a half, doubled
  "far", // how much it is farther than a third, tripled
  "named", // 1 when the question names an article that exists
] as const;

type Name = (typeof CONFIDENCE_FEATURES)[number];

export type Confidence = {
  /** Chance that the message is a question this knowledge may answer at all. */
  inScope: number;
  /** Chance that the first article is a right one, given that it is. */
  right: number;
  features: Record<Name, number>;
};

export function assessConfidence(
  question: ReadQuestion,
  result: SearchResult,
  answers: readonly AnswerMatch[],
  scope: readonly ScopeMatch[],
): Confidence {
  const features = describeConfidence(question, result, answers, scope);
  return { inScope: logistic(weights.inScope, features), right: logistic(weights.right, features), features };
}

export function describeConfidence(
  question: ReadQuestion,
  { ranked, named, familiarity }: SearchResult,
  answers: readonly AnswerMatch[],
  scope: readonly ScopeMatch[],
): Record<Name, number> {
  const [first, second] = ranked;
  const nearest = Math.max(0, ...ranked.map((each) => each.nearest?.similarity ?? 0));
  const elsewhere = scope[0]?.similarity ?? 0;
  const curated = answers[0];
  const cited = curated?.answer.references.some(
    ({ law, article }) => law === first?.article.law && article === first.article.number,
  );
  return {
    bias: 1,
    nearest,
    "nearest-first": first?.nearest?.similarity ?? 0,
    elsewhere,
    "nearer-here": Math.max(0, nearest - elsewhere),
    "nearer-elsewhere": Math.max(0, elsewhere - nearest),
    belief: first?.score ?? 0,
    lead: (first?.score ?? 0) - (second?.score ?? 0),
    covered: first?.signals.covered ?? 0,
    "body-pairs": first?.signals.bodyPairs ?? 0,
    "asked-pairs": first?.signals.askedPairs ?? 0,
    curated: curated?.similarity ?? 0,
    agreement: cited ? 1 : 0,
    changed: question.changed,
    short: Math.max(0, Math.min(1, (6 - question.tokens.length) / 4)),
    "asked-syllables": familiarity.askedSyllables,
    "asked-known": familiarity.askedPairs,
    "law-known": familiarity.lawPairs,
    "concepts-known": familiarity.conceptPairs,
    near: Math.max(0, nearest - 0.5) * 2,
    far: Math.max(0, 1 / 3 - nearest) * 3,
    named: named.length > 0 ? 1 : 0,
  };
}

function logistic(learned: Record<string, number>, features: Record<Name, number>): number {
  let sum = 0;
  for (const name of CONFIDENCE_FEATURES) sum += (learned[name] ?? 0) * features[name];
  return 1 / (1 + Math.exp(-sum));
}
