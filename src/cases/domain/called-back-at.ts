import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, minuteOf, type Deciding, type When } from '../../vocabulary/index.js';
import type { Case } from './case.state.js';

/**
 * A call back was made after the request came in, and not later than now (docs/domain.md section 5, rule 7).
 *
 * @throws Refusal `call_back_in_future`, `call_back_before_request`
 */
export function checkCalledBackAt(at: When, { receivedAt }: Case, { now, zone }: Pick<Deciding, 'now' | 'zone'>): void {
  if (compareWhen(at, now, zone) > 0) {
    refuse('call_back_in_future', {
      field: 'at',
      en: 'A call back is recorded after it was made. Check the date and time.',
      es: 'Una llamada se registra después de hacerla. Revise la fecha y la hora.',
    });
  }
  if (compareWhen(at, minuteOf(receivedAt), zone) < 0) {
    refuse('call_back_before_request', {
      field: 'at',
      en: 'The call back cannot be earlier than the request. Check the date and time.',
      es: 'La llamada no pudo ser anterior a la solicitud. Revise la fecha y la hora.',
    });
  }
}
