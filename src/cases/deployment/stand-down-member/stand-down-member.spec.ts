import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  asCoordinator,
  asLead,
  deployed,
  deploying,
  deployment,
  followUp,
  held,
  invited,
  lead,
  mentalHealthLead,
  peer,
  planned,
  plannedFollowUp,
  triaged,
} from '../../domain/case.testkit.js';
import { spare } from '../../domain/deployment.testkit.js';
import { standDownMember } from './stand-down-member.decision.js';

const { given } = specificationOf(caseEvolution, standDownMember);
const down = { memberId: peer, reason: 'no_longer_wanted', ...asCoordinator } as const;
const goes = (memberId = peer): CaseEvent => ({
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId, reason: 'no_longer_wanted' },
});

describe('standing a member down', () => {
  it('takes them off the team, by the coordinator or the lead', () => {
    given(deployed()).when(down).then(goes());
    given(deployed())
      .when({ ...down, ...asLead })
      .then(goes());
  });

  it('withdraws an invitation, answered or not', () => {
    given([...deploying(), invited()])
      .when(down)
      .then(goes());
    given([...deploying(), invited(), accepted()])
      .when(down)
      .then(goes());
  });

  it('gives the follow-ups they own to the desk and leaves those of others', () => {
    given([
      ...deployed(),
      plannedFollowUp(followUp, { kind: 'person', personId: lead }),
      plannedFollowUp('f0000000-0000-4000-8000-000000000002', { kind: 'person', personId: peer }),
    ])
      .when({ ...down, memberId: lead })
      .then(goes(lead), { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } });
  });

  it('refuses to take the only mental-health lead from a planned CISD', () => {
    given(planned())
      .when({ ...down, memberId: mentalHealthLead })
      .thenRefused('cisd_needs_mental_health_lead');
    given(held())
      .when({ ...down, memberId: mentalHealthLead })
      .then(goes(mentalHealthLead));
    given([
      ...planned(),
      invited(spare, 'mental_health_lead'),
      accepted(spare),
      { type: 'MemberJoined', data: { deploymentId: deployment, memberId: spare } },
    ])
      .when({ ...down, memberId: mentalHealthLead })
      .then(goes(mentalHealthLead));
  });

  it('refuses to leave a team of nobody', () => {
    given([...deployed(), goes(lead), goes(mentalHealthLead)])
      .when(down)
      .thenRefused('last_of_team');
  });

  it('does nothing when they have stood down', () => {
    given([...deployed(), goes()])
      .when(down)
      .thenNothing();
  });

  it('refuses another reason than the one that they stood down for, rather than drop it', () => {
    given([...deployed(), goes()])
      .when({ ...down, reason: 'safety' })
      .thenRefused('recorded_otherwise');
  });

  it('refuses who is not of the team, where there is none', () => {
    given(deployed())
      .when({ ...down, memberId: spare })
      .thenRefused('not_on_team');
    given(triaged()).when(down).thenRefused('no_deployment');
  });
});
