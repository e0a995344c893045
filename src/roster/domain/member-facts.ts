import { caseRights, grantingRole } from '../../rights.js';
import type { TeamRole } from '../../vocabulary/index.js';
import { credentialsFor } from './credential-kinds.js';
import type { Person } from './person.js';

/** All hours of training on record. Quarters of an hour add up without a rounding error. */
export function trainingHoursOf({ trainings }: Person): number {
  return trainings.reduce((sum, { hours }) => sum + hours, 0);
}

/** The last day on which all credentials hold, that is the earliest end of any. Null where none are on record. */
export function credentialsValidUntilOf({ credentials }: Person): string | null {
  return credentials.map(({ validUntil }) => validUntil).toSorted()[0] ?? null;
}

/** Until when somebody may take a team role, by role; a role for which no credential is on record is left out. Days. */
export type CredentialedUntil = Readonly<Partial<Record<TeamRole, string>>>;

/** By team role, the last day on which a credential for it holds (docs/domain.md section 5, rule 2). */
export function credentialedUntilOf({ credentials }: Person): CredentialedUntil {
  const entries = Object.entries(credentialsFor).flatMap(([role, kinds]) => {
    const last = credentials
      .flatMap(({ kind, validUntil }) => (kinds.includes(kind) ? [validUntil] : []))
      .toSorted()
      .at(-1);
    return last === undefined ? [] : [[role, last]];
  });
  return Object.fromEntries(entries) as CredentialedUntil;
}

/** The team roles for which somebody had a credential on record that was withdrawn, and has none now: not those who never had one. */
export function credentialWithdrawnFor(person: Person): readonly TeamRole[] {
  const until = credentialedUntilOf(person);
  const roles = Object.keys(credentialsFor) as TeamRole[];
  return roles.filter(
    (role) => until[role] === undefined && credentialsFor[role].some((kind) => person.withdrawnCredentials.includes(kind)),
  );
}

/** Whether somebody can be counted on by a team: here, and in a role in which they can answer an invitation of theirs. */
export function canServe({ active, roles }: Pick<Person, 'active' | 'roles'>): boolean {
  return active && grantingRole(caseRights.answer_invitation, roles, (relation) => relation === 'own') !== null;
}

/** Whether a person is on a team of the program at present. */
export function isTeamMember({ active, membership }: Person): boolean {
  return active && membership.programs.length > 0;
}
