/** What a concentration rule says of one cell: whether it is sensitive, and how far above its value the upper protection level is. */
export interface Sensitivity {
  readonly sensitive: boolean;
  /** Upper protection level, in the unit of the value; 0 where the rule has no objection. */
  readonly upl: number;
}

/**
 * p%-rule: sensitive where the second largest contributor, knowing its own, can estimate the largest to within p per
 * cent, that is X - x1 - x2 < p/100 * x1 (specification 2.4 S3; Handbook on Statistical Disclosure Control, 4.2.2).
 */
export function pPercentRule(contributions: readonly number[], total: number, p: number): Sensitivity {
  const [largest = 0, second = 0] = descending(contributions);
  return judged((p / 100) * largest - (total - largest - second));
}

/**
 * (n, share) dominance: sensitive where the n largest contributors make up more than `share` per cent of the total
 * (specification 2.4 S3, pub-5).
 */
export function dominanceRule(contributions: readonly number[], total: number, n: number, share: number): Sensitivity {
  const largest = descending(contributions)
    .slice(0, n)
    .reduce((sum, contribution) => sum + contribution, 0);
  return judged((100 / share) * largest - total);
}

/** Whether fewer contributors than `least` stand behind a figure. Who contributed nothing is no contributor. */
export function hasTooFewContributors(contributions: readonly number[], least: number): boolean {
  return contributions.filter((contribution) => contribution > 0).length < least;
}

function judged(level: number): Sensitivity {
  const sensitive = level > 1e-9;
  return { sensitive, upl: sensitive ? Math.round(level * 1e4) / 1e4 : 0 };
}

function descending(contributions: readonly number[]): readonly number[] {
  return [...contributions].sort((a, b) => b - a);
}
