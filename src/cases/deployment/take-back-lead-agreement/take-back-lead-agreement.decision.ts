import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, type GivenFacts, open, withoutAllowance } from '../../domain/index.js';
import type { TakeBackLeadAgreement } from './take-back-lead-agreement.command.js';

/**
 * Takes the lead's yes to a member back: they are asked again before the member may go. It only ever forbids, so that the lead and
 * every coordinator may say it. Who is on the confirmed team by it stands down in the same decision.
 *
 * @throws Refusal `lead_has_not_agreed`, `recorded_otherwise`
 */
export function takeBackLeadAgreement(command: Told<TakeBackLeadAgreement, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason, facts } = command;
  const current = open(state);
  if (current.leadAgreed[memberId] === undefined) {
    const takenBack = current.leadAgreementsTakenBack?.[memberId];
    if (takenBack !== undefined) return already(takenBack === reason, 'reason');
    refuse('lead_has_not_agreed', {
      field: 'memberId',
      en: 'No yes of the lead to this member is recorded. Nothing has to be taken back.',
      es: 'No hay ningún sí de quien lidera registrado para este miembro. No hay nada que retirar.',
    });
  }
  return withoutAllowance(current, { type: 'LeadAgreementTakenBack', data: { memberId, reason } }, facts, command);
}
