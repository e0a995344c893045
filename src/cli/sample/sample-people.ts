import { giveRoles, type RoleGivers } from '../give-roles.js';

interface Invented {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly programs?: readonly string[];
  readonly agency?: string;
  readonly disciplines?: readonly string[];
  readonly teamRoles?: readonly string[];
  readonly hours?: number;
  readonly agrees?: boolean;
}

const telecommunicator = { programs: ['telecommunicator_911'], disciplines: ['dispatcher'] };
const commander = { programs: ['commander'], disciplines: ['command_staff'] };

/** What a role asks for beside the certificate that everybody has. */
const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  mental_health_lead: ['clinical_licence'],
  chaplain: ['chaplain_endorsement'],
  dog_handler: ['therapy_dog_certificate'],
};

/** Plainly invented people; the phone numbers are of the range kept for fiction. */
const invented: readonly Invented[] = [
  { key: 'lee', name: 'Lee Sample (coordinator)', roles: ['coordinator'] },
  { key: 'avery', name: 'Avery Sample (approver)', roles: ['approver'] },
  {
    key: 'dana',
    name: 'Dana Sample',
    roles: ['team_lead', 'peer_member'],
    ...telecommunicator,
    agency: 'prairie',
    teamRoles: ['team_lead', 'peer'],
    hours: 64,
    agrees: true,
  },
  {
    key: 'robin',
    name: 'Robin Sample',
    roles: ['team_lead', 'peer_member'],
    ...telecommunicator,
    agency: 'northgate',
    teamRoles: ['team_lead', 'peer'],
    hours: 52,
    agrees: true,
  },
  {
    key: 'kim',
    name: 'Kim Sample',
    roles: ['peer_member'],
    ...telecommunicator,
    agency: 'riverbend',
    teamRoles: ['peer'],
    hours: 44,
    agrees: true,
  },
  { key: 'jo', name: 'Jo Sample', roles: ['peer_member'], ...telecommunicator, agency: 'twin', teamRoles: ['peer'], hours: 48 },
  {
    key: 'sam',
    name: 'Sam Sample',
    roles: ['peer_member'],
    ...telecommunicator,
    agency: 'prairie',
    teamRoles: ['peer', 'trainee'],
    hours: 12,
  },
  {
    key: 'max',
    name: 'Max Sample',
    roles: ['peer_member'],
    ...telecommunicator,
    agency: 'northgate',
    teamRoles: ['peer', 'chaplain'],
    hours: 80,
    agrees: true,
  },
  {
    key: 'noor',
    name: 'Noor Sample (mental health)',
    roles: ['peer_member'],
    programs: ['telecommunicator_911', 'commander'],
    disciplines: ['civilian_staff'],
    teamRoles: ['mental_health_lead'],
    hours: 120,
    agrees: true,
  },
  {
    key: 'chris',
    name: 'Chris Sample',
    roles: ['team_lead', 'peer_member'],
    ...commander,
    agency: 'fire',
    teamRoles: ['team_lead', 'peer'],
    hours: 56,
    agrees: true,
  },
  { key: 'pat', name: 'Pat Sample', roles: ['peer_member'], ...commander, agency: 'sheriff', teamRoles: ['peer'], hours: 60 },
  { key: 'toni', name: 'Toni Sample', roles: ['peer_member'], ...commander, agency: 'metro', teamRoles: ['peer'], hours: 46 },
  { key: 'lou', name: 'Lou Sample', roles: ['peer_member'], ...commander, agency: 'ems', teamRoles: ['peer', 'dog_handler'], hours: 41 },
  { key: 'sidney', name: 'Sidney Sample (program leadership)', roles: ['program_leadership'] },
];

/** Adds them, with membership, training, credentials, contacts and consent. @returns ids by key */
export async function addSamplePeople(
  givers: RoleGivers,
  agencies: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  const { administrator } = givers;
  for (const [index, person] of invented.entries()) {
    const { id } = await administrator.post('/people', { name: person.name });
    ids[person.key] = id;
    const at = `/people/${id}`;
    await giveRoles(givers, id, person.roles);
    await administrator.post(`${at}/contact`, { phone: `816-555-01${String(index + 10)}` });
    if (!person.programs) continue;
    const { programs, disciplines, teamRoles } = person;
    const agencyId = person.agency && agencies[person.agency];
    await administrator.post(`${at}/membership`, { programs, disciplines, teamRoles, ...(agencyId ? { agencyId } : {}) });
    await administrator.post(`${at}/trainings`, { on: '2026-02-10', hours: person.hours });
    const further = (person.teamRoles ?? []).flatMap((role) => CREDENTIALS[role] ?? []);
    for (const kind of ['peer_support_certificate', ...further]) {
      await administrator.post(`${at}/credentials`, { kind, validUntil: '2028-12-31' });
    }
    if (person.agrees) await administrator.post(`${at}/console-roster/agree`);
  }
  return ids;
}
