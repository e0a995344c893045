import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, type GivenPolicy } from '../../../vocabulary/index.js';
import { activeDeployment, type CaseEvent, type CaseState, open, withObligations } from '../../domain/index.js';
import type { TakeBackPhonedApproval } from './take-back-phoned-approval.command.js';

/**
 * Takes back that an approval was given by telephone: it waits for an approver again. Whoever keeps the desk may say so until the
 * approver has confirmed it, since then it is the approver's word (docs/domain.md section 3, steps 3 and 8).
 *
 * @throws Refusal `no_phoned_approval`, `approval_confirmed`, `team_at_work`, `recorded_otherwise`
 */
export function takeBackPhonedApproval(command: Told<TakeBackPhonedApproval, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const { approval } = current;
  if (approval.status === 'asked' && approval.takenBackBecause !== undefined)
    return already(approval.takenBackBecause === command.reason, 'reason');
  if (approval.status !== 'phoned')
    refuse('no_phoned_approval', {
      en: 'No approval given by telephone stands here. Nothing has to be taken back.',
      es: 'Aquí no consta ninguna aprobación dada por teléfono. No hay nada que retirar.',
    });
  if (approval.confirmed)
    refuse('approval_confirmed', {
      en: 'The approver has confirmed this approval. Only an approver can take it back.',
      es: 'Quien la dio ya confirmó esta aprobación. Solo una persona aprobadora puede retirarla.',
    });
  if (activeDeployment(current)?.status === 'confirmed')
    refuse('team_at_work', {
      en: 'A team has gone on this approval. Stand it down first.',
      es: 'Un equipo salió con esta aprobación. Retírelo primero.',
    });
  return withObligations(current, [{ type: 'PreApprovalTakenBack', data: { reason: command.reason } }], command);
}
