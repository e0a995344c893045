import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, type GivenPolicy } from '../../../vocabulary/index.js';
import { activeDeployment, type CaseEvent, type CaseState, existing, open, withObligations } from '../../domain/index.js';
import type { TakeBackPreApproval } from './take-back-pre-approval.command.js';

/**
 * Takes back what was decided on a pre-approval, which waits again then; a request that the refusal declined is open again. Never for
 * a request of their own, as it is decided (docs/domain.md section 3, steps 3 and 8).
 *
 * @throws Refusal `own_request`, `approval_not_decided`, `team_at_work`, `recorded_otherwise`
 */
export function takeBackPreApproval(command: Told<TakeBackPreApproval, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  const { approval } = found;
  const declinedByIt = approval.status === 'refused' && found.declinedBecause === 'out_of_region_not_approved';
  const current = declinedByIt ? found : open(state);
  if (approval.status === 'asked' && approval.takenBackBecause !== undefined)
    return already(approval.takenBackBecause === command.reason, 'reason');
  if (approval.status === 'none' || approval.status === 'asked')
    refuse('approval_not_decided', {
      en: 'Nobody has decided on this pre-approval. Nothing has to be taken back.',
      es: 'Nadie ha decidido sobre esta aprobación previa. No hay nada que retirar.',
    });
  if (approval.askedBy === command.actor)
    forbid('own_request', {
      en: 'You asked for this approval yourself. Another approver has to decide.',
      es: 'Nadie aprueba lo que pidió. Tiene que decidirlo otra persona aprobadora.',
    });
  if (approval.status !== 'refused' && activeDeployment(current)?.status === 'confirmed')
    refuse('team_at_work', {
      en: 'A team has gone on this approval. Stand it down first.',
      es: 'Un equipo salió con esta aprobación. Retírelo primero.',
    });
  return withObligations(current, [{ type: 'PreApprovalTakenBack', data: { reason: command.reason } }], command);
}
