import type { PublicationPlan } from '../plan/publication-plan.js';
import { valueBlindPattern } from '../publisher/value-blind-pattern.js';
import { cautious } from '../solver/cautious-solver.js';
import { counted, isOver, workUpTo, type Work } from '../solver/counted-solver.js';
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
  readonly masks: Map<string, WorkedOut<Pattern>>;
  readonly audits: Map<string, WorkedOut<readonly Witness[] | null>>;
  readonly progress: (line: string) => void;
  readonly limits: WorkLimits;
}

/**
 * The most work that a release may take: for what everybody reads, and for what one more reader does. More than that is no proof, and ends
 * in a skip. Each is counted from what its reader knows, as if nothing were remembered, so that all worlds that a reader cannot tell apart
 * take the same; one sum over the agencies there are would tell of them.
 */
export interface WorkLimits {
  readonly everybody: number;
  readonly reader: number;
}

/** Seventeen times and more what releases of the largest plan take; ten seconds, and one more for each reader. */
export const WORK_LIMITS: WorkLimits = { everybody: 10_000_000, reader: 1_000_000 };

/** Something worked out, and the work that it took. */
interface WorkedOut<Result> {
  readonly result: Result;
  readonly took: number;
}

/** A release to be decided: what is public before it, cut down to the part of the plan that it can say something about. */
export interface ReleaseInHand extends Floors {
  readonly plan: PublicationPlan;
  /** With the cells of the next release, so that nothing is given away of these before it. */
  readonly audited: LinkedPart;
  readonly masked: LinkedPart;
  /** By cell of `audited`. */
  readonly known: readonly KnownCell[];
  /** What has been done for it. */
  readonly work: Work;
}

/** A publisher ready to decide. @param progress is told in a line what is being done; nothing hidden is in it */
export function publisher(solver: Solver, progress: (line: string) => void = () => {}, limits = WORK_LIMITS): Publisher {
  return { solver: cautious(solver), masks: new Map(), audits: new Map(), progress, limits };
}

/** What a memory has under a name; else it is worked out, with as much work as the whole may take, and not with what is left of it. */
function remembered<Result>(
  memory: Map<string, WorkedOut<Result>>,
  key: string,
  work: Work,
  by: Publisher,
  run: (solver: Solver) => Result,
) {
  const own = workUpTo(work.most);
  const found = memory.get(key) ?? { result: run(counted(by.solver, own)), took: own.done };
  memory.set(key, found);
  work.done += found.took;
  return isOver(work) ? null : found.result;
}

/**
 * What readers would know after the one release that statuses lead to: the mask is chosen from them and from what is public.
 * Null where it would show no figure, and so would say nothing but which cells are small, and where that is too much work.
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
  const inputs = () => inputsOf(plan, masked, before, statuses);
  const pattern = remembered(by.masks, key, hand.work, by, (solver) => valueBlindPattern(inputs(), TRUST, solver));
  if (pattern === null) return null;
  if (masked.due.every((cell) => pattern[cell])) return null;
  const next = [...known];
  audited.due.forEach((cell, at) => (next[cell] = pattern[masked.due[at]!] ? statuses[at]! : figure(cell)));
  return next;
}

/** The share of a public estimate that a hidden cell is trusted to have. */
const TRUST = 0.8;

/**
 * The audit, remembered by what the reader would know; by everybody, where nobody is named. Null where anything is not proven, or only by
 * more work than there may be.
 */
export function auditedPart(
  by: Publisher,
  { plan, audited: part, floor, beside, work }: ReleaseInHand,
  known: readonly KnownCell[],
  { reader, seeds, coming = true }: Partial<Audited> = {},
): readonly Witness[] | null {
  const own = reader === undefined ? '' : `${String(coming)} ${reader.own!.join(' ')}`;
  const key = `${part.name} ${floor} ${beside} ${known.join(' ')} ${own}`;
  const audited = { plan, part, known, floor, beside, coming, ...(reader && { reader }), ...(seeds && { seeds }) };
  return remembered(by.audits, key, work, by, (solver) => auditRelease(audited, solver));
}
