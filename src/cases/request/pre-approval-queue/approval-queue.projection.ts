import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { projectionOf, type Projection } from '../../../../libs/read-side/index.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { Case } from '../../domain/case.state.js';
import { caseRows } from '../../reading/case-rows.js';
import { ApprovalQueueRow } from './approval-queue.entity.js';
import { isDecided, openAsks, subjectOf, type OpenAsk } from './open-asks.js';

const deciding: readonly CaseEvent['type'][] = ['PreApprovalGranted', 'PreApprovalRefused', 'PreApprovalConfirmed'];

/** What waits for an approver, over all cases: pre-approvals, phoned ones to confirm, and overrides of conflicts. */
export const approvalQueue: Projection = projectionOf({
  name: 'approval_queue',
  version: 5,
  parts: [
    caseRows(ApprovalQueueRow, (state, _caseId, stored, before) => {
      const asks = openAsks(state);
      const asked = askedAfter(before?.asked ?? {}, stored);
      const decided = { ...decisionOf(state, stored, before), ...overrideOf(stored, before) };
      return { since: sinceWhen(asks, asked, state), forOnly: onlyFor(asks), asked, ...decided };
    }),
  ],
});

function decisionOf({ approval }: Case, { event, metadata }: StoredEvent<CaseEvent>, before: ApprovalQueueRow | undefined) {
  if (!isDecided(approval)) return { decidedBy: null, decidedAt: null };
  const decidedAt = deciding.includes(event.type) ? metadata.recordedAt : (before?.decidedAt ?? null);
  return { decidedBy: approval.approverId, decidedAt };
}

function overrideOf({ event, metadata }: StoredEvent<CaseEvent>, before: ApprovalQueueRow | undefined) {
  const { overriddenBy = null, overriddenFor = null, overriddenAt = null } = before ?? {};
  switch (event.type) {
    case 'ConflictOverrideGranted':
      return { overriddenBy: event.data.grantedBy, overriddenFor: event.data.memberId, overriddenAt: metadata.recordedAt };
    case 'ConflictOverrideRefused':
      return { overriddenBy: event.data.refusedBy, overriddenFor: event.data.memberId, overriddenAt: metadata.recordedAt };
    case 'ConflictOverrideTakenBack': {
      const none = { overriddenBy: null, overriddenFor: null, overriddenAt: null };
      return event.data.memberId === overriddenFor ? none : { overriddenBy, overriddenFor, overriddenAt };
    }
    default:
      return { overriddenBy, overriddenFor, overriddenAt };
  }
}

function sinceWhen(asks: readonly OpenAsk[], asked: ApprovalQueueRow['asked'], { receivedAt }: Case): string | null {
  return asks.map((ask) => asked[subjectOf(ask)]?.askedAt ?? receivedAt).sort()[0] ?? null;
}

function onlyFor(asks: readonly OpenAsk[]): string | null {
  const approvers = new Set(asks.map((ask) => (ask.kind === 'phoned_approval' ? ask.approverId : null)));
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
