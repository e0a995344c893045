import type { PolicyVersionResult } from '../policy/policy.queries.js';
import { dayOf } from '../vocabulary/index.js';

/** The year in which this installation began, which is when its first policy did: the first of which releases are made. */
export function firstYearOf(versions: readonly PolicyVersionResult[], zone: string): number {
  return Math.min(...versions.map(({ effectiveFrom }) => Number(dayOf(effectiveFrom, zone).slice(0, 4))));
}
