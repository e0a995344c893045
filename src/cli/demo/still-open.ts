import { HOUR, momentOf, type DemoWorld } from './demo-world.js';

/** On the last evening: a call that nobody has triaged, and a team that is just being asked, so that whoever signs in finds both. */
export async function invitedNow(world: DemoWorld): Promise<void> {
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
  const { id } = await client.post('/cases', { ...request, incidentType: 'child_death_or_injury', urgency: 'now' });
  await client.post(`/cases/${id}/call-backs`, { outcome: 'reached' });
  const offers = [{ discipline: 'dispatcher', answer: 'offered' }];
  await client.post(`/cases/${id}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers });
  for (const [teamRole, as] of [
    ['team_lead', 'lead'],
    ['peer', 'peer'],
  ] as const) {
    const member = roster.take({ program: 'telecommunicator_911', agencyId: agency.id, now: end, as });
    if (member !== null) await client.post(`/cases/${id}/invitations`, { memberId: member.id, teamRole });
  }
}
