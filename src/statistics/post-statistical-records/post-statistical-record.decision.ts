import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import { counting, type RecordAttributes, type StatisticalRecordEvent, type StatisticalRecordState } from '../domain/index.js';
import type { PostStatisticalRecord } from './post-statistical-record.command.js';

/**
 * Posts what a case or contact counts for, replaces it, or withdraws it. What was measured or restated is frozen: nothing of it changes any
 * more. A record stays in the quarter in which it was posted, so that it is counted once (docs/disclosure-control.md).
 *
 * @throws Refusal `posted_in_another_quarter`
 */
export function postStatisticalRecord(
  { attributes }: Pick<Said<PostStatisticalRecord>, 'attributes'>,
  state: StatisticalRecordState,
): readonly StatisticalRecordEvent[] {
  if (state?.restated) return [];
  const record = counting(state);
  if (record === null) return attributes === null ? [] : [{ type: 'StatisticalRecordPosted', data: attributes }];
  if (record.measures !== null) return [];
  if (attributes === null) return [{ type: 'StatisticalRecordWithdrawn', data: { program: record.attributes.program } }];
  if (isDeepStrictEqual(attributes, record.attributes)) return [];
  if (quarterIn(attributes) !== quarterIn(record.attributes))
    refuse('posted_in_another_quarter', {
      en: 'This is counted in another quarter already. Post it there.',
      es: 'Esto ya se cuenta en otro trimestre. Anótelo allí.',
    });
  return [{ type: 'StatisticalRecordReplaced', data: attributes }];
}

function quarterIn({ year, month }: RecordAttributes): number {
  return year * 4 + Math.ceil(month / 3);
}
