import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, type Deciding, type When } from '../../vocabulary/index.js';
import type { Case } from './case.state.js';

/**
 * A request came in before anybody called back or reached anyone about it, and not later than now (docs/domain.md section 5, rule 7).
 *
 * @param current where the case is known already
 * @throws Refusal `received_in_future`, `received_after_contact`
 */
export function checkReceivedAt(receivedAt: When, current: Case | null, { now, zone }: Pick<Deciding, 'now' | 'zone'>): void {
  if (compareWhen(receivedAt, now, zone) > 0) {
    refuse('received_in_future', {
      field: 'receivedAt',
      en: 'The request cannot have come in later than now. Check the date and time.',
      es: 'La solicitud no pudo llegar más tarde que ahora. Revise la fecha y la hora.',
    });
  }
  if (current !== null && contactsOf(current).some((at) => compareWhen(at, receivedAt, zone) < 0)) {
    refuse('received_after_contact', {
      field: 'receivedAt',
      en: 'Somebody was called about it before that. Check the date and time, or correct the call first.',
      es: 'Antes de eso ya se llamó a alguien por esto. Revise la fecha y la hora, o corrija primero la llamada.',
    });
  }
}

/** When somebody was called, or reached about a follow-up, as people said it. */
function contactsOf({ callBacks, followUps }: Case): readonly When[] {
  const outcomes = Object.values(followUps).flatMap((one) => one.outcomes);
  return [...callBacks.map(({ at }) => at), ...outcomes.flatMap(({ at, settledBy }) => (settledBy === undefined ? at : []))];
}
