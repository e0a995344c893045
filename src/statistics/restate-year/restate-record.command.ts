import { Decision } from '../../commands/index.js';
import type { RestatedRecord } from '../domain/index.js';
import { RecordCommand } from '../record-streams.js';
import { restateRecord } from './restate-record.decision.js';

/** A record of a year that was restated is otherwise; sent by the clock. */
export class RestateRecord extends RecordCommand({ right: 'keep_statistics' }) {
  readonly attributes: RestatedRecord['attributes'];
  readonly measures: RestatedRecord['measures'];
}

export class RestateRecordHandler extends Decision(RestateRecord, restateRecord) {}
