import { createAdam } from "./adam.ts";
import type { RankingExample } from "./gather-examples.ts";
import { scoreWith } from "./hits.ts";

const EPOCHS = 12;
const BATCH = 64;
/** Pulls every weight towards 0, so that two features that say the same share the work. */
const SHRINKAGE = 0.003;

/**
 * A linear ranking learned list by list: the scores of a question's candidates, as a softmax, should put
 * their mass on its gold articles; the loss is −ln of that mass. Examples whose gold is not among the
 * candidates teach nothing. The same examples always give the same weights.
 */
export function trainRanking(examples: readonly RankingExample[], features: number): Float64Array {
  const usable = examples.filter(({ isGold }) => isGold.some(Boolean));
  const { weights, step } = createAdam(features);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(usable, epoch);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const total = batch.reduce((sum, { weight }) => sum + weight, 0);
      const gradient = new Float64Array(features);
      for (const example of batch) addGradient(example, weights, gradient, example.weight / total);
      for (let at = 0; at < features; at++) gradient[at] = (gradient[at] ?? 0) + SHRINKAGE * (weights[at] ?? 0);
      step(gradient);
    }
  }
  return weights;
}

/** Adds `scale` times the slope of −ln(mass on gold): what the softmax gives each row, less what gold should have. */
function addGradient({ rows, isGold }: RankingExample, weights: Float64Array, gradient: Float64Array, scale: number) {
  const scores = rows.map((row) => scoreWith(weights, row));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, each) => total + each, 0);
  const gold = odds.reduce((total, each, at) => (isGold[at] ? total + each : total), 0);
  rows.forEach((row, at) => {
    const chance = odds[at] ?? 0;
    const slope = scale * (chance / sum - (isGold[at] ? chance / gold : 0));
    if (slope === 0) return;
    for (let each = 0; each < gradient.length; each++) {
      gradient[each] = (gradient[each] ?? 0) + slope * (row[each] as number);
    }
  });
}

/** Another order each epoch and the same orders each run. */
function shuffled<Item>(items: readonly Item[], epoch: number): Item[] {
  const keys = items.map((_, at) => (at * 7919 + epoch * 104729) % 100003);
  const order = items.map((_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return order.flatMap((at) => items[at] ?? []);
}
