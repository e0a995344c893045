import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { already, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import type { DeploymentFacts } from '../../domain/deployment-facts.js';
import { withoutAllowance } from '../../domain/stand-down-for-conflict.js';
import type { TakeBackLeadAgreement } from './take-back-lead-agreement.command.js';

/**
 * Takes the lead's yes to a member back: they are asked again before the member may go. It only ever forbids, so that the lead and
 * every coordinator may say it. Who is on the confirmed team by it stands down in the same decision.
 *
 * @throws Refusal `lead_has_not_agreed`, `recorded_otherwise`
 */
export function takeBackLeadAgreement(
  command: Said<TakeBackLeadAgreement> & { readonly facts: DeploymentFacts } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const { memberId, reason, facts } = command;
  const current = open(state);
  if (current.leadAgreed[memberId] === undefined) {
    const takenBack = current.leadAgreementsTakenBack?.[memberId];
    if (takenBack !== undefined) return already(takenBack === reason, 'reason');
    refuse(
      'lead_has_not_agreed',
      {
        en: 'No yes of the lead to this member is recorded. Nothing has to be taken back.',
        es: 'No hay ningún sí de quien lidera registrado para este miembro. No hay nada que retirar.',
      },
      'memberId',
    );
  }
  return withoutAllowance(current, { type: 'LeadAgreementTakenBack', data: { memberId, reason } }, facts, command);
}
