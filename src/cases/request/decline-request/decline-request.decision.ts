import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, type GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, existing, open, withObligations } from '../../domain/index.js';
import type { DeclineRequest } from './decline-request.command.js';

/**
 * Declines a request with a code, as long as no team was built for it. That an agency outside the region is not served an approver decides.
 *
 * @throws Refusal `team_was_built`, `approval_decides`, `recorded_otherwise`
 */
export function declineRequest(command: Told<DeclineRequest, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  if (found.status === 'declined') return already(found.declinedBecause === command.reason, 'reason');
  const current = open(state);
  if (command.reason === 'out_of_region_not_approved')
    refuse('approval_decides', {
      field: 'reason',
      en: 'Whether an agency outside the region is served is for an approver to decide.',
      es: 'Si se atiende a una agencia de fuera de la región lo decide una persona aprobadora.',
    });
  if (current.deployments.length > 0)
    refuse('team_was_built', {
      en: 'A team was built for this request. Stand it down and close the case instead.',
      es: 'Para esta solicitud se formó un equipo. Retírelo y cierre el caso.',
    });
  return withObligations(current, [{ type: 'RequestDeclined', data: { reason: command.reason } }], command);
}
