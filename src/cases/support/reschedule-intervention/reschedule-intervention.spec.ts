import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, held, intervention, mentalHealthLead, planned } from '../../domain/case.testkit.js';
import { rescheduleIntervention } from './reschedule-intervention.decision.js';

const { given } = specificationOf(caseEvolution, rescheduleIntervention);
const command = { interventionId: intervention, plannedFor: '2026-12-20', policy, countedOn: [], ...asCoordinator } as const;

describe('rescheduling an intervention', () => {
  it('moves it and says whether it is still in time', () => {
    given(planned())
      .when({ ...command, deviation: 'operational_demand' })
      .then({
        type: 'InterventionRescheduled',
        data: { interventionId: intervention, plannedFor: '2026-12-20', timeliness: 'later', deviation: 'operational_demand' },
      });
  });

  it('refuses what was held, what does not exist, and a time before the incident', () => {
    given(held()).when(command).thenRefused('not_planned');
    given(planned())
      .when({ ...command, interventionId: 'x' })
      .thenRefused('intervention_not_found');
    given(planned())
      .when({ ...command, plannedFor: '2026-11-01' })
      .thenRefused('planned_before_incident');
  });

  it('refuses a day on which the credential of somebody for their role does not hold any more', () => {
    const lapsed = { credentialedUntil: { mental_health_lead: '2026-12-19' }, credentialWithdrawnFor: [] };
    const withdrawn = { credentialedUntil: {}, credentialWithdrawnFor: ['mental_health_lead'] } as const;
    for (const credentials of [lapsed, withdrawn])
      given(planned())
        .when({ ...command, countedOn: [{ memberId: mentalHealthLead, ...credentials }] })
        .thenRefused('credential_lapses');
  });

  it('does nothing when it is planned for that time already', () => {
    given(planned())
      .when({ ...command, plannedFor: '2026-11-23T10:00:00.000Z' })
      .thenNothing();
    given(planned())
      .when({ ...command, plannedFor: '2026-11-23T04:00:00-06:00' })
      .thenNothing();
  });

  it('refuses another reason for the same time, rather than drop it', () => {
    given(planned())
      .when({ ...command, plannedFor: '2026-11-23T10:00:00.000Z', deviation: 'travel' })
      .thenRefused('recorded_otherwise');
  });
});
