import type { DomainEvent } from '../../../libs/event-sourcing/index.js';

/** @param recordId nobody can tell of which case or contact it is: a keyed hash of that */
export function recordStream(recordId: string): string {
  return `statistical_record-${recordId}`;
}

/** Whose stream it is; null where it is no record's. */
export function recordOf(stream: string): string | null {
  return stream.startsWith('statistical_record-') ? stream.slice('statistical_record-'.length) : null;
}

/** What is counted, each with tables and a number of its own. */
export type CountedProgram = 'requests' | 'contacts';

/** What a record counts for: replaced until its quarter is over, and frozen then (docs/disclosure-control.md). */
export interface RecordAttributes {
  readonly program: CountedProgram;
  /** Of posting, of which 1 to 12 is the month: that of the incident, where its quarter was still open. */
  readonly year: number;
  readonly month: number;
  /** By classification, the one class. */
  readonly classes: Readonly<Record<string, string>>;
  /** Every agency served; of a contact, the member who had it: whoever could recognise their own. */
  readonly agencies: readonly string[];
}

/** What is measured at the cut-off of the quarter's release, and never again. */
export interface RecordMeasures {
  /** Classes that only time tells: how soon, whether followed up, whether referred. */
  readonly classes: Readonly<Record<string, string>>;
  /** By magnitude, a whole number in its unit. */
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly responders: readonly string[];
}

export type StatisticalRecordPosted = DomainEvent<'StatisticalRecordPosted', RecordAttributes>;

/** What it counts for is otherwise; its quarter is still open. */
export type StatisticalRecordReplaced = DomainEvent<'StatisticalRecordReplaced', RecordAttributes>;

/** There was nothing to count after all; its quarter is still open. */
export type StatisticalRecordWithdrawn = DomainEvent<'StatisticalRecordWithdrawn', { readonly program: CountedProgram }>;

/** The cut-off has passed: nothing of the record changes any more. */
export type StatisticalRecordMeasured = DomainEvent<'StatisticalRecordMeasured', RecordMeasures>;

/**
 * Its year was restated: it counts for something else, or no longer where both are null. Nothing of it changes after that, whatever
 * happens to its case.
 */
export type StatisticalRecordRestated = DomainEvent<
  'StatisticalRecordRestated',
  { readonly program: CountedProgram; readonly attributes: RecordAttributes | null; readonly measures: RecordMeasures | null }
>;

export type StatisticalRecordEvent =
  StatisticalRecordPosted | StatisticalRecordReplaced | StatisticalRecordWithdrawn | StatisticalRecordMeasured | StatisticalRecordRestated;
