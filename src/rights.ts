import { forbid, refuseMissing } from '../libs/event-sourcing/index.js';
import { isAutomation, type PersonRole } from './vocabulary/index.js';
import { OPERATOR, type ActingRole, type Relation, type Right } from './vocabulary/right.js';
import {
  coordinatorOnly,
  notYourCase,
  notYourFollowUp,
  approverOnly,
  automationOnly,
  operatorOnly,
  peopleOnly,
  administratorOnly,
  contactNotForYou,
  membersOnly,
  noSuchContact,
  noPromises,
  noSuchPromise,
  personContactNotForYou,
  capacityNotForYou,
  noSuchPerson,
  ownConflictOnly,
  privacyOfficerOnly,
  proposedRolesNotForYou,
  restatementNotForYou,
  registerKeepersOnly,
  ownOrCoordinator,
  ownAnswerOnly,
  figuresNotForYou,
  rosterKeepersOnly,
  rosterReadersOnly,
} from './vocabulary/told-otherwise.js';

export { OPERATOR } from './vocabulary/right.js';
export type { ActingRole, Relation, Right } from './vocabulary/right.js';

/** Whoever a coordinator named as lead leads, in whichever role of the team; without any such role nobody does. */
const leading = { coordinator: ['every'], team_lead: ['led'], peer_member: ['led'] } as const;
const theirs = ['led', 'invited', 'on_team', 'follow_up_owner', 'had_part'] as const;

/**
 * The one table of who may do what with cases (docs/domain.md, section 2). Every command, query and page on a case names
 * one of these actions. Program leadership, privacy officers and administrators stand in none: no case is theirs.
 */
export const caseRights = {
  see_case: {
    of: { coordinator: ['every'], team_lead: theirs, peer_member: theirs },
    otherwise: notYourCase,
  },
  log_request: { of: { coordinator: ['every'] }, otherwise: coordinatorOnly },
  decide_request: { of: { coordinator: ['every'] }, otherwise: coordinatorOnly },
  work_on_case: { of: leading, otherwise: notYourCase },
  answer_invitation: {
    of: { coordinator: ['own'], team_lead: ['own'], peer_member: ['own'] },
    otherwise: ownAnswerOnly,
  },
  declare_conflict: {
    of: { coordinator: ['every'], team_lead: ['own'], peer_member: ['own'] },
    otherwise: ownConflictOnly,
  },
  take_back_conflict: { of: { coordinator: ['every'], approver: ['asked_to_decide'] }, otherwise: coordinatorOnly },
  settle_follow_up: {
    of: { coordinator: ['every'], team_lead: ['led', 'follow_up_owner'], peer_member: ['led', 'follow_up_owner'] },
    otherwise: notYourFollowUp,
  },
  decide_approval: { of: { approver: ['asked_to_decide'] }, otherwise: approverOnly },
  open_call_back_contact: {
    of: { coordinator: ['every'], team_lead: ['led', 'follow_up_owner'], peer_member: ['led', 'follow_up_owner'] },
    otherwise: contactNotForYou,
  },
  open_meeting_place: {
    of: { coordinator: ['every'], team_lead: ['led', 'on_team'], peer_member: ['led', 'on_team'] },
    otherwise: contactNotForYou,
  },
  /** Everybody may look through the cases: each sees those that `see_case` shows them, and others none. */
  look_through_cases: { of: { anybody: ['every'] }, otherwise: peopleOnly },
  see_approvals: { of: { approver: ['every'] }, otherwise: approverOnly },
  keep_by_the_clock: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

export type CaseAction = keyof typeof caseRights;

/** The register of agencies, the roster of people and the policy: what the program stands on (docs/domain.md, section 2). */
export const registerRights = {
  /** It names no person and no case. */
  see_register: { of: { anybody: ['every'] }, otherwise: peopleOnly },
  keep_register: { of: { coordinator: ['every'], administrator: ['every'] }, otherwise: registerKeepersOnly },
} as const satisfies Record<string, Right>;

export const rosterRights = {
  see_roster: { of: { coordinator: ['every'], administrator: ['every'] }, otherwise: rosterReadersOnly },
  see_person: {
    of: { coordinator: ['every'], administrator: ['every'], anybody: ['own'] },
    otherwise: noSuchPerson,
    hides: true,
  },
  open_contact: { of: { coordinator: ['every'] }, otherwise: personContactNotForYou },
  open_own_contact: { of: { anybody: ['own'] }, otherwise: personContactNotForYou },
  keep_roster: { of: { coordinator: ['every'], administrator: ['every'] }, otherwise: rosterKeepersOnly },
  /** Two people grant a role: an administrator proposes it, and a privacy officer who is neither of the others approves. */
  propose_roles: { of: { administrator: ['every'] }, otherwise: administratorOnly },
  decide_roles: { of: { privacy_officer: ['every'] }, otherwise: privacyOfficerOnly },
  see_proposed_roles: { of: { administrator: ['every'], privacy_officer: ['every'] }, otherwise: proposedRolesNotForYou },
  revoke_roles: { of: { administrator: ['every'] }, otherwise: administratorOnly },
  /** Where nobody is left who could. */
  grant_from_host: { of: { operator: ['every'] }, otherwise: operatorOnly },
  /** What people say of themselves, or tell a coordinator. */
  speak_for_person: {
    of: { coordinator: ['every'], anybody: ['own'] },
    otherwise: ownOrCoordinator,
  },
  forget_by_the_clock: { of: { automation: ['every'] }, otherwise: automationOnly },
  add_first_person: { of: { automation: ['every'], operator: ['every'] }, otherwise: operatorOnly },
} as const satisfies Record<string, Right>;

/** Contacts from peer to peer (docs/domain.md, section 3): a member's own, and nobody else's while they are here. */
export const contactRights = {
  log_contact: {
    of: { team_lead: ['every'], peer_member: ['every'] },
    otherwise: membersOnly,
  },
  keep_own_contact: {
    of: { coordinator: ['of_desk'], team_lead: ['own'], peer_member: ['own'] },
    otherwise: noSuchContact,
    hides: true,
  },
  /** A promise to call back is its owner's; coordinators come to it once nobody else sees to it. */
  keep_promise: {
    of: { coordinator: ['own', 'of_desk'], team_lead: ['own'], peer_member: ['own'] },
    otherwise: noSuchPromise,
    hides: true,
  },
  give_promise: { of: { coordinator: ['of_desk'] }, otherwise: noSuchPromise, hides: true },
  /** Whoever may have a promise at all: each sees their own, and coordinators those of the desk. */
  see_promises: { of: { coordinator: ['every'], team_lead: ['every'], peer_member: ['every'] }, otherwise: noPromises },
  keep_promises_by_the_clock: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

/** What leadership is shown of the program: releases that are out, and nothing else (docs/disclosure-control.md). */
export const figureRights = {
  /** The privacy officer reads the same releases, to hold one or to have one restated. */
  see_figures: { of: { program_leadership: ['every'], privacy_officer: ['every'] }, otherwise: figuresNotForYou },
} as const satisfies Record<string, Right>;

/** What is counted, and what of it is published (docs/disclosure-control.md). */
export const statisticsRights = {
  keep_statistics: { of: { automation: ['every'] }, otherwise: automationOnly },
  /** With the causes of skips, which readers of releases never get. */
  see_releases: { of: { privacy_officer: ['every'] }, otherwise: privacyOfficerOnly },
  hold_release: { of: { privacy_officer: ['every'] }, otherwise: privacyOfficerOnly },
  /** Whoever keeps the records sees first that they are wrong. */
  propose_restatement: { of: { coordinator: ['every'], privacy_officer: ['every'] }, otherwise: restatementNotForYou },
  /** Another person than whoever proposed, which the decision sees to. */
  decide_restatement: { of: { privacy_officer: ['every'] }, otherwise: privacyOfficerOnly },
} as const satisfies Record<string, Right>;

/** What the teams can do: about members, from the roster alone (docs/domain.md section 5, rule 8). */
export const capacityRights = {
  see_capacity: { of: { program_leadership: ['every'], coordinator: ['every'] }, otherwise: capacityNotForYou },
} as const satisfies Record<string, Right>;

export const policyRights = {
  /** No secret: whoever is known here may read by what they are measured. */
  see_policy: { of: { anybody: ['every'] }, otherwise: peopleOnly },
  change_policy: { of: { administrator: ['every'] }, otherwise: administratorOnly },
  establish_policy: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

export const serviceRights = {
  operate_service: { of: { administrator: ['every'] }, otherwise: administratorOnly },
  begin_demo: { of: { automation: ['every'], operator: ['every'] }, otherwise: operatorOnly },
  /** Where everybody is invented: as whom programs of the command line then act. */
  act_as_invented: { of: { operator: ['every'] }, otherwise: operatorOnly },
  let_in_from_host: { of: { operator: ['every'] }, otherwise: operatorOnly },
  /** Where people begin, and what they set for themselves. */
  use_service: { of: { anybody: ['every'] }, otherwise: peopleOnly },
} as const satisfies Record<string, Right>;

/** All of it: every command, query and page names something that stands here, or nothing starts. */
export const rights = {
  ...caseRights,
  ...registerRights,
  ...rosterRights,
  ...contactRights,
  ...statisticsRights,
  ...figureRights,
  ...capacityRights,
  ...policyRights,
  ...serviceRights,
};

export type RightName = keyof typeof rights;

/** Who asks: with the roles that the roster gives them now. */
export interface Asking {
  readonly actor: string;
  readonly roles: readonly string[];
}

/** The roles in which somebody acts. */
export function rolesOf({ actor, roles }: Asking): readonly ActingRole[] {
  if (actor === OPERATOR) return ['operator'];
  return isAutomation(actor) ? ['automation'] : [...(roles as readonly PersonRole[]), 'anybody'];
}

/** Lets through by these rights, where nothing is secret: by role, or as the person whose stream it is. */
export function admitBy<Action extends RightName>() {
  return (action: Action, asking: Asking, _state: unknown, { id }: { readonly id: string }): void => void ask(action, asking, id);
}

/**
 * Asks for a right that does not hang on a case: by role, or as the person in question. Every query that is no case's
 * asks so before it reads anything.
 *
 * @param personId whom it is about, where it is about somebody
 * @returns the role that gives the right
 * @throws Refusal with the sentence of the right, as missing where the right hides what it is about
 */
export function ask(name: RightName, asking: Asking, personId?: string): ActingRole {
  const right: Right = rights[name];
  const role = grantingRole(right, rolesOf(asking), (relation) => relation === 'own' && personId === asking.actor);
  return role ?? refuseBy(name);
}

/** Tells somebody that this is not theirs to do. @throws Refusal with the sentence of the right, always */
export function refuseBy(name: RightName): never {
  const { hides, otherwise }: Right = rights[name];
  const { code, ...sentences } = otherwise;
  return hides ? refuseMissing(code, sentences) : forbid(code, sentences);
}

/**
 * Whether a role of theirs gives this right at all, by one of these relations: for what is offered before it is known about
 * whom or what.
 */
export function isOpenTo(name: RightName, asking: Asking, ...by: readonly [Relation, ...Relation[]]): boolean {
  const right: Right = rights[name];
  return rolesOf(asking).some((role) => right.of[role]?.some((relation) => by.includes(relation)));
}

/** The role that gives somebody with these relations the right; null where none does. */
export function grantingRole(right: Right, roles: readonly ActingRole[], has: (relation: Relation) => boolean): ActingRole | null {
  return roles.find((role) => right.of[role]?.some((relation) => relation === 'every' || has(relation))) ?? null;
}
