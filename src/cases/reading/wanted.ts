import type { Urgency, When } from '../../vocabulary/index.js';
import { dueSort } from './due.js';

/** Of a duty to which nobody gave a date: how soon it is wanted, and since when it waits. */
export interface Wanted {
  readonly wanted: Urgency;
  readonly since: When;
}

const HOUR = 3_600_000;
/** How long something may wait that is wanted today, or as soon as possible: also when it came in late in the evening. */
const HALF_A_DAY = 12;
const A_WEEK = 7 * 24;
const HOURS: Readonly<Record<Urgency, number>> = { now: 0, today: HALF_A_DAY, unknown: HALF_A_DAY, this_week: A_WEEK };

/**
 * By when something is pressing to which nobody gave a date (docs/domain.md section 3, "What waits"): of what is wanted now that is at
 * once. No term of the policy and no obligation: it gives the order in which things are shown.
 *
 * @param atLeast hours that it may wait also where it is wanted sooner
 */
export function wantedBy({ wanted, since }: Wanted, atLeast = 0): When {
  return new Date(dueSort(since).getTime() + Math.max(HOURS[wanted], atLeast) * HOUR).toISOString();
}

/** Whether it is to be done within the day of whoever reads: it then stands under today until it is late, also over midnight. */
export function isWithinDay(duty: { readonly dueAt: When } & Partial<Wanted>): boolean {
  if (duty.since === undefined) return false;
  const waits = dueSort(duty.dueAt).getTime() - dueSort(duty.since).getTime();
  return waits > 0 && waits <= HALF_A_DAY * HOUR;
}
