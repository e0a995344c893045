import { refuse } from '../../../libs/event-sourcing/index.js';
import { conflictKinds, otherwise, type MemberDeclineReason, type When } from '../../vocabulary/index.js';
import type { AnswerChannel, CaseEvent } from './case.events.js';
import { activeDeployment, type Case, type Deployment, type TeamMember } from './case.state.js';
import { deploymentAtWork } from './deployment-at-work.js';
import { releaseFollowUps } from './release-follow-ups.js';

export interface Answer {
  readonly answer: 'accepted' | 'declined';
  /** Needed with a no, and only then. */
  readonly reason?: MemberDeclineReason;
  readonly answeredAt?: When;
  /** What whoever says it had in front of them: an answer that was recorded since is not replaced unseen. */
  readonly seen?: AnswerSeen;
}

/** What stands of an invitation as long as its answer can be changed. */
export const answersSeen = ['invited', 'accepted', 'declined'] as const satisfies readonly TeamMember['status'][];
export type AnswerSeen = (typeof answersSeen)[number];

/** When it was given, how it reached us, and who wrote it down. */
interface Received {
  readonly at: When;
  readonly by: AnswerChannel;
  readonly actor: string;
}

/**
 * What an answer to an invitation causes, however it reached us. It may be changed until the team is confirmed, its reason and its
 * time too. A no because of a conflict also declares that conflict, so that asking again later cannot pass it over; it stays declared
 * where the reason turns out to be another one, until a second person takes it back (`take-back-conflict`). A lead who says no after
 * all leads no longer, and their follow-ups pass to the desk.
 *
 * @throws Refusal `not_invited`, `team_confirmed`, `answered_meanwhile`, `reason_missing`, `reason_only_with_decline`, `no_deployment`
 */
export function answerOf(state: Case, memberId: string, said: Answer, received: Received): readonly CaseEvent[] {
  const deployment = deploymentAtWork(state);
  const member = deployment.members[memberId];
  if (!member || member.status === 'stood_down') refuseNotInvited();
  checkReason(said);
  const answered = member.status === 'on_team' ? 'accepted' : member.status;
  if (isAsItStands(said, deployment, memberId)) return [];
  const settled = member.status === 'on_team' || (member.status === 'declined' && deployment.status === 'confirmed');
  if (answered !== said.answer && settled) refuseSettled();
  if (said.seen !== undefined && said.seen !== member.status) refuseAnsweredMeanwhile();
  return answering(state, deployment, memberId, said, received);
}

/**
 * Puts right what is on record of an answer once its member, or the whole team, has stood down: it changes nothing of who went. Who
 * was on the team had said yes.
 *
 * @throws Refusal `not_invited`, `team_confirmed`, `reason_missing`, `reason_only_with_decline`
 */
export function answerAfterwards(
  state: Case,
  deployment: Deployment,
  memberId: string,
  said: Answer,
  received: Received,
): readonly CaseEvent[] {
  const member = deployment.members[memberId];
  if (member?.answered === undefined) refuseNotInvited();
  checkReason(said);
  if (isAsItStands(said, deployment, memberId)) return [];
  if (said.answer === 'declined' && member.wasOnTeam) refuseSettled();
  return answering(state, deployment, memberId, said, received);
}

/**
 * What else a member says of their invitation they say of it as they saw it.
 *
 * @throws Refusal `not_invited`, `answered_meanwhile`
 */
export function mustStandAsSeen(state: Case, memberId: string, seen: AnswerSeen): void {
  const member = activeDeployment(state)?.members[memberId];
  if (!member || member.status === 'stood_down') refuseNotInvited();
  if (seen !== (member.status === 'on_team' ? 'accepted' : member.status)) refuseAnsweredMeanwhile();
}

/** What they said stands: when, and why not, may still be put right, also of somebody who is on the team. */
function isAsItStands({ answer, reason, answeredAt }: Answer, { members }: Deployment, memberId: string): boolean {
  const { answered, declinedBecause, answeredAt: at } = members[memberId]!;
  return answered === answer && otherwise({ reason, answeredAt }, { reason: declinedBecause, answeredAt: at }) === undefined;
}

function answering(
  state: Case,
  deployment: Deployment,
  memberId: string,
  { answer, reason }: Answer,
  { at, by, actor }: Received,
): readonly CaseEvent[] {
  const conflict = conflictKinds.find((kind) => kind === reason);
  const known = conflict && state.conflicts[memberId]?.includes(conflict);
  return [
    {
      type: 'InvitationAnswered',
      data: { deploymentId: deployment.id, memberId, answer, ...(reason && { reason }), answeredAt: at, by },
    },
    ...(conflict && !known ? [{ type: 'ConflictDeclared', data: { memberId, conflict, declaredBy: actor } } as const] : []),
    ...(answer === 'declined' ? releaseFollowUps(state, memberId) : []),
  ];
}

function checkReason({ answer, reason }: Answer): void {
  if (answer === 'declined' && !reason)
    refuse('reason_missing', {
      field: 'reason',
      en: 'Say why the answer is no, with one of the reasons.',
      es: 'Diga por qué la respuesta es no, con uno de los motivos.',
    });
  if (answer === 'accepted' && reason)
    refuse('reason_only_with_decline', {
      field: 'reason',
      en: 'A reason belongs to a no. Leave it out.',
      es: 'Un motivo va con un no. Déjelo vacío.',
    });
}

function refuseNotInvited(): never {
  refuse('not_invited', {
    en: 'This member is not invited to this case now. The coordinator can invite them.',
    es: 'Este miembro no está invitado ahora a este caso. La coordinación puede invitarlo.',
  });
}

function refuseAnsweredMeanwhile(): never {
  refuse('answered_meanwhile', {
    en: 'Another answer to this invitation was recorded since the page was drawn. See what stands now, and answer again if it is to be otherwise.',
    es: 'Desde que se mostró la página se registró otra respuesta a esta invitación. Vea lo que vale ahora, y responda otra vez si debe ser otra.',
  });
}

function refuseSettled(): never {
  refuse('team_confirmed', {
    en: 'The team is confirmed. Ask the coordinator or the lead to change it.',
    es: 'El equipo está confirmado. Pida un cambio a la coordinación o a quien lidera.',
  });
}
