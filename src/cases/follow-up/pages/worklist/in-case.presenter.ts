import { nameOfDuty, whereToDo } from '../../../frame/duty.words.js';
import type { WaitingInCase } from '../../follow-up-worklist/waiting-in-case.js';
import type { WorkAction, WorklistSight } from './worklist.presenter.js';
import { worklistWords } from './worklist.words.js';

/** What it is called: as in the list of cases and on the case. */
export function titleInCase(entry: WaitingInCase, sight: WorklistSight): string {
  const { kind: duty, owner, about } = entry;
  return nameOfDuty({ ...about, duty, owner: { kind: owner === 'desk' || owner === 'approvers' ? owner : 'person' } }, sight);
}

/** Where it is done: for whoever decides, among what waits for a decision, since the case may not be theirs to see. */
export function wayInCase({ kind, id, owner, about }: WaitingInCase, { language }: WorklistSight): WorkAction {
  const { go } = worklistWords(language);
  const { caseId, step, toDecide } = about;
  if (toDecide) return { kind: 'go', href: '/approvals', label: go.decide };
  switch (kind) {
    case 'step':
      if (step === 'call_back') return { kind: 'call', action: whereToDo({ duty: kind, step }, caseId), label: go.call_back };
      return { kind: 'go', href: whereToDo({ duty: kind, step }, caseId), label: go[step!] };
    case 'invitation':
      return owner === 'own'
        ? { kind: 'go', href: '/invitations', label: go.answer }
        : { kind: 'go', href: `/cases/${caseId}/team`, label: go.toTeam };
    case 'override':
      return { kind: 'go', href: `/cases/${caseId}/team`, label: go.toTeam };
    case 'intervention':
      return { kind: 'go', href: whereToDo({ duty: kind, id }, caseId), label: go.hold };
    default:
      return { kind: 'go', href: whereToDo({ duty: kind }, caseId), label: go.toApproval };
  }
}
