/** A message as what is seen in it: a number each, which takes its row by the remainder. */
export type Seen = Int32Array;
/** `labels`: those the message may have; where they are several, which of them is left to the model. */
export type Example = { seen: Seen; labels: readonly number[]; weight: number };

/** Weights of every feature for every label, row after row: plain data, kept in a snapshot. */
export type LinearModel = { labels: number; rows: number; weights: Float32Array };

const ROUNDS = 8;
const STEP = 0.25;
/** The weights are the mean of those at the end of so many last rounds: one message more or less then moves few others. */
const MEAN_OF = 4;
const SHRINK = 1e-4;
/** What is wrong by less than this teaches nothing worth its time. */
const SETTLED = 1e-3;

/**
 * Multinomial logistic regression by AdaGrad, each message of unit length. The order in which examples are seen
 * comes from a fixed seed, so the same examples give the same model. `rows`: a few times as many as features are
 * ever seen, so that few share one.
 */
export function fitLinear(examples: readonly Example[], labels: number, rows: number): LinearModel {
  const weights = new Float32Array(rows * labels);
  const model = { labels, rows, weights };
  const squares = new Float32Array(rows * labels);
  const order = examples.slice();
  const random = createRandom();
  const mean = new Float32Array(rows * labels);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const { seen, labels: allowed, weight } of order) {
      const chances = chancesOf(model, seen);
      const sum = allowed.reduce((total, at) => total + (chances[at] as number), 0);
      const share = weight / Math.sqrt(seen.length);
      for (let at = 0; at < labels; at++) {
        const chance = chances[at] as number;
        const wrong = (chance - (allowed.includes(at) ? chance / sum : 0)) * share;
        if (Math.abs(wrong) < SETTLED) continue;
        for (const feature of seen) {
          const place = (feature % rows) * labels + at;
          const slope = wrong + SHRINK * (weights[place] as number);
          squares[place] = (squares[place] as number) + slope * slope;
          weights[place] = (weights[place] as number) - (STEP * slope) / (Math.sqrt(squares[place]) + 0.1);
        }
      }
    }
    if (round < ROUNDS - MEAN_OF) continue;
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) + (weights[at] as number) / MEAN_OF;
  }
  return { ...model, weights: mean };
}

/** The chance of each label; they sum to 1. */
export function chancesOf({ labels, rows, weights }: LinearModel, seen: Seen): Float64Array {
  const scores = new Float64Array(labels);
  for (const feature of seen) {
    const row = (feature % rows) * labels;
    for (let at = 0; at < labels; at++) scores[at] = (scores[at] as number) + (weights[row + at] as number);
  }
  const share = 1 / Math.sqrt(seen.length);
  const highest = Math.max(...scores) * share;
  let sum = 0;
  for (let at = 0; at < labels; at++) sum += scores[at] = Math.exp((scores[at] as number) * share - highest);
  return scores.map((score) => score / sum);
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
}

/** Numbers from 0 to below 1, always the same ones (a linear congruence modulo 2^31). */
function createRandom(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}
