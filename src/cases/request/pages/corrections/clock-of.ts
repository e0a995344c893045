import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../vocabulary/index.js';

/** The time of the clock at a moment, in a zone, as a field for a time holds it: `01:30`. */
export function clockOf(moment: string, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantOf(moment))
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
