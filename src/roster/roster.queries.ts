import { Query } from '@nestjs/cqrs';
import type { Asking } from '../rights.js';
import type { PersonRole } from '../vocabulary/index.js';
import type { MemberFound } from './domain/index.js';

export type { MemberFound } from './domain/member-found.js';
export { canServe } from './domain/member-facts.js';
export { decidesAccount } from './domain/permissions.js';
export { ChangeContact } from './change-contact/change-contact.command.js';
export { OpenContact, type OpenedContact } from './open-contact/open-contact.query.js';

/** A person who may act, as the edge must know them. */
export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly PersonRole[];
  readonly active: boolean;
}

/** A person as the door must know them. */
export interface PersonAtTheDoor extends PersonFound {
  /** ISO 8601 in UTC; absent where they never were. What they had begun by then opens nothing any more, also once they are back. */
  readonly lastDeactivatedAt?: string;
}

/** A person; null where there is none of that id. Exact: folded from their events, so that a revoked role counts at once. */
export class FindPerson extends Query<PersonAtTheDoor | null> {
  constructor(readonly id: string) {
    super();
  }
}

/**
 * Ids of the active people who have a role. Exact but for whoever got it a moment ago: a read model names them, and the events of each
 * confirm it.
 */
export class RoleHolders extends Query<readonly string[]> {
  constructor(readonly role: PersonRole) {
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

/** What is known of somebody before they are called: whether a number is on record, and not which. */
export interface FoundToCall {
  readonly name: string;
  readonly hasPhone: boolean;
  /** Of their events: a number that is entered where none was replaces none that was entered meanwhile. */
  readonly revision: number;
}

/** The same, exact; null where there is nobody of that id. */
export class PersonToCall extends Query<FoundToCall | null> {
  constructor(readonly personId: string) {
    super();
  }
}

/**
 * Names of people by their ids, for showing: also of those who are no longer active, and namesakes told apart. From a read model;
 * what it does not know is left out.
 */
export class PeopleNames extends Query<Readonly<Record<string, string>>> {
  constructor(readonly personIds: readonly string[]) {
    super();
  }
}

/** The same of many at once, in any order, whether they are active or not. From a read model: for showing, not for deciding. */
export class MembersListed extends Query<readonly MemberFound[]> {
  constructor(readonly personIds: readonly string[]) {
    super();
  }
}

/** All active team members, by name, namesakes told apart. From a read model: for offering, not for deciding. */
export class ListTeamMembers extends Query<readonly MemberFound[]> {}

/**
 * Everybody who may act, by name, namesakes told apart. From a read model: for offering, as where a demo is looked around in, not for
 * deciding.
 */
export class ListActivePeople extends Query<readonly PersonFound[]> {}

/**
 * Everybody who is or was here, by id, with the names by which they are told apart. From a read model: for finding what they had a part in.
 */
export class EveryName extends Query<readonly { readonly id: string; readonly name: string }[]> {}

/** Ids of the people who are called so but for case, accents, blanks and punctuation. From a read model: for asking, not for deciding. */
export class PeopleOfName extends Query<readonly string[]> {
  constructor(readonly name: string) {
    super();
  }
}

/** A role that is proposed for somebody, and waits for a privacy officer. */
export interface RoleWaiting {
  readonly personId: string;
  /** Told apart from others of the same name. */
  readonly name: string;
  readonly role: PersonRole;
  /** What they may be already. */
  readonly roles: readonly PersonRole[];
  readonly proposedBy: string;
  readonly proposedByName: string;
  /** ISO 8601 in UTC. */
  readonly proposedAt: string;
  /** Whoever asks is a privacy officer who neither proposed it nor gets it. */
  readonly isYoursToDecide: boolean;
}

/**
 * The roles that wait for a privacy officer, the longest first. From a read model: for showing, not for deciding. @throws Refusal
 * `proposed_roles_not_for_you`
 */
export class ProposedRoles extends Query<readonly RoleWaiting[]> {
  constructor(readonly asker: Asking) {
    super();
  }
}
