import type { Sentences } from '../libs/event-sourcing/index.js';
import type { PersonRole } from './vocabulary/index.js';

/**
 * What somebody has to do with a case. `every`: nothing is asked beside the role. `led`: named as lead of its latest
 * deployment. `invited` and `on_team`: in the deployment at work, before and after a yes. `follow_up_owner`: owns the
 * follow-up in question, or an open one where none is. `own`: the member in question is the person. `asked_to_decide`: an
 * approval or override of the case was asked for.
 */
export type Relation = 'every' | 'led' | 'invited' | 'on_team' | 'follow_up_owner' | 'own' | 'asked_to_decide';

/** The clock has no role on the roster: automations act under their own name. */
export type ActingRole = PersonRole | 'automation';

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

/** The role that gives somebody with these relations the right; null where none does. */
export function grantingRole(right: Right, roles: readonly ActingRole[], has: (relation: Relation) => boolean): ActingRole | null {
  return roles.find((role) => right.of[role]?.some((relation) => relation === 'every' || has(relation))) ?? null;
}
