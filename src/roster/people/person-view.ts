import type { Discipline, PersonRole, Program, TeamRole } from '../../vocabulary/index.js';
import { type Credential, credentialsValidUntilOf, type ProposedRole, type Training, trainingHoursOf } from '../domain/index.js';
import type { PersonRow } from './person.entity.js';

/** A person as the register shows them: whether they can be reached, never how. */
export interface PersonView {
  readonly personId: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly PersonRole[];
  /** What waits for a privacy officer. */
  readonly proposedRoles: readonly ProposedRole[];
  readonly programs: readonly Program[];
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
  readonly trainingHours: number;
  readonly trainings: readonly Training[];
  readonly credentials: readonly Credential[];
  readonly credentialsValidUntil: string | null;
  readonly unavailableUntil: string | null;
  readonly agreedToConsoleRoster: boolean;
  readonly hasPhone: boolean;
  readonly hasMail: boolean;
  readonly revision: number;
}

export function personView({ personId, person, revision }: Pick<PersonRow, 'personId' | 'person' | 'revision'>): PersonView {
  const { name, active, roles, proposedRoles, membership, trainings, credentials, unavailableUntil, onConsoleRoster, contact } = person;
  const { programs, agencyId, unitId, disciplines, teamRoles } = membership;
  return {
    personId,
    name,
    active,
    roles,
    proposedRoles,
    programs,
    agencyId,
    unitId,
    disciplines,
    teamRoles,
    trainings,
    credentials,
    trainingHours: trainingHoursOf(person),
    credentialsValidUntil: credentialsValidUntilOf(person),
    unavailableUntil,
    agreedToConsoleRoster: onConsoleRoster,
    hasPhone: contact.phone !== null,
    hasMail: contact.mail !== null,
    revision,
  };
}
