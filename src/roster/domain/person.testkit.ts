import type { Deciding, PersonRole } from '../../vocabulary/index.js';
import type { Membership, PersonEvent } from './person.events.js';

/** 6:00 in the morning of 23 November in Chicago. */
export const now = '2026-11-23T12:00:00.000Z';
export const commandId = '00000000-0000-4000-8000-00000000c0de';
/** The person that the specs are about. */
export const robin = 'b0000000-0000-4000-8000-000000000001';
export const someoneElse = 'b0000000-0000-4000-8000-000000000002';
export const agency = 'a0000000-0000-4000-8000-000000000001';
export const north = '10000000-0000-4000-8000-000000000001';

export function by(actor: string, roles: readonly PersonRole[], at = now): Deciding & { readonly personId: string } {
  return { actor, roles, now: at, zone: 'America/Chicago', commandId, personId: robin };
}

export const asCoordinator = by(someoneElse, ['coordinator']);
export const asAdministrator = by(someoneElse, ['administrator']);
/** The person themself, as a member. */
export const asSelf = by(robin, ['peer_member']);

export const peer: Membership = {
  programs: ['telecommunicator_911'],
  agencyId: agency,
  unitId: null,
  disciplines: ['dispatcher'],
  teamRoles: ['peer'],
};

export function added(...roles: readonly PersonRole[]): PersonEvent[] {
  return [
    { type: 'PersonAdded', data: { name: 'Robin Vale' } },
    ...roles.map((role): PersonEvent => ({ type: 'RoleGranted', data: { role } })),
  ];
}

export function member(membership: Membership = peer): PersonEvent[] {
  return [...added('peer_member'), { type: 'MembershipChanged', data: membership }];
}

export const deactivated: PersonEvent = { type: 'PersonDeactivated', data: {} };
