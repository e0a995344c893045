import { planOf, releaseOf } from '../../statistics/domain/release.events.js';

/** Whether it is a stream that the calendar makes of a service that runs with nobody in it. */
export function byTheCalendar(stream: string): boolean {
  return planOf(stream) !== null || releaseOf(stream) !== null;
}
