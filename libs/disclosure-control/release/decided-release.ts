import type { Decision } from './decision.js';

/** A world with a given value in a small cell on which the whole history of releases comes out the same. */
export interface ReproducedWorld {
  readonly cell: number;
  readonly value: number;
  readonly counts: readonly number[];
}

/** Why candidates before the chosen one were refused, by their key. */
export interface Refusals {
  /** By gates on data that no world of counts holds; a re-run takes them as refused. */
  readonly hiddenData: ReadonlySet<string>;
  /** By gate G2, with the figures that were seen; a re-run that sees the same figures refuses too. */
  readonly notReproducible: ReadonlySet<string>;
  /** What each candidate refused on its figures, by G1 or G2, would have shown: figures by cell. */
  readonly wouldHaveShown: readonly ReadonlyMap<number, number>[];
}

/** What was decided for one release, and what a re-run must know to repeat it. */
export interface DecidedRelease {
  readonly decision: Decision;
  readonly refusals: Refusals;
  /** How many candidates were looked at. */
  readonly tried: number;
  /** For each small primary and both ends of its range, a world on which the whole history comes out the same. */
  readonly reproduced: readonly ReproducedWorld[];
}
