import type { ApiClient } from '../api-client.js';
import { HOUR, momentOf, type DemoWorld } from './demo-world.js';
import type { DemoMember } from './roster.js';

/**
 * On the last evening: a call that nobody has answered, a request from outside that waits for an approver, a team that is just being asked,
 * and a promise to call back, so that whoever signs in finds something to do.
 *
 * @returns the peer who was asked and has promised; null where none can go
 */
export async function stillOpen(world: DemoWorld): Promise<DemoMember | null> {
  const { agencies, office, roster, end } = world;
  const [coordinator] = office.coordinators;
  const client = world.client('the last evening').as(coordinator!);
  const agency = agencies.find(({ kind }) => kind === 'psap')!;
  const request = {
    agencyId: agency.id,
    channel: 'peer_support_line',
    occurredAt: momentOf(end - 5 * HOUR),
    exposed: [{ discipline: 'dispatcher', about: 3 }],
    callBackContact: 'Demo shift lead, 816-555-0199',
  };
  await client.post('/cases', { ...request, urgency: 'today' });
  await awaitsApproval(world, client, request);
  const { id } = await client.post('/cases', { ...request, incidentType: 'child_death_or_injury', urgency: 'now' });
  await client.post(`/cases/${id}/call-backs`, { outcome: 'reached' });
  const offers = [{ discipline: 'dispatcher', answer: 'offered' }];
  await client.post(`/cases/${id}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers });
  const invited = async (teamRole: string, as: 'lead' | 'peer'): Promise<DemoMember | null> => {
    const member = roster.take({ program: 'telecommunicator_911', agencyId: agency.id, now: end, as });
    if (member !== null) await client.post(`/cases/${id}/invitations`, { memberId: member.id, teamRole });
    return member;
  };
  await invited('team_lead', 'lead');
  const peer = await invited('peer', 'peer');
  if (peer !== null) await promisedBy(world, peer);
  return peer;
}

/** Nobody may go there before an approver has said so. */
async function awaitsApproval({ agencies }: DemoWorld, client: ApiClient, request: object): Promise<void> {
  const outside = agencies.find((agency) => agency.outside);
  if (outside === undefined) return;
  const { id } = await client.post('/cases', { ...request, agencyId: outside.id, incidentType: 'suicide', urgency: 'today' });
  await client.post(`/cases/${id}/call-backs`, { outcome: 'reached' });
  const offers = [{ discipline: 'dispatcher', answer: 'offered' }];
  await client.post(`/cases/${id}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers });
}

async function promisedBy({ client, end }: DemoWorld, { id, program }: DemoMember): Promise<void> {
  await client('the last promise')
    .as(id)
    .post('/contacts', {
      on: momentOf(end - 24 * HOUR).slice(0, 'YYYY-MM-DD'.length),
      program,
      mode: 'telephone',
      discipline: 'dispatcher',
      minutes: 25,
      crisis: 'professional',
      callBackAt: momentOf(end + 5 * HOUR),
      callBackContact: 'Demo console 4, 816-555-0142',
    });
}
