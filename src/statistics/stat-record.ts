import type { StatRecord } from '../../libs/disclosure-control/index.js';
import type { StatisticalRecord } from './domain/index.js';

/** A record as releases are made of it. @throws Error where it has not been measured */
export function statRecord(id: string, { attributes, measures }: Pick<StatisticalRecord, 'attributes' | 'measures'>): StatRecord {
  if (measures === null) throw new Error('a record of a release that is due has not been measured');
  const { month, classes, agencies } = attributes;
  return {
    id,
    month,
    classes: { ...classes, ...measures.classes },
    agencies,
    responders: measures.responders,
    magnitudes: measures.magnitudes,
  };
}
