import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { isDay } from '../../vocabulary/index.js';
import { type AgencyEvent, type AgencyState, registered } from '../domain/index.js';
import type { EndAgreement } from './end-agreement.command.js';

/**
 * Ends a mutual-aid agreement on a day, or earlier than was agreed. It is never made longer: that is a new agreement,
 * since what was allowed must stay readable. Nothing to do where it ends on that day already.
 *
 * @throws Refusal `agency_not_found`, `agreement_not_found`, `day_malformed`,
 *   `agreement_not_in_order`, `agreement_ends_earlier`
 */
export function endAgreement(command: Told<EndAgreement>, state: AgencyState): readonly AgencyEvent[] {
  const { agreementId, endsOn } = command;
  const found = registered(state).agreements.find((one) => one.agreementId === agreementId);
  if (!found)
    refuseMissing('agreement_not_found', {
      field: 'agreementId',
      en: 'This agency has no such agreement. Look it up in the agency.',
      es: 'Esta agencia no tiene ese acuerdo. Búsquelo en la agencia.',
    });
  if (!isDay(endsOn))
    refuse('day_malformed', { field: 'endsOn', en: 'Give the last day as in 2026-11-23.', es: 'Escriba el día como en 2026-11-23.' });
  if (found.endsOn === endsOn) return [];
  if (endsOn < found.startsOn)
    refuse('agreement_not_in_order', {
      field: 'endsOn',
      en: 'The agreement cannot end before its first day. Give a later last day.',
      es: 'El acuerdo no puede terminar antes de su primer día. Escriba un último día posterior.',
    });
  if (found.endsOn !== null && found.endsOn < endsOn)
    refuse('agreement_ends_earlier', {
      field: 'endsOn',
      en: `This agreement ends on ${found.endsOn}. Add a new one for the days after it.`,
      es: 'Este acuerdo ya termina antes. Añada uno nuevo para los días que siguen.',
    });
  return [{ type: 'AgreementEnded', data: { agreementId, endsOn } }];
}
