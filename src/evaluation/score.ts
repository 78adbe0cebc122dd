import type { Observed } from "./run-questions.ts";

/** The promised figures: rates are shares of the questions they apply to; `null` where there are none. */
export type Scores = {
  n: number;
  "hit@1": number | null;
  "hit@3": number | null;
  "hit@5": number | null;
  "recall@10": number | null;
  "mrr@10": number | null;
  answered: number | null;
  answeredRight: number | null;
  answeredWrong: number | null;
  clarified: number | null;
  abstained: number | null;
  abstainedRight: number | null;
  handedOver: number | null;
  citationsUnsupported: number;
  msP50: number;
  msP95: number;
};

/** Scores of a set. Hits and answers are over the questions to be answered, abstentions over those not to be. */
export function score(observed: readonly Observed[]): Scores {
  const answerable = observed.filter(({ question }) => question.expect === "answer");
  const withGold = answerable.filter(({ question }) => question.gold.length > 0);
  const unanswerable = observed.filter(({ question }) => question.expect === "abstain");
  const answered = answerable.filter(({ answer }) => answer.kind === "answered");
  const right = answered.filter(isRight);
  const ranks = withGold.map(rankOfGold);
  const hit = (depth: number) => share(ranks.filter((rank) => rank !== null && rank <= depth).length, ranks.length);
  const times = observed.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const kindOf = (kind: string) =>
    share(answerable.filter(({ answer }) => answer.kind === kind).length, answerable.length);
  return {
    n: observed.length,
    "hit@1": hit(1),
    "hit@3": hit(3),
    "hit@5": hit(5),
    "recall@10": mean(withGold.map(recallAt10)),
    "mrr@10": mean(ranks.map((rank) => (rank !== null && rank <= 10 ? 1 / rank : 0))),
    answered: kindOf("answered"),
    answeredRight: share(right.length, answered.length),
    answeredWrong: share(answered.length - right.length, answered.length),
    clarified: kindOf("clarify"),
    abstained: kindOf("abstained"),
    abstainedRight: share(unanswerable.filter(({ answer }) => answer.kind !== "answered").length, unanswerable.length),
    handedOver: share(observed.filter(({ answer }) => answer.kind === "handed-over").length, observed.length),
    citationsUnsupported: observed.filter(({ unsupported }) => unsupported).length,
    msP50: percentile(times, 0.5),
    msP95: percentile(times, 0.95),
  };
}

/** The scores of each group that a label of the questions makes; questions without the label are in none. */
export function scoreBy(observed: readonly Observed[], label: "set" | "style" | "stratum"): Record<string, Scores> {
  const groups = new Map<string, Observed[]>();
  for (const each of observed) {
    const name = each.question[label];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, score(group)]));
}

/** Anything less than the best: not answered right from the first candidate, not abstained, not handed over as expected. */
export function isMiss(observed: Observed): boolean {
  const { question, answer } = observed;
  if (question.expect === "abstain") return answer.kind === "answered";
  if (question.expect === "human") return answer.kind !== "handed-over";
  return rankOfGold(observed) !== 1 || !isRight(observed);
}

/** Answered with a gold article among the citations. */
export function isRight({ question, answer }: Observed): boolean {
  if (answer.kind !== "answered") return false;
  return answer.citations.some((citation) =>
    question.gold.some((gold) => gold.law === citation.law && gold.article === citation.article),
  );
}

/** 1 for the first candidate; `null` when no gold article was found. */
export function rankOfGold({ question, answer }: Observed): number | null {
  const at = answer.candidates.findIndex(({ law, article }) =>
    question.gold.some((gold) => gold.law === law && gold.article === article),
  );
  return at < 0 ? null : at + 1;
}

function recallAt10({ question, answer }: Observed): number {
  const found = new Set(answer.candidates.slice(0, 10).map(({ law, article }) => `${law}|${article}`));
  const gold = new Set(question.gold.map(({ law, article }) => `${law}|${article}`));
  return [...gold].filter((each) => found.has(each)).length / gold.size;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function percentile(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
