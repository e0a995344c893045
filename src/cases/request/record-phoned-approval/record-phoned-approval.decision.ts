import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { plusHours, type PolicyTerms } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, open } from '../../domain/index.js';
import type { RecordPhonedApproval } from './record-phoned-approval.command.js';

/**
 * Records an approval that an approver gave by telephone. It counts at once, so that nobody waits at 3 a.m., and is due for
 * the approver's own confirmation within the policy's time (docs/domain.md section 3, step 3).
 *
 * @throws Refusal `approval_not_asked`, `not_an_approver`, `own_request`
 */
export function recordPhonedApproval(
  command: Told<RecordPhonedApproval, { readonly isApprover: boolean; readonly policy: PolicyTerms }>,
  state: CaseState,
): readonly CaseEvent[] {
  const current = open(state);
  const { approval } = current;
  const { approverId, actor, now, zone } = command;
  if (approval.status === 'phoned' && approval.approverId === approverId) return [];
  // Until it is confirmed, another approver may turn out to have given it: a later word counts.
  if (approval.status !== 'asked' && (approval.status !== 'phoned' || approval.confirmed))
    refuse('approval_not_asked', {
      en: 'No pre-approval is waiting for a decision in this case.',
      es: 'En este caso no hay ninguna aprobación previa pendiente de decisión.',
    });
  if (!command.isApprover)
    refuse('not_an_approver', {
      field: 'approverId',
      en: 'That person is not an approver. Choose the approver who gave the approval.',
      es: 'Esa persona no es aprobadora. Elija a quien dio la aprobación.',
    });
  if (approverId === actor || approverId === approval.askedBy)
    refuse('own_request', {
      field: 'approverId',
      en: 'Nobody approves what they asked for themselves. Name the other person who approved.',
      es: 'Nadie aprueba lo que pidió. Tiene que decidirlo otra persona aprobadora.',
    });
  const confirmDueAt = plusHours(now, command.policy.phonedApprovalConfirmWithinHours, zone);
  return [{ type: 'PhonedPreApprovalRecorded', data: { approverId, recordedBy: actor, confirmDueAt } }];
}
