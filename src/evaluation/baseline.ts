import { z } from "zod";
import type { Observed } from "./run-questions.ts";
import { isRight, rankOfGold, score } from "./score.ts";

/** A figure of the gate and how many questions it is over. */
const Figure = z.strictObject({ value: z.number(), n: z.int() });
export type Figure = z.infer<typeof Figure>;

/** The figures that may not fall. `stripLoss5` is how much hit@5 loses when the questions come without marks. */
export const GATED = {
  "hit@1": "share",
  "hit@5": "share",
  answered: "share",
  answeredRight: "share",
  abstainedRight: "share",
  stripLoss5: "loss",
  citationsUnsupported: "count",
} as const satisfies Record<string, "share" | "loss" | "count">;
export type GatedName = keyof typeof GATED;
export const GATED_NAMES = Object.keys(GATED) as GatedName[];

/** What was reached when the baseline was last written, as a whole and question by question. */
export const Baseline = z.strictObject({
  figures: z.record(z.enum(GATED_NAMES), Figure),
  outcomes: z.record(z.string(), z.string()),
});
export type Baseline = z.infer<typeof Baseline>;

/** Sums up a run with the questions as written and one with the same questions without marks. */
export function summarise(clean: readonly Observed[], stripped: readonly Observed[]): Baseline {
  const scores = score(clean);
  const withGold = clean.filter(({ question }) => question.expect === "answer" && question.gold.length > 0).length;
  const answered = clean.filter(({ question, answer }) => question.expect === "answer" && answer.kind === "answered");
  const toBeAnswered = clean.filter(({ question }) => question.expect === "answer").length;
  const toAbstain = clean.filter(({ question }) => question.expect === "abstain").length;
  const figure = (value: number | null, n: number): Figure => ({ value: Math.round((value ?? 0) * 1e4) / 1e4, n });
  const strippedRanks = new Map(stripped.map((each) => [each.question.id, rankOfGold(each)]));
  return {
    figures: {
      "hit@1": figure(scores["hit@1"], withGold),
      "hit@5": figure(scores["hit@5"], withGold),
      answered: figure(scores.answered, toBeAnswered),
      answeredRight: figure(scores.answeredRight, answered.length),
      abstainedRight: figure(scores.abstainedRight, toAbstain),
      stripLoss5: figure((scores["hit@5"] ?? 0) - (score(stripped)["hit@5"] ?? 0), withGold),
      citationsUnsupported: figure(scores.citationsUnsupported, clean.length),
    },
    outcomes: Object.fromEntries(
      clean.map((each) => [each.question.id, outcomeOf(each, strippedRanks.get(each.question.id) ?? null)]),
    ),
  };
}

/** "right #1 stripped #2": what came of a question, the rank of its first gold article, and that without marks. */
function outcomeOf(observed: Observed, strippedRank: number | null): string {
  const { question, answer, unsupported } = observed;
  const verdict = unsupported ? " unsupported" : "";
  if (question.expect !== "answer") return `${answer.kind}${verdict}`;
  const kind = answer.kind !== "answered" ? answer.kind : isRight(observed) ? "right" : "wrong";
  return `${kind}${verdict} #${rankOfGold(observed) ?? "-"} stripped #${strippedRank ?? "-"}`;
}
