import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { compareWhen, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import type { RecordCallBack } from './record-call-back.command.js';

/**
 * Records a call back to who asked, so that nobody is left waiting for the one who said "I'll call you".
 * Every attempt counts, also one after they were reached.
 *
 * @throws Refusal `call_back_in_future`, `call_back_before_request`
 */
export function recordCallBack(command: Said<RecordCallBack> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const at = command.at ?? command.now;
  if (compareWhen(at, command.now, command.zone) > 0) {
    refuse(
      'call_back_in_future',
      {
        en: 'A call back is recorded after it was made. Check the date and time.',
        es: 'Una llamada se registra después de hacerla. Revise la fecha y la hora.',
      },
      'at',
    );
  }
  if (compareWhen(at, current.receivedAt, command.zone) < 0) {
    refuse(
      'call_back_before_request',
      {
        en: 'The call back cannot be earlier than the request. Check the date and time.',
        es: 'La llamada no pudo ser anterior a la solicitud. Revise la fecha y la hora.',
      },
      'at',
    );
  }
  return [{ type: 'CallBackRecorded', data: { outcome: command.outcome, at } }];
}
