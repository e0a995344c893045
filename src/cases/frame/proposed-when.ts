import { calendarDay, type FormValues } from '../../../libs/web/views/index.js';
import { instantOf, isDay, type When } from '../../vocabulary/index.js';

/** The values with which a `WhenField` shows a time that is on record, as the clocks of the program show it. */
export function proposedWhen(field: string, when: When | null, zone: string): FormValues {
  if (when === null) return {};
  const day = { [`${field}.day`]: calendarDay(when, zone) };
  if (isDay(when)) return day;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  return { ...day, [`${field}.time`]: clock.format(new Date(instantOf(when))) };
}
