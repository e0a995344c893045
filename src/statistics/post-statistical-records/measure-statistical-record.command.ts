import { Decision } from '../../commands/index.js';
import type { RecordMeasures } from '../domain/index.js';
import { RecordCommand } from '../record-streams.js';
import { measureStatisticalRecord } from './measure-statistical-record.decision.js';

/** The cut-off of a record's quarter has passed; sent by the clock. */
export class MeasureStatisticalRecord extends RecordCommand({ right: 'keep_statistics' }) {
  readonly measures: RecordMeasures;
}

export class MeasureStatisticalRecordHandler extends Decision(MeasureStatisticalRecord, measureStatisticalRecord) {}
