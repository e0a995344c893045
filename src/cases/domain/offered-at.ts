import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, type Deciding, type When } from '../../vocabulary/index.js';
import type { Case } from './case.state.js';

/**
 * A referral was offered after the incident, and not later than now (docs/domain.md section 5, rule 7).
 *
 * @throws Refusal `offered_in_future`, `offered_before_incident`
 */
export function checkOffered(offeredAt: When, { facts }: Case, { now, zone }: Pick<Deciding, 'now' | 'zone'>): void {
  if (compareWhen(offeredAt, now, zone) > 0) {
    refuse('offered_in_future', {
      field: 'offeredAt',
      en: 'A referral is recorded once it was offered. Check the date and time.',
      es: 'Una derivación se registra cuando ya se ofreció. Revise la fecha y la hora.',
    });
  }
  if (facts.occurredAt && compareWhen(offeredAt, facts.occurredAt, zone) < 0) {
    refuse('offered_before_incident', {
      field: 'offeredAt',
      en: 'It cannot have been offered before the incident. Check both dates.',
      es: 'No pudo ofrecerse antes del incidente. Revise las dos fechas.',
    });
  }
}
