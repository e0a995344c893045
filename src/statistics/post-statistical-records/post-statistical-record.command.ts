import { Decision } from '../../commands/index.js';
import type { RecordAttributes } from '../domain/index.js';
import { RecordCommand } from '../record-streams.js';
import { postStatisticalRecord } from './post-statistical-record.decision.js';

/** Something counts, or does so no longer; sent by the clock. */
export class PostStatisticalRecord extends RecordCommand({ right: 'keep_statistics' }) {
  /** Null where there is nothing to count. */
  readonly attributes: RecordAttributes | null;
}

export class PostStatisticalRecordHandler extends Decision(PostStatisticalRecord, postStatisticalRecord) {}
