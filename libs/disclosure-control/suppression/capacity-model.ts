import type { LinkedTables } from '../tables/linked-tables.js';

/** A cell that must be able to move: at least `down` below and `up` above where it stands. */
export interface Protected {
  readonly cell: number;
  readonly down: number;
  readonly up: number;
  /** How far the cell itself may move while it is attacked, in place of its capacities. */
  readonly ownCapacity?: number;
}

/**
 * What the choice of secondary masks looks at: how far each hidden cell could move (its capacities), which cells must
 * be able to move, what hiding costs. With true figures it is the classical problem, with public ones it is blind to
 * the values (specification 2.6).
 */
export interface CapacityModel {
  readonly tables: LinkedTables;
  readonly downCapacity: readonly number[];
  readonly upCapacity: readonly number[];
  readonly costs: readonly number[];
  readonly alwaysMasked: readonly boolean[];
  readonly open: readonly boolean[];
  readonly protect: readonly Protected[];
}

/** One direction in which a protected cell must be able to move. */
export interface Move {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly target: number;
  readonly ownCapacity: number | undefined;
}

/** All moves a model asks for; those of no length are left out. */
export function movesOf(model: CapacityModel): readonly Move[] {
  return model.protect.flatMap(({ cell, down, up, ownCapacity }): Move[] => [
    ...(up > 0 ? [{ cell, sign: 1 as const, target: up, ownCapacity }] : []),
    ...(down > 0 ? [{ cell, sign: -1 as const, target: down, ownCapacity }] : []),
  ]);
}

/** At least `atLeast` of the weighted cells must be masked: the form of every cut in the search for a pattern. */
export interface Cut {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly atLeast: number;
}
