import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import type { ConcentrationRules } from '../rules/concentration.js';
import type { Outcome } from '../release/known-cell.js';
import type { CertifiedRelease } from '../release/release-year.js';
import type { RestatedYear, YearRestatement } from '../restatement/restate-year.js';

/** The next release of a year, to be decided. Plain data, so that it can cross to another thread. */
export interface ReleaseTask {
  readonly plan: PublicationPlan;
  readonly records: readonly StatRecord[];
  readonly rules: ConcentrationRules;
  /** Outcomes of all earlier releases of the year, as the worker gave them back. */
  readonly history: readonly Outcome[];
}

/** What the worker is asked for: a release, or whether a year that is out is restated. */
export type DisclosureTask = ({ readonly kind: 'release' } & ReleaseTask) | ({ readonly kind: 'restatement' } & YearRestatement);

/** What the worker sends: lines of progress, then the answer or why there is none. */
export type DisclosureMessage =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'release'; readonly release: CertifiedRelease }
  | { readonly kind: 'restatement'; readonly restated: RestatedYear }
  | { readonly kind: 'failed'; readonly reason: string };
