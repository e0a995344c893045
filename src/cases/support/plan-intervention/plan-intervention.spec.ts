import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, Timeliness } from '../../domain/case.events.js';
import {
  accepted,
  approver,
  asCoordinator,
  asLead,
  commandId,
  deployed,
  deploying,
  deployment,
  invited,
  mentalHealthLead,
  triaged,
} from '../../domain/case.testkit.js';
import { planIntervention } from './plan-intervention.decision.js';

const { given } = specificationOf(caseEvolution, planIntervention);
// The incident of the specs occurred on 2026-11-22 at 05:00 UTC.
const command = { kind: 'cisd', mode: 'in_person', plannedFor: '2026-11-24T15:00:00Z', policy, countedOn: [], ...asCoordinator } as const;
const plannedAs = (kind: 'cisd' | 'defusing', plannedFor: string, timeliness: Timeliness): CaseEvent => ({
  type: 'InterventionPlanned',
  data: { interventionId: commandId, deploymentId: deployment, kind, mode: 'in_person', plannedFor, timeliness },
});

describe('planning an intervention', () => {
  it('plans a CISD with a mental-health lead on the confirmed team', () => {
    given(deployed())
      .when({ ...command, ...asLead })
      .then(plannedAs('cisd', '2026-11-24T15:00:00Z', 'inside'));
  });

  it('is refused for a day on which the credential of somebody for their role does not hold any more', () => {
    const countedOn = [
      {
        memberId: mentalHealthLead,
        credentialedUntil: { mental_health_lead: '2026-11-24', peer: '2026-11-30' },
        credentialWithdrawnFor: [],
      },
    ];
    const asked = { ...command, countedOn };
    given(deployed())
      .when(asked)
      .then(plannedAs('cisd', '2026-11-24T15:00:00Z', 'inside'));
    given(deployed())
      .when({ ...asked, plannedFor: '2026-11-25' })
      .thenRefused('credential_lapses');
  });

  it('is refused while the credential of somebody for their role is withdrawn, but not for who never had one', () => {
    const counted = (credentialWithdrawnFor: readonly ('mental_health_lead' | 'peer')[]) => ({
      ...command,
      countedOn: [{ memberId: mentalHealthLead, credentialedUntil: { peer: '2026-11-30' }, credentialWithdrawnFor }],
    });
    given(deployed())
      .when(counted(['mental_health_lead']))
      .thenRefused('credential_lapses', 'plannedFor');
    for (const never of [[], ['peer'] as const])
      given(deployed())
        .when(counted(never))
        .then(plannedAs('cisd', '2026-11-24T15:00:00Z', 'inside'));
  });

  it('refuses a CISD without a mental-health lead on the team', () => {
    const without: CaseEvent = {
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId: mentalHealthLead, reason: 'safety' },
    };
    given([...deployed(), without])
      .when(command)
      .thenRefused('cisd_needs_mental_health_lead');
  });

  it('refuses a CISD while the mental-health lead is only invited: the team is not confirmed', () => {
    given([...deploying(), invited(mentalHealthLead, 'mental_health_lead'), accepted(mentalHealthLead)])
      .when(command)
      .thenRefused('cisd_needs_mental_health_lead');
  });

  it('plans other interventions before the team is confirmed', () => {
    given(deploying())
      .when({ ...command, kind: 'defusing', plannedFor: '2026-11-22T16:00:00Z' })
      .then(plannedAs('defusing', '2026-11-22T16:00:00Z', 'inside'));
  });

  it('records an intervention outside the window as such, with the reason where one is given', () => {
    const late = plannedAs('cisd', '2026-12-20', 'later');
    given(deployed())
      .when({ ...command, plannedFor: '2026-12-20' })
      .then(late);
    given(deployed())
      .when({ ...command, plannedFor: '2026-12-20', deviation: 'travel' })
      .then({ type: late.type, data: { ...late.data, deviation: 'travel' } } as CaseEvent);
    given(deployed())
      .when({ ...command, plannedFor: '2026-11-22T17:00:00Z' })
      .then(plannedAs('cisd', '2026-11-22T17:00:00Z', 'earlier'));
  });

  it('refuses without a team, before the incident, and after approval was refused', () => {
    given(triaged()).when(command).thenRefused('no_team');
    given(deployed())
      .when({ ...command, plannedFor: '2026-11-20' })
      .thenRefused('planned_before_incident');
    given([...deployed(), { type: 'PreApprovalRefused', data: { approverId: approver } }])
      .when(command)
      .thenRefused('pre_approval_refused');
  });

  const already = [...deployed(), plannedAs('cisd', '2026-11-24T15:00:00Z', 'inside')];

  it('does nothing when the same is planned already, in whatever notation of the time', () => {
    given(already).when(command).thenNothing();
    given(already)
      .when({ ...command, plannedFor: '2026-11-24T09:00:00-06:00' })
      .thenNothing();
  });

  it('refuses another mode or another reason for the time, rather than drop it', () => {
    given(already)
      .when({ ...command, mode: 'video' })
      .thenRefused('recorded_otherwise');
    given(already)
      .when({ ...command, deviation: 'travel' })
      .thenRefused('recorded_otherwise');
  });
});
