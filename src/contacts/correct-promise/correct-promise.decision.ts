import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { already, checkCorrection } from '../../vocabulary/index.js';
import { checkNotWithdrawn, type IndividualContactEvent, type IndividualContactState, logged, promised } from '../domain/index.js';
import type { CorrectPromise } from './correct-promise.command.js';

/**
 * Corrects what came of a promise, or opens it again. Whom to call back stays forgotten where it was.
 *
 * @throws Refusal `promise_not_found`, `contact_withdrawn`, `promise_not_kept`, `recorded_otherwise` and what `checkCorrection` refuses
 */
export function correctPromise(command: Told<CorrectPromise>, state: IndividualContactState): readonly IndividualContactEvent[] {
  const { status, outcome: before, correctedBecause } = promised(state);
  checkNotWithdrawn(logged(state));
  const { outcome, reason, stillOpen = false } = command;
  checkCorrection({ outcome }, ['outcome'], { didNotHappen: stillOpen });
  if (status === 'open' && stillOpen && correctedBecause !== undefined) return already(correctedBecause === reason, 'reason');
  if (status !== 'kept')
    refuse('promise_not_kept', {
      en: 'This promise is not done, so there is nothing to correct. Say first what came of it.',
      es: 'Esta promesa no está hecha, así que no hay nada que corregir. Diga primero qué resultó.',
    });
  if (!stillOpen && outcome === before) return already((correctedBecause ?? reason) === reason, 'reason');
  return [{ type: 'PromiseCorrected', data: stillOpen ? { reason } : { outcome: outcome!, reason } }];
}
