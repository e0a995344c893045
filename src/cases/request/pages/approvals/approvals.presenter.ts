import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords, type SummaryRow } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { WaitingApproval } from '../../pre-approval-queue/approval-queue.query.js';
import { approvalsWords } from './approvals.words.js';

/** One decision as the page shows it. */
export interface Decision {
  /** Name of its form. */
  readonly form: string;
  readonly action: string;
  readonly reference: string;
  readonly question: string;
  readonly facts: readonly SummaryRow[];
  readonly own: boolean;
  readonly notShown: boolean;
  /** What a no means beyond itself. */
  readonly warning: string | null;
  readonly yes: string;
  /** Of a member of whom a conflict is declared, which they may never have had. */
  readonly neverSo: { readonly caseId: string; readonly memberId: string } | null;
}

export function presentDecision(
  waiting: WaitingApproval,
  at: Pick<At, 'actor' | 'language' | 'site' | 'now' | 'requestId' | 'path'>,
): Decision {
  const words = approvalsWords(at.language);
  const { kind, caseId, reference, own } = waiting;
  const override = kind === 'override';
  return {
    form: decisionForm(caseId, override ? waiting.memberId : null),
    action: decisionPath(caseId, override ? waiting.memberId : null),
    reference,
    question: questionOf(waiting, at),
    facts: factsOf(waiting, at),
    own,
    notShown: waiting.notShown,
    warning: override ? null : words.refusalDeclines,
    neverSo: override && !own && waiting.conflicts.some((one) => one !== 'own_agency') ? { caseId, memberId: waiting.memberId } : null,
    yes: kind === 'phoned_approval' && (!waiting.passedToDesk || waiting.approverId === at.actor) ? words.confirm : words.grant,
  };
}

function questionOf(waiting: WaitingApproval, { actor, language }: Pick<At, 'actor' | 'language'>): string {
  const words = approvalsWords(language);
  switch (waiting.kind) {
    case 'override':
      return words.override(waiting.memberName ?? words.someone);
    case 'phoned_approval':
      if (!waiting.passedToDesk) return words.phoned_approval;
      // They are back: it may be theirs again, before another approver has decided it.
      return waiting.approverId === actor ? words.passedOfOwn : words.passedApproval(waiting.approverName ?? words.another);
    case 'pre_approval':
      return words.pre_approval;
  }
}

/** Where a decision is sent to. @param memberId of an override */
export function decisionPath(caseId: string, memberId: string | null): string {
  return `/approvals/${caseId}${memberId === null ? '' : `/overrides/${memberId}`}`;
}

/** The name of the form of a decision, the same when it is drawn and when it is sent. */
export function decisionForm(caseId: string, memberId: string | null): string {
  return memberId === null ? `approval-${caseId}` : `override-${caseId}-${memberId}`;
}

function factsOf(waiting: WaitingApproval, at: Parameters<typeof presentDecision>[1]): readonly SummaryRow[] {
  const words = approvalsWords(at.language);
  const { incidentType, urgency, memberDeclineReason, overrideReason } = standardWords(at.language);
  const conflictWords: Readonly<Record<string, string>> = memberDeclineReason;
  const time = (when: string) => timeWords(when, tellingOf(at));
  return [
    { label: words.case, value: waiting.reference },
    { label: words.agency, value: waiting.agencyName ?? words.unknown },
    { label: words.incident, value: waiting.incidentType === null ? words.unknown : incidentType[waiting.incidentType] },
    { label: words.urgency, value: urgency[waiting.urgency] },
    ...(waiting.kind === 'override'
      ? [
          { label: words.conflicts, value: waiting.conflicts.map((one) => conflictWords[one] ?? one).join(', ') || words.unknown },
          { label: words.reason, value: waiting.reason === null ? words.unknown : overrideReason[waiting.reason] },
        ]
      : []),
    { label: words.askedBy, value: waiting.askedByName ?? words.unknown },
    { label: words.asked, value: time(waiting.askedAt) },
    ...(waiting.kind === 'phoned_approval' ? [{ label: words.confirmBy, value: time(waiting.confirmDueAt) }] : []),
  ];
}
