import { DAY, HOUR } from './demo-world.js';

/** Of what lies long back nobody sees whether an automation looked each day; of the last weeks somebody does. */
const STEP = 4 * DAY;
const LATELY = 30 * DAY;

/**
 * The instants up to which a demo goes on before what is to happen by the clock happens: every few days, of late every day, and exactly
 * when something of the calendar is due. In their order, all before the end.
 *
 * @param due instants of the calendar
 */
export function demoDays(begin: number, end: number, due: readonly number[]): readonly number[] {
  // Everybody is there before the first day goes on.
  const instants = new Set([begin + HOUR, ...due.filter((at) => at > begin + HOUR)]);
  for (let at = begin + DAY; at < end; at += at + STEP < end - LATELY ? STEP : DAY) instants.add(at);
  return [...instants].filter((at) => at < end).sort((a, b) => a - b);
}
