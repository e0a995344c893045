import { coordinator, lead, peer } from '../../../domain/case.testkit.js';
import { contactsToOpen } from './contacts-to-open.js';

type Seen = Parameters<typeof contactsToOpen>[0];

const member = (status: string) => ({
  memberId: peer,
  name: 'Pat Peer',
  teamRole: 'peer',
  status,
  invitedAt: '2026-11-22',
  answeredAt: null,
  answeredBy: null,
});
const seen = (status = 'on_team', owner: object = { kind: 'desk' }) =>
  ({
    facts: { hasCallBackContact: true },
    deployment: { leadId: lead, status: 'confirmed', hasPlace: true, hasContact: true, members: [member(status)] },
    followUps: [{ open: true, owner }],
    teamCare: [],
  }) as unknown as Seen;
const all = ['call_back_contact', 'meeting_place', 'site_contact'];

describe('the contacts that a page offers to open', () => {
  it('are all that is on record for coordinators and the lead', () => {
    expect(contactsToOpen(seen(), { actor: coordinator, roles: ['coordinator'] })).toEqual(all);
    expect(contactsToOpen(seen(), { actor: lead, roles: ['team_lead'] })).toEqual(all);
    expect(contactsToOpen({ ...seen(), deployment: null }, { actor: coordinator, roles: ['coordinator'] })).toEqual(['call_back_contact']);
  });

  it('are where to meet and whom to ask for, to a member on the way', () => {
    const pat = { actor: peer, roles: ['peer_member'] as const };
    expect(contactsToOpen(seen('accepted'), pat)).toEqual(['meeting_place', 'site_contact']);
    expect(contactsToOpen(seen('invited'), pat)).toEqual([]);
    expect(contactsToOpen(seen('stood_down'), pat)).toEqual([]);
  });

  it('is whom to call back, to whoever owns an open follow-up', () => {
    const owner = { kind: 'person', personId: peer };
    expect(contactsToOpen(seen('stood_down', owner), { actor: peer, roles: ['peer_member'] })).toEqual(['call_back_contact']);
  });
});
