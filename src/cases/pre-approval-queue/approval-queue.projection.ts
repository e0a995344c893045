import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import { projectionOf, type Projection } from '../../../libs/read-side/index.js';
import type { CaseEvent } from '../domain/case.events.js';
import { caseRows } from '../reading/case-rows.js';
import { ApprovalQueueRow } from './approval-queue.entity.js';
import { openAsks } from './open-asks.js';

/** What waits for an approver, over all cases: pre-approvals, phoned ones to confirm, and overrides of conflicts. */
export const approvalQueue: Projection = projectionOf({
  name: 'approval_queue',
  version: 1,
  parts: [
    caseRows(ApprovalQueueRow, (state, _caseId, stored, before) => ({
      waits: openAsks(state).length > 0,
      asked: askedAfter(before?.asked ?? {}, stored),
    })),
  ],
});

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
