import type { MemberFound } from '../roster.queries.js';
import { credentialsValidUntilOf, trainingHoursOf } from '../domain/member-facts.js';
import type { Person } from '../domain/person.js';

/** A person as other contexts see a team member. */
export function memberFound(memberId: string, person: Person): MemberFound {
  const { name, active, membership, unavailableUntil } = person;
  const { programs, agencyId, unitId, disciplines, teamRoles } = membership;
  return {
    memberId, name, active, programs, agencyId, unitId, disciplines, teamRoles, unavailableUntil,
    trainingHours: trainingHoursOf(person),
    credentialsValidUntil: credentialsValidUntilOf(person),
  };
}
