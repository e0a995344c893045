import type { Said } from '../../commands/index.js';
import { counting, type StatisticalRecordEvent, type StatisticalRecordState } from '../domain/index.js';
import type { RestateRecord } from './restate-record.command.js';

/** Has a record count for what it should have, or no longer; once. */
export function restateRecord(
  { attributes, measures }: Pick<Said<RestateRecord>, 'attributes' | 'measures'>,
  state: StatisticalRecordState,
): readonly StatisticalRecordEvent[] {
  const record = counting(state);
  if (record === null || record.restated) return [];
  return [{ type: 'StatisticalRecordRestated', data: { program: record.attributes.program, attributes, measures } }];
}
