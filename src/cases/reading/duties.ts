import type { FollowUpKind, InterventionKind, When } from '../../vocabulary/index.js';
import type { EscalationLevel, Owner } from '../domain/case.events.js';
import { leadOf, openFollowUps, type Case, type FollowUp } from '../domain/case.state.js';
import { dueSort } from './due.js';

/** Something that a case waits for: what, by when, and whose it is. */
export type Duty = {
  /** The follow-up or the intervention; of an approval the case itself. */
  readonly id: string;
  readonly dueAt: When;
  readonly owner: Owner;
} & (
  | {
      readonly duty: 'follow_up';
      readonly kind: FollowUpKind;
      readonly attempts: number;
      readonly escalatedTo: readonly EscalationLevel[];
    }
  | { readonly duty: 'intervention'; readonly kind: InterventionKind }
  | { readonly duty: 'approval_confirmation' }
);

/**
 * Everything open that has a date, soonest first: follow-ups (team care among them), planned interventions, which are
 * the lead's or the desk's, and a phoned approval that has still to be confirmed, by its approver or, where they left, another one. A case that has ended waits
 * for nothing.
 */
export function dutiesOf(state: Case, caseId: string): readonly Duty[] {
  if (state.status !== 'open') return [];
  const lead = leadOf(state);
  const planned = Object.values(state.interventions)
    .filter(({ status }) => status === 'planned')
    .map(({ id, kind, plannedFor }): Duty => ({
      duty: 'intervention',
      id,
      kind,
      dueAt: plannedFor,
      owner: lead === null ? { kind: 'desk' } : { kind: 'person', personId: lead },
    }));
  const duties = [...openFollowUps(state).map(followUpDuty), ...planned, ...unconfirmedApproval(state, caseId)];
  return duties.sort((a, b) => dueSort(a.dueAt).getTime() - dueSort(b.dueAt).getTime() || (a.id < b.id ? -1 : 1));
}

function followUpDuty({ id, kind, dueAt, owner, outcomes, escalatedTo }: FollowUp): Duty {
  return { duty: 'follow_up', id, kind, dueAt, owner, attempts: outcomes.length, escalatedTo };
}

function unconfirmedApproval({ approval }: Case, caseId: string): readonly Duty[] {
  if (approval.status !== 'phoned' || approval.confirmed) return [];
  const owner: Owner = approval.passedToDesk ? { kind: 'desk' } : { kind: 'person', personId: approval.approverId };
  return [{ duty: 'approval_confirmation', id: caseId, dueAt: approval.confirmDueAt, owner }];
}
