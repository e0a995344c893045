import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, asLead, deployed, now, received } from '../../domain/case.testkit.js';
import { recordCallBack } from './record-call-back.decision.js';

const { given } = specificationOf(caseEvolution, recordCallBack);
const reached = { type: 'CallBackRecorded', data: { outcome: 'reached', at: now } } as const;

describe('recording a call back', () => {
  it('records that the person who asked was reached', () => {
    given(received())
      .when({ outcome: 'reached', ...asCoordinator })
      .then(reached);
  });

  it('records an attempt that reached nobody, with the time it was made', () => {
    given(received())
      .when({ outcome: 'no_answer', at: '2026-11-23', ...asCoordinator })
      .then({ type: 'CallBackRecorded', data: { outcome: 'no_answer', at: '2026-11-23' } });
  });

  it('lets the lead of the case record it', () => {
    given(deployed())
      .when({ outcome: 'reached', ...asLead })
      .then(reached);
  });

  it('refuses a call back that is still to come, or older than the request', () => {
    given(received())
      .when({ outcome: 'reached', at: '2026-11-24', ...asCoordinator })
      .thenRefused('call_back_in_future');
    given(received())
      .when({ outcome: 'reached', at: '2026-11-21', ...asCoordinator })
      .thenRefused('call_back_before_request');
  });

  it('refuses a declined request', () => {
    given([...received(), { type: 'RequestDeclined', data: { reason: 'invalid' } }])
      .when({ outcome: 'reached', ...asCoordinator })
      .thenRefused('case_declined');
  });

  it('records an attempt also after the person was reached', () => {
    given([...received(), reached])
      .when({ outcome: 'no_answer', ...asCoordinator })
      .then({ type: 'CallBackRecorded', data: { outcome: 'no_answer', at: now } });
  });
});
