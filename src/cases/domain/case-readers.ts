import type { Sentences } from '../../../libs/event-sourcing/index.js';
import { isOpenTo, type Asking } from '../../rights.js';
import { activeDeployment, leadOf, membersIn, openFollowUps, type Case } from './case.state.js';
import { isShutOut } from './shut-out.js';

/** Who asks to see something, and when. */
export interface Reader extends Asking {
  readonly now: string;
  /** Of the words that tell agencies of one name apart; where a page does not say, English. */
  readonly language?: keyof Sentences;
}

/** Coordinators see every case of the program (docs/domain.md section 2). */
export function seesEveryCase(reader: Asking): boolean {
  return isOpenTo('see_case', reader, 'every');
}

/** Members of teams see the cases that are theirs; other roles see none by virtue of being what they are. */
export function seesOwnCases(reader: Asking): boolean {
  return isOpenTo('see_case', reader, 'on_team');
}

/**
 * Whose case it is beside the coordinators': the lead, also after the team has stood down; whoever is invited to the
 * deployment at work or on its team; whoever owns an open follow-up, since nobody can do what they may not see. Nobody whom a
 * conflict shuts out.
 */
export function readersOf(state: Case): readonly string[] {
  const deployment = activeDeployment(state);
  const lead = leadOf(state);
  const team = deployment ? membersIn(deployment, 'invited', 'accepted', 'on_team').map(({ memberId }) => memberId) : [];
  const owners = state.status === 'open' ? openFollowUps(state).map(({ owner }) => owner) : [];
  const people = owners.flatMap((owner) => (owner.kind === 'person' ? [owner.personId] : []));
  return [...new Set([...(lead === null ? [] : [lead]), ...team, ...people])].filter((id) => !isShutOut(state, id)).sort();
}
