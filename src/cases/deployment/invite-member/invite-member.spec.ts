import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent, FitnessReason } from '../../domain/case.events.js';
import {
  accepted,
  agency,
  asCoordinator,
  asLead,
  commandId,
  coordinator,
  deployed,
  deploying,
  deployment,
  invited,
  lead,
  now,
  peer,
  received,
  stoodDown,
  triaged,
} from '../../domain/case.testkit.js';
import { facts, otherAgency, otherCase, outside, spare } from '../../domain/deployment.testkit.js';
import { inviteMember } from './invite-member.decision.js';

const { given } = specificationOf(caseEvolution, inviteMember);
const invite = { memberId: peer, teamRole: 'peer', facts: facts(), ...asCoordinator } as const;
const invitation = (deploymentId: string, knownReasons: FitnessReason[] = [], agencyId = otherAgency, memberId = peer): CaseEvent => ({
  type: 'MemberInvited',
  data: { deploymentId, memberId, teamRole: 'peer', invitedAt: now, invitedBy: coordinator, agencyId, trainingHours: 60, knownReasons },
});
const overridden: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: 'x' } };
const agreed: CaseEvent = { type: 'LeadAgreed', data: { memberId: peer, covers: ['other_program'], agreedBy: coordinator } };
const declined: CaseEvent = {
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'not_available', answeredAt: now, by: 'own' },
};
const ownAgency = { agencyId: agency };

describe('inviting a member', () => {
  it('opens the deployment with the first invitation', () => {
    given(triaged())
      .when(invite)
      .then({ type: 'DeploymentOpened', data: { deploymentId: commandId } }, invitation(commandId));
  });

  it('invites further members into the deployment that is at work, by the lead as well', () => {
    given([...deploying(), invited(lead, 'team_lead')])
      .when(invite)
      .then(invitation(deployment));
    given(deployed())
      .when({ ...invite, memberId: spare, ...asLead })
      .then({
        type: 'MemberInvited',
        data: {
          deploymentId: deployment,
          memberId: spare,
          teamRole: 'peer',
          invitedAt: now,
          invitedBy: lead,
          agencyId: otherAgency,
          trainingHours: 60,
          knownReasons: [],
        },
      });
  });

  it('opens another deployment after the former team has stood down', () => {
    given(stoodDown())
      .when(invite)
      .then({ type: 'DeploymentOpened', data: { deploymentId: commandId } }, invitation(commandId));
  });

  it('does nothing for a member who is invited, has accepted or is on the team', () => {
    given([...deploying(), invited()])
      .when(invite)
      .thenNothing();
    given([...deploying(), invited(), accepted()])
      .when(invite)
      .thenNothing();
    given(deployed()).when(invite).thenNothing();
  });

  it('refuses another function than the one that they are invited for, rather than drop it', () => {
    given([...deploying(), invited()])
      .when({ ...invite, teamRole: 'team_lead' })
      .thenRefused('recorded_otherwise');
  });

  it('invites somebody again who declined before', () => {
    given([...deploying(), invited(), declined])
      .when(invite)
      .then(invitation(deployment));
  });

  it('refuses before triage, and while nobody knows which agency asked', () => {
    given(received()).when(invite).thenRefused('not_triaged');
    const nameless = triaged().map((event) => (event.type === 'RequestReceived' ? received({})[0]! : event));
    given(nameless).when(invite).thenRefused('agency_missing');
    given(triaged())
      .when({ ...invite, facts: facts({}, { agency: null }) })
      .thenRefused('agency_missing');
  });

  it('refuses an agency outside the region until the pre-approval is given; a phoned one counts at once', () => {
    const far = { ...invite, facts: facts({}, { agency: outside }) };
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
    given(triaged()).when(far).thenRefused('pre_approval_needed');
    given([...triaged(), asked])
      .when(far)
      .thenRefused('pre_approval_needed');
    const granted: CaseEvent = { type: 'PreApprovalGranted', data: { approverId: 'x' } };
    const phoned: CaseEvent = { type: 'PhonedPreApprovalRecorded', data: { approverId: 'x', recordedBy: coordinator, confirmDueAt: now } };
    for (const approval of [granted, phoned]) {
      given([...deploying(), asked, approval])
        .when(far)
        .then(invitation(deployment));
    }
  });

  it('refuses a role that the member does not hold, and a member whom the roster does not know', () => {
    given(triaged())
      .when({ ...invite, teamRole: 'chaplain' })
      .thenRefused('role_not_held');
    given(triaged())
      .when({ ...invite, memberId: otherCase })
      .thenRefused('member_not_found');
  });

  it("refuses somebody of the agency's own, unless a second person has overridden it", () => {
    const own = { ...invite, facts: facts({ [peer]: ownAgency }) };
    given(triaged()).when(own).thenRefused('own_agency');
    given([...deploying(), overridden])
      .when(own)
      .then(invitation(deployment, ['own_agency'], agency));
  });

  it('refuses where the override does not cover every conflict', () => {
    const witnessed: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } };
    given([...triaged(), overridden, witnessed])
      .when({ ...invite, facts: facts({ [peer]: ownAgency }) })
      .thenRefused('witness_or_party');
  });

  it("refuses who is for the lead to say, until the lead's yes is recorded", () => {
    const other = { ...invite, facts: facts({ [peer]: { programs: ['commander'] } }) };
    given(triaged()).when(other).thenRefused('lead_must_agree');
    given([...deploying(), agreed])
      .when(other)
      .then(invitation(deployment, ['other_program']));
  });

  it('refuses the untrained, the lapsed, the inactive, the unavailable and those on cool-down, whatever was overridden', () => {
    const all: CaseEvent = {
      type: 'ConflictOverrideGranted',
      data: { memberId: peer, covers: ['untrained', 'credential_expired', 'inactive', 'not_available', 'cool_down'], grantedBy: 'x' },
    };
    const who = {
      untrained: { trainingHours: 10 },
      credential_expired: { credentialedUntil: { peer: '2026-01-01' } },
      inactive: { active: false },
      not_available: { unavailableUntil: '2026-12-01' },
      cool_down: { lastIntervention: { caseId: otherCase, endedAt: '2026-11-20' } },
    };
    for (const [reason, change] of Object.entries(who)) {
      given([...triaged(), all])
        .when({ ...invite, facts: facts({ [peer]: change }) })
        .thenRefused(reason);
    }
  });

  it('refuses a member whom another case holds', () => {
    given(triaged())
      .when({ ...invite, facts: facts({}, { heldElsewhere: [peer] }) })
      .thenRefused('already_deployed');
  });

  it('refuses a case that does not exist', () => {
    given([]).when(invite).thenRefused('case_not_found');
  });
});
