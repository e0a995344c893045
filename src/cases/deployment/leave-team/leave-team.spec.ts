import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { fold } from '../../../../libs/event-sourcing/index.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  by,
  deployed,
  deploying,
  deployment,
  followUp,
  intervention,
  invited,
  lead,
  mentalHealthLead,
  peer,
  planned,
  plannedFollowUp,
  stoodDown,
} from '../../domain/case.testkit.js';
import { leaveTeam } from './leave-team.decision.js';

const { given } = specificationOf(caseEvolution, leaveTeam);
const gone = (memberId: string) => ({ memberId, isActive: false, ...by('automation:stand-down-who-left') });
const left = (memberId: string): CaseEvent => ({
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId, reason: 'no_longer_active' },
});
const passed: CaseEvent = { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } };

describe('a team of which somebody was deactivated', () => {
  it('has no lead any more where it was the lead, and the desk has what was theirs', () => {
    const begun = [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })];
    given(begun).when(gone(lead)).then(left(lead), passed);
    expect(existing(fold(caseEvolution, [...begun, left(lead), passed])).deployments[0]).toMatchObject({
      status: 'confirmed',
      leadId: null,
    });
  });

  it('waits for no answer of theirs', () => {
    given([...deploying(), invited()])
      .when(gone(peer))
      .then(left(peer));
  });

  it('keeps no CISD planned whose only mental-health lead is gone', () => {
    given(planned())
      .when(gone(mentalHealthLead))
      .then(left(mentalHealthLead), { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } });
  });

  it('stays as it is where they are back, were never asked, or it has stood down', () => {
    given(deployed())
      .when({ ...gone(peer), isActive: true })
      .thenNothing();
    given([...deploying()])
      .when(gone(peer))
      .thenNothing();
    given(stoodDown()).when(gone(peer)).thenNothing();
  });
});
