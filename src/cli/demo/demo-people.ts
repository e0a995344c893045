import type { ApiClient } from '../api-client.js';
import { giveRoles } from '../give-roles.js';
import { DAY, type DemoAgency, type DemoWorld, type Office } from './demo-world.js';
import { personName, telephoneNumber } from './invented-names.js';
import type { DemoMember } from './roster.js';

/** Who keeps the program running, with what they are called beside their names, so that whoever signs in finds each role. */
const office = [
  { key: 'lee', called: 'coordinator', roles: ['coordinator'] },
  { key: 'second', called: 'coordinator', roles: ['coordinator'] },
  { key: 'third', called: 'coordinator', roles: ['coordinator'] },
  { key: 'avery', called: 'approver', roles: ['approver'] },
  { key: 'other', called: 'approver', roles: ['approver'] },
  { key: 'board', called: 'program leadership', roles: ['program_leadership'] },
  { key: 'chair', called: 'program leadership', roles: ['program_leadership'] },
  { key: 'keeper', called: 'administrator', roles: ['administrator'] },
] as const;

/** Whom to sign in as. */
export interface SignIn {
  readonly id: string;
  readonly name: string;
  readonly is: string;
}

/** Adds those who keep the program running. */
export async function addOffice(
  first: ApiClient,
  administrator: string,
  privacyOfficer: SignIn,
): Promise<{ readonly office: Office; readonly signIns: readonly SignIn[] }> {
  const signIns: SignIn[] = [privacyOfficer];
  const givers = { administrator: first, officer: first.as(privacyOfficer.id) };
  for (const [index, { called, roles }] of office.entries()) {
    const name = `${personName(200 + index)} (demo ${called})`;
    const { id } = await first.post('/people', { name, anotherOfThisName: true });
    await giveRoles(givers, id, roles);
    await first.post(`/people/${id}/contact`, { phone: telephoneNumber(300 + index) });
    signIns.push({ id, name, is: called });
  }
  const of = (called: string) => signIns.filter(({ is }) => is === called).map(({ id }) => id);
  return {
    office: { administrator, privacyOfficer: privacyOfficer.id, coordinators: of('coordinator'), approvers: of('approver') },
    signIns,
  };
}

/** What a team is made of, for a program of the size of docs/domain.md. */
const teams = [
  {
    program: 'telecommunicator_911',
    size: 52,
    disciplines: { dispatcher: 0.6, call_taker: 0.25, psap_supervisor: 0.15 },
    from: ({ kind }: DemoAgency) => kind === 'psap',
  },
  {
    program: 'commander',
    size: 66,
    disciplines: { command_staff: 0.35, law_enforcement: 0.25, fire: 0.25, ems: 0.15 },
    from: ({ kind }: DemoAgency) => kind === 'department',
  },
] as const;

/** Shares of each team: who joins later, and who was there and leaves. */
const JOIN_LATER = 0.13;
const LEAVE = 0.06;

/** Invents the members of both teams, without their ids: who is on the teams at the end is as many as docs/domain.md has. */
export function inventMembers(world: Pick<DemoWorld, 'chance' | 'agencies' | 'end'>, times: number, begin: number): readonly DemoMember[] {
  const chance = world.chance('members');
  let number = 0;
  return teams.flatMap(({ program, size, disciplines, from }) => {
    const homes = world.agencies.filter((agency) => agency.county !== 'outside_region' && from(agency));
    const staying = Math.round(size * times);
    const leaving = Math.round(staying * LEAVE);
    const later = Math.round(staying * JOIN_LATER);
    return Array.from({ length: staying + leaving }, (_, index): DemoMember => ({
      id: '',
      name: personName(number++),
      program,
      discipline: chance.byShare<string>(disciplines),
      agencyId: chance.oneOf(homes).id,
      mayLead: index % 5 === 0,
      mentalHealth: index % 13 === 7,
      trainee: index % 17 === 11,
      joinsAt: index >= staying + leaving - later ? chance.between(begin, world.end) : begin,
      leavesAt: index % 5 === 3 && index < 5 * leaving ? chance.between(begin, world.end) : Infinity,
      credentialUntil: chance.between(begin + 60 * DAY, begin + 1100 * DAY),
      unavailableUntil: -Infinity,
      busyUntil: -Infinity,
      lastCalledAt: begin - chance.between(0, 300 * DAY),
    }));
  });
}
