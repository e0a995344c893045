import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  agency,
  asCoordinator,
  asLead,
  deployed,
  deploying,
  deployment,
  invited,
  lead,
  mentalHealthLead,
  now,
  peer,
  triaged,
} from '../../domain/case.testkit.js';
import { facts, otherCase, outside, spare } from '../../domain/deployment.testkit.js';
import { confirmTeam } from './confirm-team.decision.js';

const { given } = specificationOf(caseEvolution, confirmTeam);
const confirm = { facts: facts(), ...asCoordinator } as const;
const answered = [...deploying(), invited(lead, 'team_lead'), accepted(lead), invited(), accepted(), invited(mentalHealthLead)];
const leadNamed: CaseEvent = { type: 'LeadNamed', data: { deploymentId: deployment, memberId: lead } };
const ready = [...answered, leadNamed];
const confirmed: CaseEvent = { type: 'TeamConfirmed', data: { deploymentId: deployment, memberIds: [lead, peer], confirmedAt: now } };
const declined = (memberId: string): CaseEvent => ({
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId, answer: 'declined', reason: 'other', answeredAt: now, by: 'own' },
});

describe('confirming the team', () => {
  it('makes everybody who accepted the team, by the coordinator or the lead', () => {
    given(ready).when(confirm).then(confirmed);
    given(ready)
      .when({ ...confirm, ...asLead })
      .then(confirmed);
  });

  it('does nothing for the second of two coordinators who confirm the same team', () => {
    given([...ready, confirmed])
      .when(confirm)
      .thenNothing();
  });

  it('adds those who accepted since', () => {
    given([...deployed(), invited(spare), accepted(spare)])
      .when(confirm)
      .then({ type: 'MemberJoined', data: { deploymentId: deployment, memberId: spare } });
  });

  it('refuses while nobody has accepted, or no lead is named among those who did', () => {
    given([...deploying(), invited()])
      .when(confirm)
      .thenRefused('nobody_accepted');
    given(answered).when(confirm).thenRefused('lead_missing');
    given([...ready, declined(lead)])
      .when(confirm)
      .thenRefused('lead_missing');
  });

  it('judges everybody again by the facts of this moment', () => {
    given(ready)
      .when({ ...confirm, facts: facts({ [peer]: { agencyId: agency } }) })
      .thenRefused('own_agency');
    given(ready)
      .when({ ...confirm, facts: facts({ [lead]: { credentialedUntil: { team_lead: '2026-11-22', peer: '2026-11-22' } } }) })
      .thenRefused('credential_expired');
    given(ready)
      .when({ ...confirm, facts: facts({ [peer]: { programs: ['commander'] } }) })
      .thenRefused('lead_must_agree');
    given(ready)
      .when({ ...confirm, facts: facts({}, { heldElsewhere: [peer] }) })
      .thenRefused('already_deployed');
    const cooling = { lastIntervention: { caseId: otherCase, endedAt: '2026-11-22' } };
    given(ready)
      .when({ ...confirm, facts: facts({ [peer]: cooling }) })
      .thenRefused('cool_down');
  });

  it('does not mind what speaks against somebody who has not accepted', () => {
    given(ready)
      .when({ ...confirm, facts: facts({ [mentalHealthLead]: { active: false } }) })
      .then(confirmed);
  });

  it('refuses a conflict that was declared after the invitation', () => {
    given([...ready, { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } }])
      .when(confirm)
      .thenRefused('witness_or_party');
  });

  it('refuses when the agency turns out to need a pre-approval', () => {
    given(ready)
      .when({ ...confirm, facts: facts({}, { agency: outside }) })
      .thenRefused('pre_approval_needed');
  });

  it('refuses where no team is being built', () => {
    given(triaged()).when(confirm).thenRefused('no_deployment');
  });
});
