import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import type { Case, CaseEvent } from '../domain/index.js';
import type { CaseListRow, DecidedOverride } from './case-list.entity.js';
import { deciderOf, isDecided, onlyFor, openAsks, subjectOf, type OpenAsk } from './open-asks.js';

const deciding: readonly CaseEvent['type'][] = ['PreApprovalGranted', 'PreApprovalRefused', 'PreApprovalConfirmed'];

/** What of a case was asked of approvers and decided by them. */
type ApprovalColumns = Pick<
  CaseListRow,
  'asked' | 'askedSince' | 'askedOnlyOf' | 'approvalDecidedBy' | 'approvalDecidedAt' | 'overridesDecided' | 'lastDecidedAt'
>;

/** What waits in a case for an approver, and what they decided: pre-approvals, phoned ones to confirm, and overrides of conflicts. */
export function approvalColumns(state: Case, stored: StoredEvent<CaseEvent>, before: ApprovalColumns | undefined): ApprovalColumns {
  const asks = openAsks(state);
  const asked = askedAfter(before?.asked ?? {}, stored);
  const approval = decisionOf(state, stored, before);
  const overridesDecided = overridesAfter(before?.overridesDecided ?? [], stored, state);
  const lastDecidedAt =
    [...overridesDecided.map(({ at }) => at), approval.approvalDecidedAt]
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null;
  return { asked, askedSince: sinceWhen(asks, asked, state), askedOnlyOf: onlyForOne(asks), ...approval, overridesDecided, lastDecidedAt };
}

function decisionOf({ approval }: Case, { event, metadata }: StoredEvent<CaseEvent>, before: ApprovalColumns | undefined) {
  if (!isDecided(approval)) return { approvalDecidedBy: null, approvalDecidedAt: null };
  const approvalDecidedAt = deciding.includes(event.type) ? metadata.recordedAt : (before?.approvalDecidedAt ?? null);
  return { approvalDecidedBy: deciderOf(approval), approvalDecidedAt };
}

function overridesAfter(
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

function sinceWhen(asks: readonly OpenAsk[], asked: CaseListRow['asked'], { receivedAt }: Case): string | null {
  return asks.map((ask) => asked[subjectOf(ask)]?.askedAt ?? receivedAt).sort()[0] ?? null;
}

function onlyForOne(asks: readonly OpenAsk[]): string | null {
  const approvers = new Set(asks.map(onlyFor));
  return approvers.size === 1 ? [...approvers][0]! : null;
}

function askedAfter(asked: CaseListRow['asked'], { event, metadata }: StoredEvent<CaseEvent>): CaseListRow['asked'] {
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
