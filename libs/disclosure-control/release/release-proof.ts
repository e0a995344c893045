import { RELEASES } from '../plan/periods.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import { leastBeside, type ConcentrationRules } from '../rules/concentration.js';
import { flawsOf, releaseView, type Certificate } from './certificate.js';
import { dueWith, type Outcome } from './known-cell.js';
import type { ReleaseDocument } from './release-document.js';

/** Beside a document, what its proof is judged by: the program's own, and never for its readers. */
export interface ReleaseProof {
  readonly plan: PublicationPlan;
  /** What came of each release of the year up to this one, which is the last. */
  readonly history: readonly Outcome[];
  readonly certificate: Certificate;
  readonly rules: ConcentrationRules;
}

/**
 * Checks by additions and comparisons alone that a document is what was decided, and that the certificate proves of every small cell that
 * it can be anything from 0 to k-1. Returns what is wrong; of a skip there is nothing to prove.
 */
export function flawsOfProof(document: ReleaseDocument, { plan, history, certificate, rules }: ReleaseProof): readonly string[] {
  const release = history.length - 1;
  const outcome = history[release];
  if (outcome === undefined || RELEASES[release] !== document.release) return ['the proof is of another release'];
  if (outcome.kind === 'skipped') return document.verdict === 'skipped' ? [] : ['it was decided to skip it, and it is published'];
  const cells = new Map(document.cells.map((cell) => [cell.id, cell]));
  const otherwise = dueWith(plan, release).flatMap((cell, at) => {
    const { id } = plan.cells[cell]!;
    const [decided, shown] = [outcome.cells[at], cells.get(id)];
    const same = typeof decided === 'number' ? shown?.status === 'shown' && shown.count === decided : shown?.status === 'masked';
    return same ? [] : [`${id} is not as it was decided`];
  });
  const beside = rules.fewest > 0 ? leastBeside(rules, plan.k) : 0;
  const floor = rules.fewest > 0 ? Math.max(plan.k, beside + 1) : plan.k;
  const view = releaseView({ plan, floor, beside }, history, release);
  return [...otherwise, ...(view === null ? [] : flawsOf(view, certificate))];
}
