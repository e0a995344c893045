import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  agency,
  asCoordinator,
  asLead,
  deployed,
  deployment,
  followUp,
  invited,
  lead,
  mentalHealthLead,
  peer,
  planned,
  plannedFollowUp,
  triaged,
} from '../../domain/case.testkit.js';
import { facts, outside, spare } from '../../domain/deployment.testkit.js';
import { replaceMember } from './replace-member.decision.js';

const { given } = specificationOf(caseEvolution, replaceMember);
const replace = { out: peer, in: spare, facts: facts(), ...asCoordinator } as const;
const goes = (memberId = peer): CaseEvent => ({
  type: 'MemberStoodDown',
  data: { deploymentId: deployment, memberId, reason: 'replaced_by_other' },
});
const joins: CaseEvent = { type: 'MemberJoined', data: { deploymentId: deployment, memberId: spare } };
const ready = [...deployed(), invited(spare), accepted(spare)];

describe('replacing a member', () => {
  it('lets one who accepted take the place of one on the team', () => {
    given(ready).when(replace).then(goes(), joins);
    given(ready)
      .when({ ...replace, ...asLead })
      .then(goes(), joins);
  });

  it('gives the follow-ups of a lead who is replaced to the desk', () => {
    given([...ready, plannedFollowUp(followUp, { kind: 'person', personId: lead })])
      .when({ ...replace, out: lead })
      .then(goes(lead), joins, { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } });
  });

  it('refuses to take the only mental-health lead from a planned CISD, unless another one comes', () => {
    const other = { ...replace, out: mentalHealthLead };
    given([...planned(), invited(spare), accepted(spare)])
      .when(other)
      .thenRefused('cisd_needs_mental_health_lead');
    given([...planned(), invited(spare, 'mental_health_lead'), accepted(spare)])
      .when(other)
      .then(goes(mentalHealthLead), joins);
  });

  it('judges the one who comes as a confirmation would', () => {
    given(ready)
      .when({ ...replace, facts: facts({ [spare]: { agencyId: agency } }) })
      .thenRefused('own_agency');
    given(ready)
      .when({ ...replace, facts: facts({}, { agency: outside }) })
      .thenRefused('pre_approval_needed');
  });

  it('does nothing when it has been done', () => {
    given([...ready, goes(), joins])
      .when(replace)
      .thenNothing();
    given([...ready, goes(), joins])
      .when({ ...replace, in: lead })
      .thenRefused('recorded_otherwise');
  });

  it('refuses one who is not on the team, and one who has not accepted', () => {
    given([...ready, goes()])
      .when(replace)
      .thenRefused('not_on_team');
    given([...deployed(), invited(spare)])
      .when(replace)
      .thenRefused('replacement_not_accepted');
    given(deployed())
      .when({ ...replace, in: peer })
      .thenRefused('replacement_not_accepted');
  });

  it('refuses where there is no deployment', () => {
    given(triaged()).when(replace).thenRefused('no_deployment');
  });
});
