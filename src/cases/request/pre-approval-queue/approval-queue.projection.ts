import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { projectionOf, type Projection } from '../../../../libs/read-side/index.js';
import type { Case, CaseEvent } from '../../domain/index.js';
import { caseRows } from '../../reading/case-rows.js';
import { ApprovalQueueRow, type DecidedOverride } from './approval-queue.entity.js';
import { deciderOf, isDecided, onlyFor, openAsks, subjectOf, type OpenAsk } from '../../reading/open-asks.js';

const deciding: readonly CaseEvent['type'][] = ['PreApprovalGranted', 'PreApprovalRefused', 'PreApprovalConfirmed'];

/** What waits for an approver, over all cases: pre-approvals, phoned ones to confirm, and overrides of conflicts. */
export const approvalQueue: Projection = projectionOf({
  name: 'approval_queue',
  version: 11,
  parts: [
    caseRows(ApprovalQueueRow, (state, _caseId, stored, before) => {
      const asks = openAsks(state);
      const asked = askedAfter(before?.asked ?? {}, stored);
      const approval = decisionOf(state, stored, before);
      const overridden = overriddenAfter(before?.overridden ?? [], stored, state);
      const lastDecidedAt =
        [...overridden.map(({ at }) => at), approval.decidedAt]
          .filter((at) => at !== null)
          .sort()
          .at(-1) ?? null;
      return { since: sinceWhen(asks, asked, state), forOnly: onlyForOne(asks), asked, ...approval, overridden, lastDecidedAt };
    }),
  ],
});

function decisionOf({ approval }: Case, { event, metadata }: StoredEvent<CaseEvent>, before: ApprovalQueueRow | undefined) {
  if (!isDecided(approval)) return { decidedBy: null, decidedAt: null };
  const decidedAt = deciding.includes(event.type) ? metadata.recordedAt : (before?.decidedAt ?? null);
  return { decidedBy: deciderOf(approval), decidedAt };
}

function overriddenAfter(
  before: readonly DecidedOverride[],
  { event, metadata }: StoredEvent<CaseEvent>,
  { overrides }: Case,
): readonly DecidedOverride[] {
  const others = (memberId: string) => before.filter((one) => one.memberId !== memberId);
  const decided = (memberId: string, by: string) => [...others(memberId), { memberId, by, at: metadata.recordedAt }];
  switch (event.type) {
    case 'ConflictOverrideGranted':
      return decided(event.data.memberId, event.data.grantedBy);
    case 'ConflictOverrideRefused':
      return decided(event.data.memberId, event.data.refusedBy);
    case 'ConflictOverrideTakenBack':
      return others(event.data.memberId);
    // What was decided on a conflict that there never was is nothing to take back any more.
    case 'ConflictTakenBack':
      return overrides[event.data.memberId]?.status === 'lapsed' ? others(event.data.memberId) : before;
    default:
      return before;
  }
}

function sinceWhen(asks: readonly OpenAsk[], asked: ApprovalQueueRow['asked'], { receivedAt }: Case): string | null {
  return asks.map((ask) => asked[subjectOf(ask)]?.askedAt ?? receivedAt).sort()[0] ?? null;
}

function onlyForOne(asks: readonly OpenAsk[]): string | null {
  const approvers = new Set(asks.map(onlyFor));
  return approvers.size === 1 ? [...approvers][0]! : null;
}

function askedAfter(asked: ApprovalQueueRow['asked'], { event, metadata }: StoredEvent<CaseEvent>): ApprovalQueueRow['asked'] {
  const askedAt = metadata.recordedAt;
  switch (event.type) {
    case 'PreApprovalAsked':
    case 'PhonedPreApprovalRecorded':
      return { ...asked, approval: { askedAt } };
    case 'ConflictOverrideAsked':
      return { ...asked, [event.data.memberId]: { askedAt, reason: event.data.reason } };
    default:
      return asked;
  }
}
