import { Query } from '@nestjs/cqrs';
import type { Discipline, PersonRole, Program, TeamRole } from '../vocabulary/index.js';

/** A person who may act, as the edge must know them. */
export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly PersonRole[];
  readonly active: boolean;
}

/** What the roster says of a team member. Days are days of the program's zone. */
export interface MemberFound {
  readonly memberId: string;
  readonly name: string;
  readonly active: boolean;
  /** Empty for who is on no team. */
  readonly programs: readonly Program[];
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
  readonly trainingHours: number;
  /** Last day on which all credentials hold; null where none are on record. */
  readonly credentialsValidUntil: string | null;
  /** Not available before that day; null where available. */
  readonly unavailableUntil: string | null;
}

/** A person; null where there is none of that id. Exact: folded from their events, so that a revoked role counts at once. */
export class FindPerson extends Query<PersonFound | null> {
  constructor(readonly id: string) {
    super();
  }
}

/**
 * What the roster says of people now, in the order asked for; those whom it does not know are left out. Exact: folded
 * from their events.
 */
export class FindMembers extends Query<readonly MemberFound[]> {
  constructor(readonly personIds: readonly string[]) {
    super();
  }
}

/** All active team members, by name. From a read model: for offering, not for deciding. */
export class ListTeamMembers extends Query<readonly MemberFound[]> {}
