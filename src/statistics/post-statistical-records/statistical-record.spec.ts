import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { recordEvolution } from '../domain/statistical-record.js';
import type { RecordAttributes, RecordMeasures, StatisticalRecordEvent } from '../domain/statistical-record.events.js';
import { measureStatisticalRecord } from './measure-statistical-record.decision.js';
import { postStatisticalRecord } from './post-statistical-record.decision.js';

const posting = specificationOf(recordEvolution, postStatisticalRecord);
const measuring = specificationOf(recordEvolution, measureStatisticalRecord);
const attributes: RecordAttributes = {
  program: 'requests',
  year: 2026,
  month: 5,
  classes: { type: 'deaths', county: 'Jackson', discipline: 'telecommunicators' },
  agencies: ['a1'],
};
const measures: RecordMeasures = { classes: { referral: 'offered' }, magnitudes: { participants: 7 }, responders: ['m1'] };
const posted: StatisticalRecordEvent = { type: 'StatisticalRecordPosted', data: attributes };
const measured: StatisticalRecordEvent = { type: 'StatisticalRecordMeasured', data: measures };
const withdrawn: StatisticalRecordEvent = { type: 'StatisticalRecordWithdrawn', data: { program: 'requests' } };

describe('a statistical record', () => {
  it('is posted once, and says nothing where nothing changes', () => {
    posting.given([]).when({ attributes }).then(posted);
    posting
      .given([posted])
      .when({ attributes: { ...attributes } })
      .thenNothing();
    posting.given([]).when({ attributes: null }).thenNothing();
  });

  it('is replaced as a whole while its quarter is open, and withdrawn where there is nothing to count', () => {
    const other = { ...attributes, month: 6 };
    posting.given([posted]).when({ attributes: other }).then({ type: 'StatisticalRecordReplaced', data: other });
    posting.given([posted]).when({ attributes: null }).then(withdrawn);
    posting.given([posted, withdrawn]).when({ attributes }).then(posted);
  });

  it('never moves to another quarter, in which it would count twice', () => {
    posting
      .given([posted])
      .when({ attributes: { ...attributes, month: 7 } })
      .thenRefused('posted_in_another_quarter');
    posting
      .given([posted])
      .when({ attributes: { ...attributes, year: 2027 } })
      .thenRefused('posted_in_another_quarter');
  });

  it('is measured once, and frozen then', () => {
    measuring.given([posted]).when({ measures }).then(measured);
    measuring
      .given([posted, measured])
      .when({ measures: { ...measures, responders: [] } })
      .thenNothing();
    measuring.given([posted, withdrawn]).when({ measures }).thenNothing();
    posting
      .given([posted, measured])
      .when({ attributes: { ...attributes, month: 6 } })
      .thenNothing();
    posting.given([posted, measured]).when({ attributes: null }).thenNothing();
  });
});
