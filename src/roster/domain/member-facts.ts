import type { Person } from './person.js';

/** All hours of training on record. Quarters of an hour add up without a rounding error. */
export function trainingHoursOf({ trainings }: Person): number {
  return trainings.reduce((sum, { hours }) => sum + hours, 0);
}

/**
 * The last day on which all credentials hold: the earliest end of any, since nobody with a lapsed one deploys (docs/domain.md
 * section 5, rule 2). Null where none are on record.
 */
export function credentialsValidUntilOf({ credentials }: Person): string | null {
  return credentials.map(({ validUntil }) => validUntil).toSorted()[0] ?? null;
}

/** Whether a person is on a team of the program at present. */
export function isTeamMember({ active, membership }: Person): boolean {
  return active && membership.programs.length > 0;
}
