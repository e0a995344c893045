import type { Said } from '../../commands/index.js';
import { counting, type StatisticalRecordEvent, type StatisticalRecordState } from '../domain/index.js';
import type { MeasureStatisticalRecord } from './measure-statistical-record.command.js';

/** Freezes a record with what was measured of it by the cut-off; once. Nothing to do where nothing is posted. */
export function measureStatisticalRecord(
  { measures }: Pick<Said<MeasureStatisticalRecord>, 'measures'>,
  state: StatisticalRecordState,
): readonly StatisticalRecordEvent[] {
  if (counting(state)?.measures !== null) return [];
  return [{ type: 'StatisticalRecordMeasured', data: measures }];
}
