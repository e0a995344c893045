import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import type { Deciding, PolicyTerms, GivenPolicy } from '../../../vocabulary/index.js';
import type { Approval, Case, CaseEvent, CaseState } from '../../domain/index.js';
import { existing, isShutOut, noSuchCase, open, withObligations } from '../../domain/index.js';
import type { DecidePreApproval } from './decide-pre-approval.command.js';

/**
 * An approver grants or refuses a team to an agency outside the region; never for a request of their own. A refusal
 * declines the request, unless a team was built on a phoned approval: then it must be stood down, and nothing more can be
 * deployed (docs/domain.md section 3, step 3). What was said by telephone is for who said it, and for another approver where they are gone;
 * once confirmed, only whoever confirmed it may refuse it. Nobody decides whom a conflict shuts out of the case.
 *
 * @throws Refusal `case_not_found` also for whom a conflict shuts out, `own_request`, `not_the_approver_named`, `approval_not_asked`
 */
export function decidePreApproval(command: Told<DecidePreApproval, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  const { approval } = found;
  // Where nobody shows them that it is there, this does not either; but what they have said already they may confirm, whatever came to
  // light since.
  if (isShutOut(found, command.actor) && !('approverId' in approval && approval.approverId === command.actor)) noSuchCase();
  // Who says the same once more is not recorded: the answer is so, and one approver is enough for it.
  if (approval.status === 'refused' && !command.granted) return [];
  if (command.granted && (approval.status === 'granted' || (approval.status === 'phoned' && approval.confirmed))) return [];
  const current = open(state);
  if ((approval.status !== 'asked' && approval.status !== 'phoned') || isConfirmedByAnother(approval, command.actor))
    refuse('approval_not_asked', {
      en: 'No pre-approval is waiting for a decision in this case.',
      es: 'En este caso no hay ninguna aprobación previa pendiente de decisión.',
    });
  if (approval.askedBy === command.actor)
    forbid('own_request', {
      en: 'You asked for this approval yourself. Another approver has to decide.',
      es: 'Nadie aprueba lo que pidió. Tiene que decidirlo otra persona aprobadora.',
    });
  if (approval.status === 'phoned' && approval.approverId !== command.actor && !approval.passedToDesk)
    forbid('not_the_approver_named', {
      en: 'Another approver gave this approval by telephone. It is theirs to confirm or refuse.',
      es: 'Otra persona aprobadora dio esta aprobación por teléfono. A ella le toca confirmarla o negarla.',
    });
  return command.granted ? granted(approval.status, command.actor) : refused(current, command);
}

/** Once it is confirmed it waits for nobody: whoever confirmed it takes their own word back, and nobody else does. */
function isConfirmedByAnother(approval: Approval, actor: string): boolean {
  return approval.status === 'phoned' && approval.confirmed && (approval.confirmedBy ?? approval.approverId) !== actor;
}

function granted(status: 'asked' | 'phoned', approverId: string): readonly CaseEvent[] {
  return status === 'phoned'
    ? [{ type: 'PreApprovalConfirmed', data: { approverId } }]
    : [{ type: 'PreApprovalGranted', data: { approverId } }];
}

function refused(current: Case, told: Deciding & { readonly policy: PolicyTerms }): readonly CaseEvent[] {
  const refusal: CaseEvent = { type: 'PreApprovalRefused', data: { approverId: told.actor } };
  if (current.deployments.length > 0) return [refusal];
  return withObligations(current, [refusal, { type: 'RequestDeclined', data: { reason: 'out_of_region_not_approved' } }], told);
}
