import type { PublicationPlan } from '../plan/publication-plan.js';

/** Why a cell may not be shown; what is `neither` is hidden only to protect others. */
export type Status = 'small' | 'concentrated' | 'neither';

/** What came of one release: nothing, or for each cell due with it a figure, or the status under which it is hidden. */
export type Outcome = { readonly kind: 'skipped' } | { readonly kind: 'published'; readonly cells: readonly (number | Status)[] };

/** What readers know of a cell: a figure, a status, that its release was skipped, or that its release is yet to come. */
export type KnownCell = number | Status | 'skipped' | 'later';

/** Indices of the cells that are due with a release. */
export function dueWith(plan: PublicationPlan, release: number): readonly number[] {
  const from = release === 0 ? 0 : plan.due[release - 1]!;
  return Array.from({ length: plan.due[release]! - from }, (_, at) => from + at);
}

/** What readers know of every cell of a plan after these releases; a function of what was published alone. */
export function knownAfter(plan: PublicationPlan, outcomes: readonly Outcome[]): readonly KnownCell[] {
  const known: KnownCell[] = plan.cells.map(() => 'later');
  outcomes.forEach((outcome, release) => {
    dueWith(plan, release).forEach((cell, at) => {
      known[cell] = outcome.kind === 'skipped' ? 'skipped' : outcome.cells[at]!;
    });
  });
  return known;
}
