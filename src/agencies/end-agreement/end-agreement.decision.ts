import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/commands-on.js';
import { isDay, type Deciding } from '../../vocabulary/index.js';
import { registered, type AgencyState } from '../domain/agency.js';
import type { AgencyEvent } from '../domain/agency.events.js';
import type { EndAgreement } from './end-agreement.command.js';

/**
 * Ends a mutual-aid agreement on a day, or earlier than was agreed. It is never made longer: that is a new agreement,
 * since what was allowed must stay readable. Nothing to do where it ends on that day already.
 *
 * @throws Refusal `agency_not_found`, `agreement_not_found`, `day_malformed`,
 *   `agreement_not_in_order`, `agreement_ends_earlier`
 */
export function endAgreement(command: Said<EndAgreement> & Deciding, state: AgencyState): readonly AgencyEvent[] {
  const { agreementId, endsOn } = command;
  const found = registered(state).agreements.find((one) => one.agreementId === agreementId);
  if (!found)
    refuseMissing(
      'agreement_not_found',
      {
        en: 'This agency has no such agreement. Look it up in the agency.',
        es: 'Esta agencia no tiene ese acuerdo. Búsquelo en la agencia.',
      },
      'agreementId',
    );
  if (!isDay(endsOn))
    refuse('day_malformed', { en: 'Give the last day as in 2026-11-23.', es: 'Escriba el día como en 2026-11-23.' }, 'endsOn');
  if (found.endsOn === endsOn) return [];
  if (endsOn < found.startsOn) {
    refuse(
      'agreement_not_in_order',
      {
        en: 'The agreement cannot end before its first day. Give a later last day.',
        es: 'El acuerdo no puede terminar antes de su primer día. Escriba un último día posterior.',
      },
      'endsOn',
    );
  }
  if (found.endsOn !== null && found.endsOn < endsOn) {
    refuse(
      'agreement_ends_earlier',
      {
        en: `This agreement ends on ${found.endsOn}. Add a new one for the days after it.`,
        es: 'Este acuerdo ya termina antes. Añada uno nuevo para los días que siguen.',
      },
      'endsOn',
    );
  }
  return [{ type: 'AgreementEnded', data: { agreementId, endsOn } }];
}
