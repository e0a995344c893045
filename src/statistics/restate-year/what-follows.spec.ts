import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { releaseEvolution } from '../domain/release.js';
import type { ReleaseEvent } from '../domain/release.events.js';
import { restatementEvolution } from '../domain/restatement.js';
import type { RestatementEvent } from '../domain/restatement.events.js';
import { recordEvolution } from '../domain/statistical-record.js';
import type { RecordAttributes, RecordMeasures, StatisticalRecordEvent } from '../domain/statistical-record.events.js';
import { postStatisticalRecord } from '../post-statistical-records/post-statistical-record.decision.js';
import { restateRecord } from './restate-record.decision.js';
import { restateRelease } from './restate-release.decision.js';
import { settleRestatement } from './settle-restatement.decision.js';

describe('what follows from a restatement', () => {
  const certified = (version: number, verdict = 'published') => ({
    document: { version, verdict } as ReleaseDocument,
    outcome: { kind: 'published', cells: [] } as const,
    certificate: { witnesses: [] },
  });
  const published: ReleaseEvent = { type: 'ReleasePublished', data: certified(1) };
  const restated: ReleaseEvent = { type: 'ReleaseRestated', data: certified(2) };
  const attributes: RecordAttributes = { program: 'requests', year: 2025, month: 5, classes: { type: 'deaths' }, agencies: ['a1'] };
  const measures: RecordMeasures = { classes: {}, magnitudes: { participants: 7 }, responders: [] };
  const record: readonly StatisticalRecordEvent[] = [
    { type: 'StatisticalRecordPosted', data: attributes },
    { type: 'StatisticalRecordMeasured', data: measures },
  ];
  const left: StatisticalRecordEvent = {
    type: 'StatisticalRecordRestated',
    data: { program: 'requests', attributes: null, measures: null },
  };

  it('a second version stands beside a first one that is out, once', () => {
    const restating = specificationOf(releaseEvolution, restateRelease);
    restating
      .given([published])
      .when({ restated: certified(2) })
      .then(restated);
    restating
      .given([published, restated])
      .when({ restated: certified(2) })
      .thenNothing();
    restating
      .given([])
      .when({ restated: certified(2) })
      .thenNothing();
  });

  it('a record counts for something else or no longer, and is never posted again whatever happens to its case', () => {
    const restating = specificationOf(recordEvolution, restateRecord);
    const posting = specificationOf(recordEvolution, postStatisticalRecord);
    const otherwise = { attributes: { ...attributes, month: 6 }, measures };
    restating
      .given(record)
      .when(otherwise)
      .then({ type: 'StatisticalRecordRestated', data: { program: 'requests', ...otherwise } });
    restating.given(record).when({ attributes: null, measures: null }).then(left);
    restating
      .given([...record, left])
      .when(otherwise)
      .thenNothing();
    posting
      .given([...record, left])
      .when({ attributes })
      .thenNothing();
  });

  it('is one thing, once, and to nothing before somebody agreed', () => {
    const settling = specificationOf(restatementEvolution, settleRestatement);
    const proposed: RestatementEvent = { type: 'RestatementProposed', data: { reason: 'counted_what_never_was', by: 'coordinator' } };
    const agreed: RestatementEvent = { type: 'RestatementAgreed', data: { by: 'officer', at: '2026-04-01T12:00:00.000Z' } };
    const came = { type: 'RestatementHeld', data: { cause: 'x' } } as const;
    settling.given([proposed, agreed]).when({ came }).then(came);
    settling.given([proposed, agreed, came]).when({ came }).thenNothing();
    settling.given([proposed]).when({ came }).thenNothing();
  });
});
