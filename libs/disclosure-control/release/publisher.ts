import type { PublicationPlan } from '../plan/publication-plan.js';
import { valueBlindPattern } from '../publisher/value-blind-pattern.js';
import { cautious } from '../solver/cautious-solver.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern } from '../tables/protection-problem.js';
import { auditRelease, type Audited, type Witness } from './audit-release.js';
import type { KnownCell, Status } from './known-cell.js';
import type { LinkedPart } from './linked-part.js';
import { inputsOf } from './mask-release.js';
import type { Floors } from './reader.js';

/** The publisher with its solver and its memory; the same inputs always give the same answer. */
export interface Publisher {
  readonly solver: Solver;
  readonly masks: Map<string, Pattern>;
  readonly audits: Map<string, readonly Witness[] | null>;
  readonly progress: (line: string) => void;
}

/** A release to be decided: what is public before it, cut down to the part of the plan that it can say something about. */
export interface ReleaseInHand extends Floors {
  readonly plan: PublicationPlan;
  /** With the cells of the next release, so that nothing is given away of these before it. */
  readonly audited: LinkedPart;
  readonly masked: LinkedPart;
  /** By cell of `audited`. */
  readonly known: readonly KnownCell[];
}

/** A publisher ready to decide. @param progress is told in a line what is being done; nothing hidden is in it */
export function publisher(solver: Solver, progress: (line: string) => void = () => {}): Publisher {
  return { solver: cautious(solver), masks: new Map(), audits: new Map(), progress };
}

/**
 * What readers would know after the one release that statuses lead to: the mask is chosen from them and from what is public.
 * Null where it would show no figure, and so would say nothing but which cells are small.
 */
export function proposed(
  by: Publisher,
  hand: ReleaseInHand,
  statuses: readonly Status[],
  figure: (cell: number) => number,
): readonly KnownCell[] | null {
  const { plan, audited, masked, known } = hand;
  const place = new Map(audited.cells.map((cell, at) => [cell, at]));
  const before = masked.cells.map((cell) => known[place.get(cell)!]!);
  const key = `${masked.name} ${before.join(' ')} ${statuses.join(' ')}`;
  const pattern = by.masks.get(key) ?? valueBlindPattern(inputsOf(plan, masked, before, statuses), TRUST, by.solver);
  by.masks.set(key, pattern);
  if (masked.due.every((cell) => pattern[cell])) return null;
  const next = [...known];
  audited.due.forEach((cell, at) => (next[cell] = pattern[masked.due[at]!] ? statuses[at]! : figure(cell)));
  return next;
}

/** The share of a public estimate that a hidden cell is trusted to have. */
const TRUST = 0.8;

/** The audit, remembered by what the reader would know; by everybody, where nobody is named. */
export function auditedPart(
  by: Publisher,
  { plan, audited: part, floor, beside }: ReleaseInHand,
  known: readonly KnownCell[],
  { reader, seeds, coming = true }: Partial<Audited> = {},
): readonly Witness[] | null {
  const own = reader === undefined ? '' : `${String(coming)} ${reader.own!.join(' ')}`;
  const key = `${part.name} ${floor} ${beside} ${known.join(' ')} ${own}`;
  if (!by.audits.has(key)) {
    by.audits.set(
      key,
      auditRelease({ plan, part, known, floor, beside, coming, ...(reader && { reader }), ...(seeds && { seeds }) }, by.solver),
    );
  }
  return by.audits.get(key)!;
}
