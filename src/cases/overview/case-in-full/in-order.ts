import { dueSort } from '../../reading/due.js';

/** By a time, soonest first; what is of one time stays in the order in which it was added. */
export function inOrder<Thing>(things: readonly Thing[], time: (thing: Thing) => string): readonly Thing[] {
  return [...things].sort((a, b) => dueSort(time(a)).getTime() - dueSort(time(b)).getTime());
}
