import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { compareWhen, type Deciding } from '../../../vocabulary/index.js';
import { answerOf } from '../../domain/answer.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, type CaseState } from '../../domain/case.state.js';
import type { RecordPhonedAnswer } from './record-phoned-answer.command.js';

/**
 * An answer given by telephone, written down by the coordinator or the lead. It cannot have been given before the
 * invitation, nor later than now (docs/domain.md section 5, rule 7).
 *
 * @throws Refusal `answered_before_invited`, `answered_in_the_future`, `no_deployment`, and those of `answerOf`
 */
export function recordPhonedAnswer(command: Said<RecordPhonedAnswer> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const at = command.answeredAt ?? command.now;
  const invitedAt = activeDeployment(current)?.members[command.memberId]?.invitedAt;
  const events = answerOf(current, command.memberId, command, { at, by: 'phoned', actor: command.actor });
  if (invitedAt && compareWhen(at, invitedAt, command.zone) < 0) {
    refuse(
      'answered_before_invited',
      {
        en: 'The answer cannot have come before the invitation. Correct the time.',
        es: 'La respuesta no pudo llegar antes que la invitación. Corrija la hora.',
      },
      'answeredAt',
    );
  }
  if (compareWhen(at, command.now, command.zone) > 0) {
    refuse(
      'answered_in_the_future',
      { en: 'The answer cannot lie in the future. Correct the time.', es: 'La respuesta no puede estar en el futuro. Corrija la hora.' },
      'answeredAt',
    );
  }
  return events;
}
