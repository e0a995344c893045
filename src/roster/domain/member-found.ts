import type { Discipline, Program, TeamRole } from '../../vocabulary/index.js';
import { canServe, credentialedUntilOf, credentialWithdrawnFor, trainingHoursOf, type CredentialedUntil } from './member-facts.js';
import type { Person } from './person.js';

/** What the roster says of a team member. Days are days of the program's zone. */
export interface MemberFound {
  readonly memberId: string;
  readonly name: string;
  /** Has not left, and is in a role in which they can be counted on. */
  readonly active: boolean;
  /** Empty for who is on no team. */
  readonly programs: readonly Program[];
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
  readonly trainingHours: number;
  /** By team role, the last day on which a credential for it holds; a role without one is left out. */
  readonly credentialedUntil: CredentialedUntil;
  /** The team roles for which they have no credential any more, since it was withdrawn. */
  readonly credentialWithdrawnFor: readonly TeamRole[];
  /** Not available before that day; null where available. */
  readonly unavailableUntil: string | null;
}

/** A person as other contexts see a team member. */
export function memberFound(memberId: string, person: Person): MemberFound {
  const { name, membership, unavailableUntil } = person;
  const { programs, agencyId, unitId, disciplines, teamRoles } = membership;
  return {
    memberId,
    name,
    active: canServe(person),
    programs,
    agencyId,
    unitId,
    disciplines,
    teamRoles,
    unavailableUntil,
    trainingHours: trainingHoursOf(person),
    credentialedUntil: credentialedUntilOf(person),
    credentialWithdrawnFor: credentialWithdrawnFor(person),
  };
}
