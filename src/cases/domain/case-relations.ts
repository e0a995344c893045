import { readersOf } from './case-readers.js';
import { formerReadersOf } from './former-part.js';
import { activeDeployment, isOpen, leadOf, membersIn, type Case } from './case.state.js';
import { isShutOut } from './shut-out.js';

/** Whom or what a command is about, where that decides who may send it. */
export interface Concerned {
  /** The case itself. */
  readonly id?: string;
  readonly memberId?: string;
  readonly followUpId?: string;
  /** The moment of the request. */
  readonly now: string;
}

/**
 * What a person has to do with a case: the relations of the table of rights, computed from the case as it stands. Whom a conflict
 * shuts out has none of those by which somebody works on it.
 */
export const caseRelations = {
  /** Also after the team has stood down: the follow-ups are still theirs. */
  led: (state: Case, actor: string) => leadOf(state) === actor && !isShutOut(state, actor),
  invited: (state: Case, actor: string) => inDeployment(state, actor, 'invited'),
  on_team: (state: Case, actor: string) => inDeployment(state, actor, 'accepted', 'on_team'),
  /** Of a settled one for as long as they may look at what they recorded. */
  follow_up_owner: (state: Case, actor: string, about: Concerned) =>
    state.status === 'open' &&
    Object.values(state.followUps)
      .filter(({ owner }) => owner.kind === 'person' && owner.personId === actor)
      .some(
        (one) =>
          (about.followUpId ?? one.id) === one.id &&
          (isOpen(one) || (one.id === about.followUpId && (readersOf(state).includes(actor) || hadPart(state, actor, about)))),
      ) &&
    !isShutOut(state, actor),
  had_part: hadPart,
  own: (state: Case, actor: string, { memberId }: Concerned) =>
    memberId === actor && state.deployments.some(({ members }) => actor in members) && !isShutOut(state, actor),
  asked_to_decide: (state: Case, _actor: string, { memberId }: Concerned) =>
    memberId === undefined ? state.approval.status !== 'none' : memberId in state.overrides,
  /** Of promises to call back, which are no part of a case. */
  of_desk: () => false,
} as const satisfies Record<string, (state: Case, actor: string, about: Concerned) => boolean>;

function hadPart(state: Case, actor: string, { now }: Concerned): boolean {
  return (formerReadersOf(state)[actor] ?? '') > now;
}

function inDeployment(state: Case, actor: string, ...status: Parameters<typeof membersIn>[1][]): boolean {
  const deployment = activeDeployment(state);
  return deployment !== null && !isShutOut(state, actor) && membersIn(deployment, ...status).some(({ memberId }) => memberId === actor);
}
