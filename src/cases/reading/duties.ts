import type { FollowUpKind, InterventionKind, Urgency, When } from '../../vocabulary/index.js';
import type { Case, EscalationLevel, FollowUp, Owner } from '../domain/index.js';
import { activeDeployment, isShutOut, membersIn, openFollowUps } from '../domain/index.js';
import { dueSort } from './due.js';
import { openAsks, type OpenAsk } from './open-asks.js';
import { leadOrDesk, stepToTake, type StepDuty } from './step-to-take.js';
import { wantedBy, type Wanted } from './wanted.js';

/** Whose a duty is; of what is asked of approvers, any of theirs who may decide it. */
export type DutyOwner = Owner | { readonly kind: 'approvers' };

/** Something that a case waits for: what, by when, and whose it is. */
export type Duty = {
  /** The follow-up or the intervention; of a step and of an approval the case itself; of an invitation and an override the member. */
  readonly id: string;
  /** The date that it was given; of what has none, by when it is pressing. */
  readonly dueAt: When;
  readonly owner: DutyOwner;
} & (
  | {
      readonly duty: 'follow_up';
      readonly kind: FollowUpKind;
      readonly attempts: number;
      readonly escalatedTo: readonly EscalationLevel[];
    }
  | { readonly duty: 'intervention'; readonly kind: InterventionKind }
  | { readonly duty: 'approval_confirmation' }
  | ({ readonly duty: 'pre_approval' | 'override' | 'invitation' } & Wanted)
  | StepDuty
);

export const dutyKinds = [
  'step',
  'pre_approval',
  'approval_confirmation',
  'override',
  'invitation',
  'intervention',
  'follow_up',
] as const satisfies readonly Duty['duty'][];

/**
 * Everything that an open case waits for, soonest first: the one step that is not begun, what is asked of approvers, invitations that
 * are not answered, planned interventions, follow-ups (team care among them), and a phoned approval that has still to be confirmed. A
 * case that has ended waits for nothing. List, page and Work all take it from here.
 */
export function dutiesOf(state: Case, caseId: string): readonly Duty[] {
  if (state.status !== 'open') return [];
  const others = [
    ...openFollowUps(state).map(followUpDuty),
    ...plannedInterventions(state),
    ...openAsks(state).map((ask) => askDuty(ask, state, caseId)),
    ...unanswered(state),
  ];
  const step = stepToTake(state, others.length > 0);
  const duties: readonly Duty[] = step === null ? others : [...others, { id: caseId, ...step }];
  return duties.toSorted((a, b) => dueSort(a.dueAt).getTime() - dueSort(b.dueAt).getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * What of its duties a case waits for next: triage before anything else, and a team for its approval; then what is due soonest. What is
 * asked about a member is between them and whoever builds the team, and never what the case is at.
 */
export function nextDutyOf(duties: readonly Duty[]): Duty | null {
  const ofCase = duties.filter(({ duty }) => duty !== 'invitation' && duty !== 'override');
  return ofCase.find(blocks) ?? ofCase[0] ?? null;
}

/** Whether nothing else goes on before it. */
export function blocks(duty: Duty): boolean {
  return duty.duty === 'pre_approval' || (duty.duty === 'step' && (duty.step === 'call_back' || duty.step === 'triage'));
}

function followUpDuty({ id, kind, dueAt, owner, outcomes, escalatedTo }: FollowUp): Duty {
  return { duty: 'follow_up', id, kind, dueAt, owner, attempts: outcomes.length, escalatedTo };
}

function plannedInterventions(state: Case): readonly Duty[] {
  const planned = Object.values(state.interventions).filter(({ status }) => status === 'planned');
  return planned.map(({ id, kind, plannedFor }) => ({ duty: 'intervention', id, kind, dueAt: plannedFor, owner: leadOrDesk(state) }));
}

function askDuty(ask: OpenAsk, state: Case, caseId: string): Duty {
  if (ask.kind === 'phoned_approval') {
    const owner: Owner = ask.passedToDesk ? { kind: 'desk' } : { kind: 'person', personId: ask.approverId };
    return { duty: 'approval_confirmation', id: caseId, dueAt: ask.confirmDueAt, owner };
  }
  const triagedAt = state.triage?.triagedAt ?? state.receivedAt;
  const since = ask.kind === 'override' ? (state.overrides[ask.memberId]?.askedAt ?? triagedAt) : triagedAt;
  const wanted = { wanted: urgencyOf(state), since };
  const asked = { ...wanted, dueAt: wantedBy(wanted), owner: { kind: 'approvers' } } as const;
  return ask.kind === 'override' ? { duty: 'override', id: ask.memberId, ...asked } : { duty: 'pre_approval', id: caseId, ...asked };
}

function unanswered(state: Case): readonly Duty[] {
  const deployment = activeDeployment(state);
  const invited = deployment === null ? [] : membersIn(deployment, 'invited').filter(({ memberId }) => !isShutOut(state, memberId));
  return invited.map(({ memberId, invitedAt }) => {
    const wanted = { wanted: urgencyOf(state), since: invitedAt };
    return { duty: 'invitation', id: memberId, ...wanted, dueAt: wantedBy(wanted), owner: { kind: 'person', personId: memberId } };
  });
}

function urgencyOf({ facts: { urgency = 'unknown' } }: Case): Urgency {
  return urgency;
}
