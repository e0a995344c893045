import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, received } from '../../domain/case.testkit.js';
import { correctCallBack } from './correct-call-back.decision.js';

const { given } = specificationOf(caseEvolution, correctCallBack);
const called = { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } } as const;
const correcting = { callBack: 1, reason: 'mistyped', ...asCoordinator } as const;

describe('correcting a call back', () => {
  it('records what was otherwise of it, and nothing where it is so', () => {
    given([...received(), called])
      .when({ ...correcting, outcome: 'no_answer' })
      .then({ type: 'CallBackCorrected', data: { callBack: 1, change: { outcome: 'no_answer' }, reason: 'mistyped' } });
    given([...received(), called])
      .when({ ...correcting, outcome: 'reached', at: '2026-11-22' })
      .thenNothing();
  });

  it('says that it was none, and takes that back', () => {
    const none = { type: 'CallBackCorrected', data: { callBack: 1, change: {}, didNotHappen: true, reason: 'mistyped' } } as const;
    given([...received(), called])
      .when({ ...correcting, didNotHappen: true })
      .then(none);
    given([...received(), called, none])
      .when({ ...correcting, didNotHappen: true })
      .thenNothing();
    given([...received(), called, none])
      .when({ ...correcting, outcome: 'reached' })
      .then({ type: 'CallBackCorrected', data: { callBack: 1, change: { outcome: 'reached' }, reason: 'mistyped' } });
  });

  it('refuses what recording it refuses, and a call that there is not', () => {
    given([...received(), called])
      .when({ ...correcting, at: '2026-11-20' })
      .thenRefused('call_back_before_request');
    given([...received(), called])
      .when({ ...correcting, at: '2026-11-24' })
      .thenRefused('call_back_in_future');
    given(received())
      .when({ ...correcting, outcome: 'reached' })
      .thenRefused('call_back_not_found');
  });
});
