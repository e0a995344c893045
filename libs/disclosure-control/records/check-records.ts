import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from './stat-record.js';

/**
 * A record that counts in a total and in no class of it could be read off the difference; one of no month is lost.
 *
 * @throws RangeError naming the kind of mistake, never a value
 */
export function checkRecords({ program }: PublicationPlan, records: readonly StatRecord[]): void {
  for (const { month, classes, agencies } of records) {
    if (!(Number.isInteger(month) && month >= 1 && month <= 12))
      throw new RangeError('the month of a record must be a whole number from 1 to 12');
    for (const { name, classes: all } of program.classifications) {
      if (!all.some(({ code }) => code === classes[name])) throw new RangeError(`a record has no class of the classification ${name}`);
    }
    if (new Set(agencies).size < agencies.length) throw new RangeError('a record names an agency twice');
  }
}
