import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  asCoordinator,
  coordinator,
  deployment,
  held,
  intervention,
  mentalHealthLead,
  peer,
  planned,
  stoodDown,
} from '../../domain/case.testkit.js';
import { correctIntervention } from './correct-intervention.decision.js';

const { given } = specificationOf(caseEvolution, correctIntervention);
const correcting = { countedOn: [], policy, interventionId: intervention, reason: 'mistyped', ...asCoordinator } as const;

describe('correcting what is recorded of an intervention', () => {
  it('records what was otherwise, with the end that it has now', () => {
    const change = { heldAt: '2026-11-23T09:00:00.000Z', minutes: 30 };
    given(held())
      .when({ ...correcting, ...change })
      .then({
        type: 'InterventionCorrected',
        data: { interventionId: intervention, change, endedAt: '2026-11-23T09:30:00.000Z', reason: 'mistyped' },
      });
  });

  it('leaves nothing to do where all of it stands so', () => {
    given(held())
      .when({ ...correcting, minutes: 90, attended: [{ discipline: 'dispatcher', count: 5 }] })
      .thenNothing();
  });

  it('puts right for when it was planned once it is past; what is still planned is rescheduled', () => {
    const cancelled: CaseEvent = { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } };
    const change = { plannedFor: '2026-11-22' };
    const corrected: CaseEvent = { type: 'InterventionCorrected', data: { interventionId: intervention, change, reason: 'mistyped' } };
    for (const past of [held(), [...planned(), cancelled]]) {
      given(past)
        .when({ ...correcting, ...change })
        .then(corrected);
      given([...past, corrected])
        .when({ ...correcting, ...change })
        .thenNothing();
    }
    given(held())
      .when({ ...correcting, plannedFor: '2040-01-01' })
      .thenRefused('due_too_far');
    given(planned())
      .when({ ...correcting, ...change })
      .thenRefused('not_recorded');
  });

  it('makes planned again what did not take place', () => {
    given(held())
      .when({ ...correcting, didNotHappen: true })
      .then({
        type: 'InterventionCorrected',
        data: { interventionId: intervention, change: {}, didNotHappen: true, reason: 'mistyped' },
      });
  });

  it('lets no CISD come to be planned without a mental-health lead, by whichever correction', () => {
    const gone: CaseEvent = {
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId: mentalHealthLead, reason: 'safety' },
    };
    const cancelled: CaseEvent = { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } };
    for (const past of [[...planned(), cancelled], held()]) {
      given([...past, gone])
        .when({ ...correcting, didNotHappen: true })
        .thenRefused('cisd_needs_mental_health_lead', 'kind');
    }
    const defusing: CaseEvent = {
      type: 'InterventionCorrected',
      data: { interventionId: intervention, change: { kind: 'defusing' }, reason: 'mistyped' },
    };
    given([...planned(), defusing, gone])
      .when({ ...correcting, kind: 'cisd' })
      .thenRefused('cisd_needs_mental_health_lead', 'kind');
    given(stoodDown())
      .when({ ...correcting, didNotHappen: true })
      .then({
        type: 'InterventionCorrected',
        data: { interventionId: intervention, change: {}, didNotHappen: true, reason: 'mistyped' },
      });
  });

  it('lets nothing come to be planned again for a day on which the credential of somebody on the team has lapsed', () => {
    const cancelled: CaseEvent = { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } };
    const countedOn = [{ memberId: mentalHealthLead, credentialedUntil: { mental_health_lead: '2026-11-22' }, credentialWithdrawnFor: [] }];
    given([...planned(), cancelled])
      .when({ ...correcting, countedOn, didNotHappen: true })
      .thenRefused('credential_lapses');
  });

  it('refuses what recording it refuses', () => {
    const refusals = [
      [{ heldAt: '2026-11-20' }, 'held_before_incident'],
      [{ minutes: 600 }, 'held_in_future'],
      [{ attended: [] }, 'nobody_attended'],
      [{ team: [coordinator] }, 'not_on_team'],
      [{ cancelledBecause: 'safety' }, 'not_recorded'],
      [{ minutes: 60, didNotHappen: true }, 'known_and_not_known'],
      [{}, 'nothing_to_correct'],
    ] as const;
    for (const [said, code] of refusals)
      given(held())
        .when({ ...correcting, ...said })
        .thenRefused(code);
    given(planned())
      .when({ ...correcting, minutes: 60 })
      .thenRefused('not_recorded');
    const care = [
      {
        type: 'FollowUpPlanned',
        data: { followUpId: peer, kind: 'post_action_support', dueAt: '2026-11-26', owner: { kind: 'desk' }, deploymentId: deployment },
      },
      {
        type: 'FollowUpOutcomeRecorded',
        data: {
          followUpId: peer,
          outcome: 'reached_ok',
          at: '2026-11-23T11:35:00.000Z',
          recordedBy: peer,
          recordedAt: '2026-11-23T11:35:00.000Z',
        },
      },
    ] as const;
    given([...held(), ...care])
      .when({ ...correcting, minutes: 100 })
      .thenRefused('done_before_intervention');
  });
});
