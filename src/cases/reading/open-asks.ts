import type { When } from '../../vocabulary/index.js';
import { type Approval, type Case, type FitnessReason, isShutOut, overridable } from '../domain/index.js';

/** One thing that an approver has to decide in a case. */
export type OpenAsk =
  | { readonly kind: 'pre_approval'; readonly askedBy: string }
  | {
      readonly kind: 'phoned_approval';
      readonly askedBy: string;
      readonly approverId: string;
      readonly passedToDesk: boolean;
      readonly confirmDueAt: When;
    }
  | { readonly kind: 'override'; readonly askedBy: string; readonly memberId: string; readonly conflicts: readonly FitnessReason[] };

/** What waits for approvers in a case as it stands; nothing once it has ended. */
export function openAsks(state: Case): readonly OpenAsk[] {
  if (state.status !== 'open') return [];
  return [...approvalAsks(state), ...overrideAsks(state)];
}

/** What it is about, as `asked` of the queue names it: the approval of the case, or the member. */
export function subjectOf(ask: OpenAsk): string {
  return ask.kind === 'override' ? ask.memberId : 'approval';
}

function approvalAsks({ approval }: Case): readonly OpenAsk[] {
  if (approval.status === 'asked') return [{ kind: 'pre_approval', askedBy: approval.askedBy }];
  if (approval.status !== 'phoned' || approval.confirmed) return [];
  const { askedBy, approverId, passedToDesk = false, confirmDueAt } = approval;
  return [{ kind: 'phoned_approval', askedBy, approverId, passedToDesk, confirmDueAt }];
}

function overrideAsks(state: Case): readonly OpenAsk[] {
  return Object.entries(state.overrides)
    .filter(([, { status }]) => status === 'asked')
    .map(([memberId, { askedBy }]) => ({ kind: 'override', askedBy, memberId, conflicts: conflictsOf(state, memberId) }));
}

/** The conflicts as the case knows them: declared ones, and those known when the member was invited. */
function conflictsOf(state: Case, memberId: string): readonly FitnessReason[] {
  const known = state.deployments.at(-1)?.members[memberId]?.knownReasons ?? [];
  const found = new Set<FitnessReason>([...known, ...(state.conflicts[memberId] ?? [])]);
  return [...found].filter((reason) => overridable.includes(reason));
}

/** The only approver for whom it waits; null where it waits for any of them. */
export function onlyFor(ask: OpenAsk): string | null {
  return ask.kind === 'phoned_approval' && !ask.passedToDesk ? ask.approverId : null;
}

/** Whether an approver themselves has said yes or no. */
export function isDecided(approval: Approval): approval is Extract<Approval, { readonly approverId: string }> {
  return approval.status === 'granted' || approval.status === 'refused' || (approval.status === 'phoned' && approval.confirmed);
}

/** Who said yes or no to it in the end: of a phoned approval who confirmed it. */
export function deciderOf(approval: Extract<Approval, { readonly approverId: string }>): string {
  return (approval.status === 'phoned' && approval.confirmedBy) || approval.approverId;
}

/** Who cannot decide it: whoever asked, the member it is about, who can confirm it no longer, and whom a conflict shuts out of the case. */
export function notToDecide(ask: OpenAsk, state: Case): readonly string[] {
  const about = ask.kind === 'override' ? [ask.memberId] : ask.kind === 'phoned_approval' ? [ask.approverId] : [];
  const shutOut = Object.keys(state.conflicts).filter((id) => isShutOut(state, id));
  return [...new Set([ask.askedBy, ...about, ...shutOut])].sort();
}
