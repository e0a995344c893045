import { refuseMissing } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, checkCorrection, isSameFact, onlySaid } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkCalledBackAt, correctable, staysClosed } from '../../domain/index.js';
import type { CorrectCallBack } from './correct-call-back.command.js';

/**
 * Corrects a try to call back, or says that it was none; who was reached by none is to be called again.
 *
 * @throws Refusal `call_back_not_found`, `recorded_otherwise`, `case_closed` where something would be owed anew, and what `checkCorrection`
 *   and `checkCalledBackAt` refuse
 */
export function correctCallBack(command: Told<CorrectCallBack>, state: CaseState): readonly CaseEvent[] {
  const current = correctable(state);
  const { callBack, outcome, at, didNotHappen, reason } = command;
  const before = current.callBacks[callBack - 1];
  if (!before)
    refuseMissing('call_back_not_found', {
      field: 'callBack',
      en: 'This case has no such call back. Look at the case page.',
      es: 'Este caso no tiene esa llamada. Mire la página del caso.',
    });
  const change = onlySaid({ outcome, at });
  checkCorrection(change, ['outcome', 'at'], { didNotHappen });
  if (at !== undefined) checkCalledBackAt(at, current, command);
  if (didNotHappen) {
    if (before.didNotHappen) return already(before.correctedBecause === reason, 'reason');
    return staysClosed(current, [{ type: 'CallBackCorrected', data: { callBack, change, didNotHappen: true, reason } }]);
  }
  // What was said to be none did take place after all, whatever else is said of it.
  const same = isSameFact({ ...before, ...change }, before) && !before.didNotHappen;
  if (same) return already((before.correctedBecause ?? reason) === reason, 'reason');
  return staysClosed(current, [{ type: 'CallBackCorrected', data: { callBack, change, reason } }]);
}
