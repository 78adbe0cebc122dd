/** A message as what is seen in it: a number each, which takes its row by the remainder. */
export type Seen = Int32Array;
/** `labels`: those the message may have; where they are several, which of them is left to the model. */
export type Example = { seen: Seen; labels: readonly number[]; weight: number };

/** Weights of every feature for every label, row after row: plain data, kept in a snapshot. */
export type LinearModel = { labels: number; rows: number; weights: Float32Array };

/** See `fitLinear`. */
export type FitFn = (examples: readonly Example[], labels: number, rows: number) => LinearModel;

const ROUNDS = 5;
const STEP = 0.3;
/** The weights are the mean of those at the end of so many last rounds: one message more or less then moves few others. */
const MEAN_OF = 2;
const SHRINK = 1e-4;
/** What is wrong by less than this teaches nothing worth its time. */
const SETTLED = 4e-3;

/**
 * Multinomial logistic regression by AdaGrad, each message of unit length. The order in which examples are seen
 * comes from a fixed seed, so the same examples give the same model. `rows`: a few times as many as features are
 * ever seen, so that few share one.
 */
export function fitLinear(examples: readonly Example[], labels: number, rows: number): LinearModel {
  const weights = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels);
  const mean = new Float32Array(rows * labels);
  const order = examples.map((example) => ({ ...example, places: placesOf(example.seen, rows, labels) }));
  const random = createRandom();
  const chances = new Float64Array(labels);
  const wrong = new Float64Array(labels);
  const unsettled = new Int32Array(labels);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const { places, labels: allowed, weight } of order) {
      takeChances(chances, weights, places);
      let sum = 0;
      for (const at of allowed) sum += chances[at] as number;
      const share = weight / Math.sqrt(places.length);
      let count = 0;
      for (let at = 0; at < labels; at++) {
        const chance = chances[at] as number;
        const by = (chance - (allowed.includes(at) ? chance / sum : 0)) * share;
        if (Math.abs(by) < SETTLED) continue;
        wrong[count] = by;
        unsettled[count++] = at;
      }
      if (count === 0) continue;
      // row by row, as the weights lie in memory
      for (const row of places) {
        for (let each = 0; each < count; each++) {
          const place = row + (unsettled[each] as number);
          const slope = (wrong[each] as number) + SHRINK * (weights[place] as number);
          const square = Math.fround((squares[place] as number) + slope * slope);
          squares[place] = square;
          weights[place] = (weights[place] as number) - (STEP * slope) / (Math.sqrt(square) + 0.1);
        }
      }
    }
    if (round < ROUNDS - MEAN_OF) continue;
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) + (weights[at] as number) / MEAN_OF;
  }
  return { labels, rows, weights: mean };
}

/** Where the row of each feature begins. */
function placesOf(seen: Seen, rows: number, labels: number): Int32Array {
  return seen.map((feature) => (feature % rows) * labels);
}

/** Writes the chance of each label, which sum to 1. */
function takeChances(chances: Float64Array, weights: Float32Array, places: Int32Array): void {
  const labels = chances.length;
  chances.fill(0);
  for (const row of places) {
    for (let at = 0; at < labels; at++) chances[at] = (chances[at] as number) + (weights[row + at] as number);
  }
  const share = 1 / Math.sqrt(places.length);
  let highest = -Infinity;
  for (let at = 0; at < labels; at++) highest = Math.max(highest, (chances[at] as number) * share);
  let sum = 0;
  for (let at = 0; at < labels; at++) sum += chances[at] = Math.exp((chances[at] as number) * share - highest);
  for (let at = 0; at < labels; at++) chances[at] = (chances[at] as number) / sum;
}

/** The chance of each label; they sum to 1. */
export function chancesOf({ labels, rows, weights }: LinearModel, seen: Seen): Float64Array {
  const chances = new Float64Array(labels);
  takeChances(chances, weights, placesOf(seen, rows, labels));
  return chances;
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
