import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { RecordAttributes, RecordMeasures, StatisticalRecordEvent } from './statistical-record.events.js';

/** One request or contact, as it is counted. */
export interface StatisticalRecord {
  readonly attributes: RecordAttributes;
  /** Null until the cut-off. */
  readonly measures: RecordMeasures | null;
  /** There was nothing to count after all: it counts nowhere until it is posted again. */
  readonly withdrawn: boolean;
  /** With its year, which happens once: nothing changes it any more. */
  readonly restated?: true;
}

/** Null where nothing was ever posted. */
export type StatisticalRecordState = StatisticalRecord | null;

export const recordEvolution: Evolution<StatisticalRecordState, StatisticalRecordEvent> = {
  initial: null,
  evolve(state, event) {
    switch (event.type) {
      case 'StatisticalRecordPosted':
      case 'StatisticalRecordReplaced':
        return { attributes: event.data, measures: null, withdrawn: false };
      case 'StatisticalRecordWithdrawn':
        return state && { ...state, withdrawn: true };
      case 'StatisticalRecordMeasured':
        return state && { ...state, measures: event.data };
      case 'StatisticalRecordRestated': {
        const { attributes, measures } = event.data;
        if (state === null || attributes === null) return state && { ...state, withdrawn: true, restated: true };
        return { attributes, measures, withdrawn: false, restated: true };
      }
      default:
        return unknownEvent(event);
    }
  },
};

/** The record that counts; null where none does. */
export function counting(state: StatisticalRecordState): StatisticalRecord | null {
  return state?.withdrawn ? null : state;
}
