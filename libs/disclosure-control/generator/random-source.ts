/** A repeatable source of random numbers. */
export interface RandomSource {
  /** Between 0 and 1, 1 excluded. */
  uniform(): number;
  normal(): number;
  /** Negative binomial with variance twice the mean: a gamma mixture of Poisson counts. */
  overdispersed(mean: number): number;
  /** An index, with probabilities proportional to the weights. */
  weighted(weights: readonly number[]): number;
}

/** Mulberry32: small, fast, good enough for synthetic data. */
export function randomSource(seed: number): RandomSource {
  let state = (seed * 2654435761) >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number) => {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform()) count++;
    return count;
  };
  return {
    uniform,
    normal,
    // With variance twice the mean the number of groups is Poisson and their sizes are logarithmic with parameter 1/2.
    overdispersed: (mean) => {
      let total = 0;
      for (let groups = poisson(mean * Math.LN2); groups > 0; groups--) total += logarithmic(uniform());
      return total;
    },
    weighted: (weights) => {
      let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
  };
}

function logarithmic(u: number): number {
  let value = 1;
  let probability = 0.5 / Math.LN2;
  for (let left = u; left > probability && value < 60; value++) {
    left -= probability;
    probability = (probability * 0.5 * value) / (value + 1);
  }
  return value;
}
