import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { plusHours, type Deciding, type PolicyTerms } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import type { RecordPhonedApproval } from './record-phoned-approval.command.js';

/**
 * Records an approval that an approver gave by telephone. It counts at once, so that nobody waits at 3 a.m., and is due for
 * the approver's own confirmation within the policy's time (docs/domain.md section 3, step 3).
 *
 * @throws Refusal `approval_not_asked`, `not_an_approver`, `own_request`
 */
export function recordPhonedApproval(
  command: Said<RecordPhonedApproval> & { readonly isApprover: boolean; readonly policy: PolicyTerms } & Deciding,
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
  if (!command.isApprover) {
    refuse(
      'not_an_approver',
      {
        en: 'That person is not an approver. Choose the approver who gave the approval.',
        es: 'Esa persona no es aprobadora. Elija a quien dio la aprobación.',
      },
      'approverId',
    );
  }
  if (approverId === actor || approverId === approval.askedBy) {
    refuse(
      'own_request',
      {
        en: 'Nobody approves what they asked for themselves. Name the other person who approved.',
        es: 'Nadie aprueba lo que pidió. Tiene que decidirlo otra persona aprobadora.',
      },
      'approverId',
    );
  }
  const confirmDueAt = plusHours(now, command.policy.phonedApprovalConfirmWithinHours, zone);
  return [{ type: 'PhonedPreApprovalRecorded', data: { approverId, recordedBy: actor, confirmDueAt } }];
}
