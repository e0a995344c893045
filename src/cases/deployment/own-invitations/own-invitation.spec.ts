import { fold } from '../../../../libs/event-sourcing/index.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, deployed, deployment, deploying, invited, lead, now, peer } from '../../domain/case.testkit.js';
import { ownInvitation } from './own-invitation.js';

const names = {
  agency: (id?: string | null) => (id === agency ? 'County Dispatch' : null),
  person: (id?: string | null) => (id === lead ? 'Robin Vale' : null),
};
const seen = (history: readonly CaseEvent[], actor: string, roles: readonly string[] = ['peer_member']) =>
  ownInvitation('case', existing(fold(caseEvolution, history)), { actor, roles, now }, names);
const withPlace: CaseEvent = { type: 'MeetingPlaceSet', data: { deploymentId: deployment, place: 'sealed place' } };

describe("a member's own invitation", () => {
  it('tells what the call is about, and that there is a place to meet, but not where', () => {
    const own = seen([...deploying(), invited(peer), withPlace], peer);
    expect(own).toMatchObject({ caseId: 'case', status: 'invited', agencyName: 'County Dispatch', hasPlace: true, hasContact: false });
    expect(JSON.stringify(own)).not.toContain('sealed');
  });

  it('stays in sight while the member is on the team, with the name of the lead', () => {
    expect(seen(deployed(), peer)).toMatchObject({ status: 'on_team', leadName: 'Robin Vale' });
  });

  it('is gone once the member has said no, has stood down, or the team has', () => {
    const no: CaseEvent = {
      type: 'InvitationAnswered',
      data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'not_available', answeredAt: '2026-11-23', by: 'own' },
    };
    const down: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'work_done' } };
    const all: CaseEvent = {
      type: 'DeploymentStoodDown',
      data: { deploymentId: deployment, memberIds: [lead, peer], reason: 'work_done' },
    };
    expect(seen([...deploying(), invited(peer), no], peer)).toBeNull();
    expect(seen([...deployed(), down], peer)).toBeNull();
    expect(seen([...deployed(), all], peer)).toBeNull();
  });

  it("is nobody else's, and none for whoever is no longer a member of a team", () => {
    expect(seen([...deploying(), invited(peer)], '00000000-0000-4000-8000-000000000000')).toBeNull();
    expect(seen([...deploying(), invited(peer)], peer, ['program_leadership'])).toBeNull();
  });
});
