import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { compareWhen, minuteOf } from '../../../vocabulary/index.js';
import { answerAfterwards, answerOf, type CaseEvent, type CaseState, open } from '../../domain/index.js';
import type { RecordPhonedAnswer } from './record-phoned-answer.command.js';

/**
 * An answer given by telephone, written down by the coordinator or the lead. It cannot have been given before the
 * invitation, nor later than now (docs/domain.md section 5, rule 7).
 *
 * The yes of somebody who has left the program takes nobody on; what they said before a team stood down is still put right.
 *
 * Of the latest team, and of one of it, that has stood down it puts right what is on record.
 *
 * @throws Refusal `inactive`, `answered_before_invited`, `answered_in_the_future`, and those of `answerOf` and `answerAfterwards`
 */
export function recordPhonedAnswer(
  command: Told<RecordPhonedAnswer, { readonly isActive: boolean }>,
  state: CaseState,
): readonly CaseEvent[] {
  const current = open(state);
  const { memberId } = command;
  const deployment = current.deployments.at(-1);
  const member = deployment?.members[memberId];
  const over = deployment?.status === 'stood_down' || (member?.status === 'stood_down' && member.answered !== undefined);
  // Of what is over only what is said is put right.
  const at = command.answeredAt ?? (over ? member?.answeredAt : undefined) ?? command.now;
  const received = { at, by: 'phoned', actor: command.actor } as const;
  const events =
    deployment && over
      ? answerAfterwards(current, deployment, memberId, command, received)
      : answerOf(current, memberId, command, received);
  if (!over && command.answer === 'accepted' && !command.isActive && events.length > 0)
    refuse('inactive', {
      field: 'answer',
      en: 'This member has left the program, and cannot come. Record a no, or invite somebody else.',
      es: 'Este miembro dejó el programa y no puede ir. Registre un no, o invite a otra persona.',
    });
  const invitedAt = member?.invitedAt;
  if (invitedAt && compareWhen(at, minuteOf(invitedAt), command.zone) < 0)
    refuse('answered_before_invited', {
      field: 'answeredAt',
      en: 'The answer cannot have come before the invitation. Correct the time.',
      es: 'La respuesta no pudo llegar antes que la invitación. Corrija la hora.',
    });
  if (compareWhen(at, command.now, command.zone) > 0)
    refuse('answered_in_the_future', {
      field: 'answeredAt',
      en: 'The answer cannot lie in the future. Correct the time.',
      es: 'La respuesta no puede estar en el futuro. Corrija la hora.',
    });
  return events;
}
