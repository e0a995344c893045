import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { agency, asCoordinator, now, received } from '../../domain/case.testkit.js';
import { receiveRequest } from './receive-request.decision.js';

const { given } = specificationOf(caseEvolution, receiveRequest);
const command = { reference: 'AW-26-7K3FQ', policyVersion: 1, facts: {}, ...asCoordinator };

describe('receiving a request', () => {
  it('takes a request of which nothing is known yet', () => {
    given([])
      .when(command)
      .then({ type: 'RequestReceived', data: { reference: 'AW-26-7K3FQ', receivedAt: now, policyVersion: 1, facts: {} } });
  });

  it('keeps everything that was said of it, and when the call came in', () => {
    const facts = {
      channel: 'peer_support_line',
      begunBy: 'peer',
      agencyId: agency,
      incidentType: 'suicide',
      occurredAt: '2026-11-22',
      exposed: [{ discipline: 'dispatcher', about: 3 }],
      urgency: 'now',
      callBackContact: 'sealed',
    } as const;
    given([])
      .when({ ...command, receivedAt: '2026-11-23T01:30:00-06:00', facts })
      .then({
        type: 'RequestReceived',
        data: { reference: 'AW-26-7K3FQ', receivedAt: '2026-11-23T01:30:00-06:00', policyVersion: 1, facts },
      });
  });

  it('refuses an incident that has not happened yet', () => {
    given([])
      .when({ ...command, facts: { occurredAt: '2026-11-24' } })
      .thenRefused('occurred_in_future');
    given([])
      .when({ ...command, facts: { occurredAt: '2026-11-23T06:01:00-06:00' } })
      .thenRefused('occurred_in_future');
  });

  it('takes an incident of today although the hour is not known', () => {
    given([])
      .when({ ...command, facts: { occurredAt: '2026-11-23' } })
      .then({
        type: 'RequestReceived',
        data: { reference: 'AW-26-7K3FQ', receivedAt: now, policyVersion: 1, facts: { occurredAt: '2026-11-23' } },
      });
  });

  it('refuses a call that came in later than now', () => {
    given([])
      .when({ ...command, receivedAt: '2026-11-23T12:00:01Z' })
      .thenRefused('received_in_future');
  });

  it('refuses a unit without its agency and a discipline named twice', () => {
    given([])
      .when({ ...command, facts: { unitId: 'u' } })
      .thenRefused('unit_without_agency');
    given([])
      .when({ ...command, facts: { exposed: [{ discipline: 'fire' }, { discipline: 'fire', about: 2 }] } })
      .thenRefused('discipline_twice');
  });

  it('does nothing when the request is there already', () => {
    given(received()).when(command).thenNothing();
  });
});
