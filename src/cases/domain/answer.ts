import { refuse } from '../../../libs/event-sourcing/index.js';
import { conflictKinds, otherwise, type MemberDeclineReason, type When } from '../../vocabulary/index.js';
import type { AnswerChannel, CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { deploymentAtWork } from './deployment-at-work.js';
import { releaseFollowUps } from './release-follow-ups.js';

export interface Answer {
  readonly answer: 'accepted' | 'declined';
  /** Needed with a no, and only then. */
  readonly reason?: MemberDeclineReason;
  readonly answeredAt?: When;
}

/**
 * What an answer to an invitation causes, however it reached us. It may be changed until the team is confirmed, its reason and its
 * time too. A no
 * because of a conflict also declares that conflict, so that asking again later cannot pass it over. A lead who says no
 * after all leads no longer, and their follow-ups pass to the desk.
 *
 * @throws Refusal `not_invited`, `team_confirmed`, `reason_missing`, `reason_only_with_decline`, `recorded_otherwise`
 */
export function answerOf(
  state: Case,
  memberId: string,
  { answer, reason, answeredAt }: Answer,
  received: { readonly at: When; readonly by: AnswerChannel; readonly actor: string },
): readonly CaseEvent[] {
  const deployment = deploymentAtWork(state);
  const member = deployment.members[memberId];
  if (!member || member.status === 'stood_down') {
    refuse('not_invited', {
      en: 'This member is not invited to this case now. The coordinator can invite them.',
      es: 'Este miembro no está invitado ahora a este caso. La coordinación puede invitarlo.',
    });
  }
  if (answer === 'declined' && !reason)
    refuse(
      'reason_missing',
      { en: 'Say why the answer is no, with one of the reasons.', es: 'Diga por qué la respuesta es no, con uno de los motivos.' },
      'reason',
    );
  if (answer === 'accepted' && reason)
    refuse(
      'reason_only_with_decline',
      { en: 'A reason belongs to a no. Leave it out.', es: 'Un motivo va con un no. Déjelo vacío.' },
      'reason',
    );
  const answered = member.status === 'on_team' ? 'accepted' : member.status;
  const stands = { reason: member.declinedBecause, answeredAt: member.answeredAt };
  // What they said stands: when, and why not, may still be put right, also of somebody who is on the team.
  if (answered === answer && otherwise({ reason, answeredAt }, stands) === undefined) return [];
  if (answered !== answer && (member.status === 'on_team' || (member.status === 'declined' && deployment.status === 'confirmed'))) {
    refuse('team_confirmed', {
      en: 'The team is confirmed. Ask the coordinator or the lead to change it.',
      es: 'El equipo está confirmado. Pida un cambio a la coordinación o a quien lidera.',
    });
  }
  const conflict = conflictKinds.find((kind) => kind === reason);
  const known = conflict && state.conflicts[memberId]?.includes(conflict);
  return [
    {
      type: 'InvitationAnswered',
      data: { deploymentId: deployment.id, memberId, answer, ...(reason && { reason }), answeredAt: received.at, by: received.by },
    },
    ...(conflict && !known ? [{ type: 'ConflictDeclared', data: { memberId, conflict, declaredBy: received.actor } } as const] : []),
    ...(answer === 'declined' ? releaseFollowUps(state, memberId) : []),
  ];
}
