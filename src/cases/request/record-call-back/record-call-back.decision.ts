import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, checkCalledBackAt, open } from '../../domain/index.js';
import type { RecordCallBack } from './record-call-back.command.js';

/**
 * Records a call back to who asked, so that nobody is left waiting for the one who said "I'll call you".
 * Every attempt counts, also one after they were reached.
 *
 * @throws Refusal `call_back_in_future`, `call_back_before_request`
 */
export function recordCallBack(command: Told<RecordCallBack>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const at = command.at ?? command.now;
  checkCalledBackAt(at, current, command);
  return [{ type: 'CallBackRecorded', data: { outcome: command.outcome, at } }];
}
