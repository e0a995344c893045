import { isDeepStrictEqual } from 'node:util';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';

/** A record that is otherwise in the second version of a year; null where it counts no longer. */
export interface ChangedRecord {
  readonly was: StatRecord;
  readonly is: StatRecord | null;
}

/**
 * The records in which two versions of a year differ, in anything that the plan counts or that its rules look at: one that counts in the
 * same cells with other hours is another record all the same.
 *
 * @throws RangeError where the second version has a record that the first one has not: what comes late counts in a month that is open
 */
export function changedRecords(
  plan: PublicationPlan,
  before: readonly StatRecord[],
  after: readonly StatRecord[],
): readonly ChangedRecord[] {
  const later = new Map(after.map((record) => [record.id, record]));
  const known = new Set(before.map(({ id }) => id));
  if (after.some(({ id }) => !known.has(id))) throw new RangeError('no record enters a year that is out');
  return before.flatMap((was) => {
    const is = later.get(was.id) ?? null;
    return is !== null && isDeepStrictEqual(lookedAt(plan, was), lookedAt(plan, is)) ? [] : [{ was, is }];
  });
}

/** What of a record decides about figures. */
function lookedAt({ program }: PublicationPlan, { month, classes, agencies, responders, magnitudes }: StatRecord) {
  return [
    month,
    program.classifications.map(({ name }) => classes[name]),
    [...agencies].sort(),
    program.magnitudes.map(({ name }) => magnitudes[name] ?? 0),
    program.magnitudes.some(({ byResponder }) => byResponder) ? [...responders].sort() : [],
  ];
}
