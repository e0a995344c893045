import type { Certificate, Outcome, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { RestatementReason } from '../../vocabulary/index.js';
import type { RecordAttributes, RecordMeasures } from './statistical-record.events.js';

/** @param yearId `requests-2026`: a whole year of what is counted */
export function restatementStream(yearId: string): string {
  return `restatement-${yearId}`;
}

/** Whose stream it is; null where it is no restatement's. */
export function restatementOf(stream: string): string | null {
  return stream.startsWith('restatement-') ? stream.slice('restatement-'.length) : null;
}

/** Somebody says that the year was made of something that is materially wrong. `by` is the person. */
export type RestatementProposed = DomainEvent<'RestatementProposed', { readonly reason: RestatementReason; readonly by: string }>;

export type RestatementWithdrawn = DomainEvent<'RestatementWithdrawn', { readonly by: string }>;

/** Another person wants the year to stay as it is. It may be proposed again. */
export type RestatementDeclined = DomainEvent<'RestatementDeclined', { readonly by: string }>;

/** Another person agrees. The year is restated as it was recorded before `at`, or held: once, for good. */
export type RestatementAgreed = DomainEvent<'RestatementAgreed', { readonly by: string; readonly at: string }>;

/** A release of the year in its second version; only `document` is for readers. */
export interface RestatedRelease {
  readonly document: ReleaseDocument;
  readonly outcome: Outcome;
  readonly certificate: Certificate;
}

/** A record of the year that is otherwise; both null where it counts no longer. */
export interface RestatedRecord {
  readonly recordId: string;
  readonly attributes: RecordAttributes | null;
  readonly measures: RecordMeasures | null;
}

/** What the year is from now on, as a whole: its releases and records follow from this event, however often that is tried. */
export type YearRestated = DomainEvent<
  'YearRestated',
  { readonly releases: readonly RestatedRelease[]; readonly records: readonly RestatedRecord[] }
>;

/**
 * The year stays as it is out: two versions would tell too much. Its readers learn neither the cause nor that it was tried. `tooEarly`:
 * nothing of it was otherwise yet, which tells nothing, and it may be proposed again.
 */
export type RestatementHeld = DomainEvent<'RestatementHeld', { readonly cause: string; readonly tooEarly?: true }>;

export type RestatementEvent =
  RestatementProposed | RestatementWithdrawn | RestatementDeclined | RestatementAgreed | YearRestated | RestatementHeld;
