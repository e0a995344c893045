import type { Sentences } from '../../libs/event-sourcing/index.js';
import type { PersonRole } from './standard-values.js';

/**
 * What somebody has to do with a case. `every`: nothing is asked beside the role. `led`: named as lead of its latest
 * deployment. `invited` and `on_team`: in the deployment at work, before and after a yes. `follow_up_owner`: owns the
 * follow-up in question, or an open one where none is. `had_part`: led, was on the team or settled a follow-up of theirs, up to 30
 * days ago, in a case that is open. `own`: the member in question is the person. `asked_to_decide`: an
 * approval or override of the case was asked for. `of_desk`: a promise has come to the coordinators'
 * desk, or whose it or the contact is was deactivated, or has no role any more in which it could be theirs.
 */
export type Relation = 'every' | 'led' | 'invited' | 'on_team' | 'follow_up_owner' | 'had_part' | 'own' | 'asked_to_decide' | 'of_desk';

/**
 * The clock has no role on the roster: automations act under their own name. So does the operator: whoever runs programs of the command
 * line on the host, and may read the key that the service leaves there. `anybody` is whoever is signed in.
 */
export type ActingRole = PersonRole | 'automation' | 'operator' | 'anybody';

/** Under which the operator of the host acts. */
export const OPERATOR = 'operator';

/** Who may do something: in which role, with which relation. Both are asked together, at the moment of the request. */
export interface Right {
  readonly of: Readonly<Partial<Record<ActingRole, readonly Relation[]>>>;
  /** Told to whoever may see what it is about but not do this. */
  readonly otherwise: { readonly code: string } & Sentences;
  /** The very existence is not for everybody: whoever may not do this is told what they would be told of nothing. */
  readonly hides?: true;
}
