import { forbid, type Sentences } from '../libs/event-sourcing/index.js';
import type { PersonRole } from './vocabulary/index.js';

/**
 * What somebody has to do with a case. `every`: nothing is asked beside the role. `led`: named as lead of its latest
 * deployment. `invited` and `on_team`: in the deployment at work, before and after a yes. `follow_up_owner`: owns the
 * follow-up in question, or an open one where none is. `own`: the member in question is the person. `asked_to_decide`: an
 * approval or override of the case was asked for.
 */
export type Relation = 'every' | 'led' | 'invited' | 'on_team' | 'follow_up_owner' | 'own' | 'asked_to_decide';

/** The clock has no role on the roster: automations act under their own name. `anybody` is whoever is signed in. */
export type ActingRole = PersonRole | 'automation' | 'anybody';

/** Who may do something: in which role, with which relation. Both are asked together, at the moment of the request. */
export interface Right {
  readonly of: Readonly<Partial<Record<ActingRole, readonly Relation[]>>>;
  /** Told to whoever may see the case but not do this. */
  readonly otherwise: { readonly code: string } & Sentences;
}

const coordinatorOnly = {
  code: 'coordinator_only',
  en: 'Only a coordinator can do this. Ask the coordinator on duty.',
  es: 'Solo la coordinación puede hacer esto. Pídalo a quien esté de turno.',
};
const notYourCase = {
  code: 'not_your_case',
  en: 'Only a coordinator or the lead of this case can do this. Ask the coordinator on duty.',
  es: 'Solo la coordinación o quien lidera este caso puede hacer esto. Pídalo a la coordinación de turno.',
};
const approverOnly = {
  code: 'approver_only',
  en: 'Only an approver can decide this. Ask one, or record the answer that they gave by telephone.',
  es: 'Solo una persona aprobadora puede decidir esto. Pídaselo, o registre la respuesta que dio por teléfono.',
};
const automationOnly = {
  code: 'automation_only',
  en: 'The clock does this by itself. Nobody has to do it.',
  es: 'De esto se encarga el reloj por sí solo. Usted no tiene que hacer nada.',
};

/** Whoever a coordinator named as lead leads, in whichever role of the team; without any such role nobody does. */
const leading = { coordinator: ['every'], team_lead: ['led'], peer_member: ['led'] } as const;
const theirs = ['led', 'invited', 'on_team', 'follow_up_owner'] as const;

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
    otherwise: {
      code: 'own_answer_only',
      en: 'Only the member can answer here. Record an answer given by telephone as a phoned answer.',
      es: 'Aquí solo puede responder el propio miembro. Registre como respuesta telefónica la que dio por teléfono.',
    },
  },
  declare_conflict: {
    of: { coordinator: ['every'], team_lead: ['own'], peer_member: ['own'] },
    otherwise: {
      code: 'own_conflict_only',
      en: 'A conflict is declared by a member who was invited, or by a coordinator for them. Ask the coordinator on duty.',
      es: 'Un conflicto lo declara el miembro invitado, o la coordinación por él. Pídalo a la coordinación de turno.',
    },
  },
  settle_follow_up: {
    of: { coordinator: ['every'], team_lead: ['led', 'follow_up_owner'], peer_member: ['led', 'follow_up_owner'] },
    otherwise: {
      code: 'not_your_follow_up',
      en: 'Only its owner, the lead of the case or a coordinator can do this. Ask the coordinator on duty.',
      es: 'Solo quien lo tiene asignado, quien lidera el caso o la coordinación puede hacer esto. Pídalo a la coordinación de turno.',
    },
  },
  decide_approval: { of: { approver: ['asked_to_decide'] }, otherwise: approverOnly },
  open_call_back_contact: {
    of: { coordinator: ['every'], team_lead: ['led', 'follow_up_owner'], peer_member: ['led', 'follow_up_owner'] },
    otherwise: {
      code: 'contact_not_for_you',
      en: 'This contact is for those who work on the case. Ask the coordinator on duty.',
      es: 'Este contacto es para quienes lo necesitan en su trabajo. Pregunte a la coordinación de turno.',
    },
  },
  open_meeting_place: {
    of: { coordinator: ['every'], team_lead: ['led', 'on_team'], peer_member: ['led', 'on_team'] },
    otherwise: {
      code: 'contact_not_for_you',
      en: 'This contact is for those who work on the case. Ask the coordinator on duty.',
      es: 'Este contacto es para quienes lo necesitan en su trabajo. Pregunte a la coordinación de turno.',
    },
  },
  keep_by_the_clock: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

export type CaseAction = keyof typeof caseRights;

/** The register of agencies, the roster of people and the policy: what the program stands on (docs/domain.md, section 2). */
export const registerRights = {
  keep_register: {
    of: { coordinator: ['every'], administrator: ['every'] },
    otherwise: {
      code: 'register_keepers_only',
      en: 'Only a coordinator or an administrator can change the register of agencies. Ask one of them.',
      es: 'Solo la coordinación o la administración pueden cambiar el registro de agencias. Pídaselo.',
    },
  },
} as const satisfies Record<string, Right>;

export const rosterRights = {
  keep_roster: {
    of: { coordinator: ['every'], administrator: ['every'] },
    otherwise: {
      code: 'roster_keepers_only',
      en: 'Only a coordinator or an administrator can do this. Ask one of them.',
      es: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
    },
  },
  grant_roles: {
    of: { administrator: ['every'] },
    otherwise: {
      code: 'administrator_only',
      en: 'Only an administrator can do this. Ask one of them.',
      es: 'Solo la administración puede hacer esto. Pídaselo.',
    },
  },
  /** What people say of themselves, or tell a coordinator. */
  speak_for_person: {
    of: { coordinator: ['every'], anybody: ['own'] },
    otherwise: {
      code: 'own_or_coordinator',
      en: 'Only the person concerned or a coordinator can do this. Ask the coordinator on duty.',
      es: 'Solo la propia persona o la coordinación pueden hacer esto. Pídalo a la coordinación de turno.',
    },
  },
  add_first_person: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

export const policyRights = {
  change_policy: {
    of: { administrator: ['every'] },
    otherwise: {
      code: 'administrator_only',
      en: 'Only an administrator can change the policy. Ask one of them.',
      es: 'Solo la administración puede hacer esto. Pídaselo.',
    },
  },
  establish_policy: { of: { automation: ['every'] }, otherwise: automationOnly },
} as const satisfies Record<string, Right>;

/** Who asks: with the roles that the roster gives them now. */
export interface Asking {
  readonly actor: string;
  readonly roles: readonly string[];
}

/** The roles in which somebody acts. */
export function rolesOf({ actor, roles }: Asking): readonly ActingRole[] {
  return actor.startsWith('automation:') ? ['automation'] : [...(roles as readonly PersonRole[]), 'anybody'];
}

/** Lets through by the rights of a table where nothing is secret: by role, or as the person whose stream it is. */
export function admitBy<Action extends string>(rights: Readonly<Record<Action, Right>>) {
  return (action: Action, asking: Asking, _state: unknown, { id }: { readonly id: string }): void => {
    const right: Right = rights[action];
    if (grantingRole(right, rolesOf(asking), (relation) => relation === 'own' && id === asking.actor) !== null) return;
    const { code, ...sentences } = right.otherwise;
    forbid(code, sentences);
  };
}

/** The role that gives somebody with these relations the right; null where none does. */
export function grantingRole(right: Right, roles: readonly ActingRole[], has: (relation: Relation) => boolean): ActingRole | null {
  return roles.find((role) => right.of[role]?.some((relation) => relation === 'every' || has(relation))) ?? null;
}
