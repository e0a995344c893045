import { fold, Refusal } from '../../../../libs/event-sourcing/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  invited,
  lead,
  now,
  peer,
  plannedFollowUp,
  received,
} from '../../domain/case.testkit.js';
import { mayOpenCaseContact, type CaseContact } from './open-case-contact.decision.js';

const withPlace: CaseEvent = {
  type: 'MeetingPlaceSet',
  data: { deploymentId: deployment, place: 'sealed place', contact: 'sealed contact' },
};
const withCallBack: CaseEvent = {
  type: 'FieldCorrected',
  data: { change: { callBackContact: 'sealed call back' }, reason: 'learned_later' },
};
const atWork = [...deployed(), withPlace, withCallBack];

function opening(
  history: readonly CaseEvent[],
  actor: string,
  roles: readonly string[],
  contact: CaseContact,
  purpose = 'arrange_response',
) {
  const request = { caseId: 'case', contact, actor, roles, now, purpose: purpose as 'arrange_response' };
  try {
    return mayOpenCaseContact(request, fold(caseEvolution, history));
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('opening a sealed contact of a case', () => {
  it('is for the coordinator and the lead, whatever the contact', () => {
    for (const contact of ['call_back_contact', 'meeting_place', 'site_contact'] as const) {
      expect(opening(atWork, coordinator, ['coordinator'], contact)).toMatchObject({ role: 'coordinator' });
      expect(opening(atWork, lead, ['team_lead'], contact)).toMatchObject({ role: 'team_lead' });
    }
  });

  it('tells a member on the way where to meet and whom to ask for, and not whom to call back', () => {
    expect(opening(atWork, peer, ['peer_member'], 'meeting_place')).toEqual({
      role: 'peer_member',
      sealed: 'sealed place',
      place: { subject: 'case', keptFor: 'deployment', field: 'case.meeting_place' },
    });
    expect(opening(atWork, peer, ['peer_member'], 'call_back_contact')).toBe('contact_not_for_you');
  });

  it('tells a member who has only been invited nothing yet', () => {
    expect(opening([...deploying(), invited(peer), withPlace], peer, ['peer_member'], 'meeting_place')).toBe('contact_not_for_you');
  });

  it('tells whoever owns an open follow-up whom to call back', () => {
    const owned = [...atWork, plannedFollowUp(followUp, { kind: 'person', personId: peer })];
    expect(opening(owned, peer, ['peer_member'], 'call_back_contact', 'follow_up')).toMatchObject({ sealed: 'sealed call back' });
  });

  it('tells leadership, administrators, privacy officers and approvers nothing', () => {
    for (const role of ['program_leadership', 'administrator', 'privacy_officer', 'approver']) {
      expect(opening(atWork, approver, [role], 'call_back_contact')).toBe('case_not_found');
    }
  });

  it('refuses a purpose that belongs elsewhere', () => {
    expect(opening(atWork, coordinator, ['coordinator'], 'meeting_place', 'roster_upkeep')).toBe('purpose_does_not_fit');
  });

  it('gives nothing where nothing is on record', () => {
    expect(opening(received({ agencyId: agency }), coordinator, ['coordinator'], 'call_back_contact')).toEqual({
      role: 'coordinator',
      sealed: null,
    });
  });

  it('keeps what is learned after a forgetting under another key', () => {
    const forgotten: CaseEvent = { type: 'ContactsForgotten', data: { keptFor: ['request', 'deployment'], forgottenAt: '2026-11-24' } };
    expect(opening([...atWork, forgotten], coordinator, ['coordinator'], 'call_back_contact')).toEqual({
      role: 'coordinator',
      sealed: null,
    });
    expect(opening([...atWork, forgotten, withCallBack], coordinator, ['coordinator'], 'call_back_contact')).toMatchObject({
      place: { keptFor: 'request.2' },
    });
  });
});
