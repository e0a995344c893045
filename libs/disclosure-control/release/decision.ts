import type { Pattern } from '../tables/protection-problem.js';

/** What is decided for one release: which tables it leaves out, which cells it hides, of which it says nothing. */
export interface Published {
  readonly kind: 'published';
  readonly dropped: readonly string[];
  /** By cell of the plan up to this release. */
  readonly pattern: Pattern;
  readonly notStated: readonly boolean[];
}

/** A release is skipped in silence where nothing passes; the period's figures appear in the year's (specification 2.3 T1). */
export type Decision = Published | { readonly kind: 'skipped' };

/** Whether two decisions look the same to a reader. */
export function sameDecision(a: Decision, b: Decision): boolean {
  if (a.kind === 'skipped' || b.kind === 'skipped') return a.kind === b.kind;
  return decisionKey(a) === decisionKey(b);
}

/** A name for a decision under which it is recognised on another world. */
export function decisionKey({ dropped, pattern, notStated }: Omit<Published, 'kind'>): string {
  const bits = (flags: readonly boolean[]) => flags.map(Number).join('');
  return `${dropped.join(',')}/${bits(pattern)}/${bits(notStated)}`;
}
