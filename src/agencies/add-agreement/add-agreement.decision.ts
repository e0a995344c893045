import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { isDay } from '../../vocabulary/index.js';
import { type Agency, type AgencyEvent, type AgencyState, isInRegion, registered } from '../domain/index.js';
import type { AddAgreement } from './add-agreement.command.js';

/**
 * Adds a mutual-aid agreement to an agency outside the region, which may then be served without pre-approval while it
 * holds (docs/domain.md section 5, rule 3). Two of one agency never overlap, so that ending one ends what it allowed. Nothing to do
 * where the same days are agreed already.
 *
 * @throws Refusal `agency_not_found`, `day_malformed`, `agreement_not_in_order`,
 *   `agreement_not_needed`, `agreement_overlaps`
 */
export function addAgreement(command: Told<AddAgreement>, state: AgencyState): readonly AgencyEvent[] {
  const agency = registered(state);
  const { startsOn, endsOn, commandId } = command;
  if (!isDay(startsOn))
    refuse('day_malformed', { field: 'startsOn', en: 'Give the first day as in 2026-11-23.', es: 'Escriba el día como en 2026-11-23.' });
  if (endsOn !== undefined && !isDay(endsOn))
    refuse('day_malformed', {
      field: 'endsOn',
      en: 'Give the last day as in 2027-11-23, or leave it out.',
      es: 'Escriba el día como en 2026-11-23.',
    });
  if (endsOn !== undefined && endsOn < startsOn)
    refuse('agreement_not_in_order', {
      field: 'endsOn',
      en: 'The agreement ends before it begins. Give a later last day.',
      es: 'El acuerdo no puede terminar antes de su primer día. Escriba un último día posterior.',
    });
  if (sameDays(agency, startsOn, endsOn)) return [];
  if (isInRegion(agency.county))
    refuse('agreement_not_needed', {
      en: 'This agency is in the region and needs no agreement. Correct its county if that is wrong.',
      es: 'Esta agencia está en la región y no necesita acuerdo. Corrija su condado si está mal.',
    });
  const overlapping = agency.agreements.some(
    (one) => (endsOn === undefined || one.startsOn <= endsOn) && (one.endsOn === null || startsOn <= one.endsOn),
  );
  if (overlapping)
    refuse('agreement_overlaps', {
      field: 'startsOn',
      en: 'Another agreement holds on some of these days. End it first, or choose other days.',
      es: 'Otro acuerdo vale en algunos de esos días. Termínelo primero, o elija otros días.',
    });
  return [{ type: 'AgreementAdded', data: { agreementId: commandId, startsOn, ...(endsOn !== undefined && { endsOn }) } }];
}

function sameDays(agency: Agency, startsOn: string, endsOn: string | undefined): boolean {
  return agency.agreements.some((one) => one.startsOn === startsOn && one.endsOn === (endsOn ?? null));
}
