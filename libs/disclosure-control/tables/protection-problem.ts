import type { LinkedTables } from './linked-tables.js';

/** Whether a pattern may still decide over a cell, or history or reference data has decided. */
export type CellState = 'open' | 'frozenPublished' | 'frozenMasked' | 'neverPublished' | 'structuralZero';

/**
 * `fullRange`: a small primary keeps every whole number from 0 to k-1; `exact`: a primary keeps two values;
 * `levels`: a primary's interval covers its protection levels; `none`: nothing is demanded.
 */
export type Requirement = 'fullRange' | 'exact' | 'levels' | 'none';

/** One measure beside the counts, with what is public about it. */
export interface Measure {
  readonly name: string;
  /** Public bounds for one counted case. */
  readonly perCase: readonly [number, number];
  /** True amounts by cell; null where the cell has none. */
  readonly amounts: readonly (number | null)[];
  /** Published amounts are rounded half up to this base; 0 publishes them exactly. */
  readonly base: number;
}

/**
 * Linked tables with their true figures and everything that decides about hiding: the rules that are public, the flags
 * of primary cells, what history has fixed. All arrays go by cell index.
 */
export interface ProtectionProblem {
  readonly tables: LinkedTables;
  readonly counts: readonly number[];
  /** Cells whose figure is a magnitude and not a count; the threshold does not apply to them. */
  readonly magnitude: readonly boolean[];
  readonly state: readonly CellState[];
  readonly primary: readonly boolean[];
  /** Public cost of hiding the cell. */
  readonly costs: readonly number[];
  /** Public guess of the figure, the only size the value-blind publisher looks at. */
  readonly estimates: readonly number[];
  /** How far below and above the figure an attacker's interval must reach, for the requirement `levels`. */
  readonly levels: readonly (readonly [number, number])[];
  readonly k: number;
  readonly upperBound: number;
  readonly attacker: 'A0' | 'A1';
  readonly requirement: Requirement;
  /** By agency, the cases it knows in each cell; empty where own knowledge is not audited. */
  readonly agencies: ReadonlyMap<string, readonly number[]>;
  readonly measures: readonly Measure[];
  /** A publisher that hides counts only, and shows the measures of masked cells. */
  readonly measuresShown: boolean;
}

/** Which cells are hidden, by cell index. */
export type Pattern = readonly boolean[];

/** Small means: a count below the threshold, zero included, that is not impossible by reference data. */
export function isSmall(problem: ProtectionProblem, cell: number): boolean {
  return !problem.magnitude[cell] && problem.state[cell] !== 'structuralZero' && problem.counts[cell]! < problem.k;
}

/** Hidden by history or by plan, whatever the pattern says. */
export function isAlwaysMasked(problem: ProtectionProblem, cell: number): boolean {
  return problem.state[cell] === 'frozenMasked' || problem.state[cell] === 'neverPublished';
}

/** Shown for ever: it has been published, or everybody knows it. */
export function isAlwaysShown(problem: ProtectionProblem, cell: number): boolean {
  return problem.state[cell] === 'frozenPublished' || problem.state[cell] === 'structuralZero';
}

/**
 * What a secondary mask may be chosen from. A figure above the publicly known bound cannot be told from a mistake of
 * that bound, so that hiding it would hide nothing.
 */
export function isOpenToMasking(problem: ProtectionProblem, cell: number): boolean {
  return problem.state[cell] === 'open' && problem.counts[cell]! <= problem.upperBound;
}

/** The pattern that hides primary cells and what history hides, and nothing else. */
export function primariesOnly(problem: ProtectionProblem): Pattern {
  return problem.counts.map((_, cell) => isAlwaysMasked(problem, cell) || (problem.primary[cell]! && !isAlwaysShown(problem, cell)));
}

/** The largest pattern there can be; what it does not protect, no pattern does (hiding more never tells more). */
export function everythingMasked(problem: ProtectionProblem): Pattern {
  return primariesOnly(problem).map((masked, cell) => masked || isOpenToMasking(problem, cell));
}
