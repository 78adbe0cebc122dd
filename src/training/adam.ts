/** Kingma and Ba's usual settings. */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const STEP = 0.05;
const TINY = 1e-8;

/** Adam: each call moves the weights a step against the gradient, at a pace of its own for each weight. */
export function createAdam(size: number): { weights: Float64Array; step: (gradient: Float64Array) => void } {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let steps = 0;
  return {
    weights,
    step(gradient) {
      steps += 1;
      for (let at = 0; at < size; at++) {
        const slope = gradient[at] ?? 0;
        first[at] = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * slope;
        second[at] = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
        const direction = (first[at] ?? 0) / (1 - FIRST_DECAY ** steps);
        const pace = Math.sqrt((second[at] ?? 0) / (1 - SECOND_DECAY ** steps)) + TINY;
        weights[at] = (weights[at] ?? 0) - (STEP * direction) / pace;
      }
    },
  };
}
