import type { ApiClient } from '../../src/cli/api-client.js';
import { giveRoles, type RoleGivers } from '../../src/cli/give-roles.js';
import { disciplines, followUpKinds, referralKinds } from '../../src/vocabulary/index.js';

/** As long as names may be, and without a place to break where it is hardest. */
const LONG = 'Maximiliana-Wilhelmina-Bartholomea Featherstonehaugh-Cholmondeley-Majoribanks-Wriothesley von und zu Ehrenbreitstein';
const TOWNSHIPS = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

const HOUR = 3_600_000;

/** Thirty members with long names, of many kinds. @returns their ids */
export async function addCrowd(givers: RoleGivers, agencyId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  const { administrator } = givers;
  for (let number = 1; number <= 30; number++) {
    const { id } = await administrator.post('/people', { name: `${LONG} ${number}`.slice(-120) });
    const at = `/people/${id}`;
    await giveRoles(givers, id, ['peer_member', ...(number % 3 === 0 ? ['team_lead'] : [])]);
    await administrator.post(`${at}/membership`, {
      programs: ['telecommunicator_911', 'commander'],
      disciplines: ['dispatcher', 'fire'],
      teamRoles: ['team_lead', 'peer', 'chaplain'],
      ...(number % 2 === 0 ? { agencyId } : {}),
    });
    await administrator.post(`${at}/trainings`, { on: '2026-02-10', hours: 40 + number });
    if (number % 5 > 0) await administrator.post(`${at}/credentials`, { kind: 'peer_support_certificate', validUntil: '2028-12-31' });
    await administrator.post(`${at}/contact`, { phone: '816-555-0100' });
    await administrator.post(`${at}/console-roster/agree`);
    ids.push(id);
  }
  return ids;
}

/** Three contacts a day, of every kind. */
export async function manyContacts(member: ApiClient): Promise<void> {
  for (let number = 0; number < 60; number++) {
    await member.post('/contacts', {
      on: `2026-11-${String((number % 20) + 1).padStart(2, '0')}`,
      program: 'telecommunicator_911',
      mode: 'in_person',
      discipline: disciplines[number % disciplines.length],
      minutes: 1440,
      crisis: 'professional',
      referral: referralKinds[number % referralKinds.length],
    });
  }
}

/** A case with more of everything than anybody has seen: every discipline, many invitations, plans, follow-ups and referrals. */
export async function overfullCase(coordinator: ApiClient, crowd: readonly string[], now: Date): Promise<string> {
  const away = (hours: number) => new Date(now.getTime() + hours * HOUR).toISOString();
  const agency = {
    name: `${TOWNSHIPS} Consolidated Emergency Communications Center`,
    kind: 'psap',
    county: 'jackson',
    discipline: 'dispatcher',
  };
  const { id: agencyId } = await coordinator.post('/agencies', agency);
  const { id } = await coordinator.post('/cases', {
    agencyId,
    channel: 'automatic_protocol',
    incidentType: 'violence_with_injury_or_death',
    occurredAt: away(-30),
    urgency: 'now',
    exposed: disciplines.map((discipline) => ({ discipline, about: 99 })),
    callBackContact: LONG,
  });
  const at = `/cases/${id}`;
  for (const outcome of ['no_answer', 'message_left', 'no_answer', 'reached']) await coordinator.post(`${at}/call-backs`, { outcome });
  const offers = disciplines.map((discipline) => ({ discipline, answer: 'offered' }));
  await coordinator.post(`${at}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911', 'commander'], offers });
  for (const [index, memberId] of crowd.slice(0, 16).entries()) {
    if (index % 5 === 4) continue;
    await coordinator.post(`${at}/invitations`, { memberId, teamRole: index === 0 ? 'team_lead' : 'peer' });
    const answer = index % 4 === 3 ? { answer: 'declined', reason: 'not_available' } : { answer: 'accepted' };
    if (index % 4 !== 2) await coordinator.post(`${at}/invitations/${memberId}/phoned-answer`, answer);
  }
  await coordinator.post(`${at}/meeting-place`, { meetAt: away(3), place: TOWNSHIPS, contact: LONG });
  for (const kind of ['defusing', 'demobilization', 'one_on_one', 'pastoral_crisis_intervention', 'organizational_consultation']) {
    await coordinator.post(`${at}/interventions`, { kind, mode: 'in_person', plannedFor: away(4) });
  }
  for (const kind of referralKinds) await coordinator.post(`${at}/referrals`, { kind });
  for (let day = 1; day <= 12; day++) {
    for (const kind of followUpKinds.slice(0, 3)) await coordinator.post(`${at}/follow-ups`, { kind, dueAt: away(24 * day) });
  }
  return id;
}
