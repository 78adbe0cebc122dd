import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { CONFIDENCE_FEATURES } from "../answering/confidence.ts";
import { MATCH_FEATURES, NONE_FEATURES } from "../answering/describe-matches.ts";
import { FEATURES } from "../knowledge/search/ranking-features.ts";
import type { AnswerWeights } from "./train-answers.ts";
import type { ConfidenceWeights } from "./train-confidence.ts";

const RANKING = new URL("../knowledge/search/ranking-weights.json", import.meta.url);
const CONFIDENCE = new URL("../answering/confidence-weights.json", import.meta.url);
const ANSWERS = new URL("../answering/answer-weights.json", import.meta.url);
const RankingFile = z.object({ features: z.record(z.string(), z.number()) });

/** The ranking's weights now in use, in the order of `FEATURES`; a feature the file does not know counts 0. */
export function readWeights(): Float64Array {
  const { features } = RankingFile.parse(JSON.parse(readFileSync(RANKING, "utf8")));
  return Float64Array.from(FEATURES, (name) => features[name] ?? 0);
}

export function writeRankingWeights(weights: Float64Array): void {
  write(RANKING, { features: named(FEATURES, weights, 4) });
}

export function writeConfidenceWeights({ inScope, right }: ConfidenceWeights): void {
  write(CONFIDENCE, { inScope: named(CONFIDENCE_FEATURES, inScope, 3), right: named(CONFIDENCE_FEATURES, right, 3) });
}

export function writeAnswerWeights({ match, none }: AnswerWeights): void {
  write(ANSWERS, { match: named(MATCH_FEATURES, match, 3), none: named(NONE_FEATURES, none, 3) });
}

function named(names: readonly string[], weights: Float64Array, places: number): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(places))]));
}

function write(file: URL, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
