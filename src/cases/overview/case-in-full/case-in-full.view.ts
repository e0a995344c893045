import type { CaseAction } from '../../../rights.js';
import type { PolicyTerms, ReferralKind } from '../../../vocabulary/index.js';
import type { Approval, Case, Deployment, FitnessReason, Intervention, Reader, TeamMember } from '../../domain/index.js';
import { leadOf, mayHaveGone, roleFor, stageOf, timelinessOf } from '../../domain/index.js';
import { dueView, lapseView, personOf } from '../../reading/due-view.js';
import { overrideView } from '../../reading/override-view.js';
import { dutiesOf, nextDutyOf } from '../../reading/duties.js';
import { nextOf, type LapseDuty, type NextDue } from '../../reading/lapses-ahead.js';
import type { Names } from '../../reading/names.js';
import type { CaseDetails } from './case-details.js';
import { conflictsOf } from './conflicts.view.js';
import { earlierTeamsOf } from './earlier-teams.view.js';
import { followUpsOf } from './follow-ups.view.js';
import { inOrder } from './in-order.js';
import { stepsOf } from './case-steps.js';

/** A case with names, as seen by one reader at one moment. */
export interface Viewing {
  readonly caseId: string;
  readonly revision: number;
  readonly state: Case;
  readonly details: CaseDetails;
  readonly names: Names;
  readonly reader: Reader & { readonly now: string };
  readonly zone: string;
  /** The terms that the case has pinned. */
  readonly policy: PolicyTerms;
  readonly notShown: boolean;
  /** What lapses before a service that is ahead. */
  readonly lapses: readonly LapseDuty[];
  /** The lead of the team that stood down was deactivated since. */
  readonly leadIsGone: boolean;
  /** How many contacts from peer to peer belong to it. */
  readonly individualContacts: number;
}

/** Actions on the case as a whole. */
const onCase = [
  'work_on_case',
  'decide_request',
  'declare_conflict',
  'decide_approval',
  'open_call_back_contact',
  'open_meeting_place',
] as const satisfies readonly CaseAction[];

export type CaseInFullView = ReturnType<typeof caseInFullView>;

/**
 * What the page shows of a case. Nothing sealed is in it, sealed or open: only that it is there. Why somebody may not be
 * on the team is for coordinators and the lead.
 */
export function caseInFullView(viewing: Viewing) {
  const { caseId, revision, state, details, names, reader, zone, notShown, individualContacts } = viewing;
  const { callBackContact, agencyId = null, ...facts } = state.facts;
  const { followUps, teamCare } = followUpsOf(viewing);
  // As every reason of a member, for coordinators and the lead.
  const lapses = roleFor('work_on_case', reader, state) === null ? [] : viewing.lapses;
  const duties = dutiesOf(state, caseId);
  const next = nextOf(nextDutyOf(duties), lapses);
  const shown = (duty: NextDue | null) => duty && dueView(withoutGone(duty, viewing), names, reader.now, zone);
  const last = state.deployments.at(-1);
  return {
    caseId,
    revision,
    /** Something of the case is of a newer release or damaged: it is missing here, in lists, or in both. */
    notShown,
    reference: state.reference,
    stage: stageOf(state),
    status: state.status,
    /** What of the table of rights the reader may do here, as they stand in this case; pages offer nothing else. */
    may: onCase.filter((action) => roleFor(action, reader, state) !== null),
    /** How often it was opened again for a new need: what is of an earlier one is history. */
    need: state.need,
    policyVersion: state.policyVersion,
    receivedAt: state.receivedAt,
    changedAt: details.changedAt,
    closedAt: details.closedAt,
    closedBecause: state.closedBecause,
    /** Why it was last closed, also once it is open again. */
    lastClosedBecause: state.closedBecause ?? state.reopened?.closedBecause ?? null,
    /** Why it was last opened again, also once that has been taken up. */
    lastReopenedBecause: state.reopened?.reason ?? null,
    /** Why it was opened again, until something is done about it. */
    reopenedBecause: state.reopenedBecause,
    declinedBecause: state.declinedBecause,
    facts: { ...facts, agencyId, agencyName: names.agency(agencyId), hasCallBackContact: callBackContact !== undefined },
    steps: stepsOf(state, zone),
    /** The next thing, whose it is, and by when. */
    next: shown(next),
    /** What has the nearest date beside it, where what is next has none. */
    alsoDue: next !== null && 'wanted' in next ? shown(duties.find((duty) => !('wanted' in duty)) ?? null) : null,
    /** Who of the team could not go to what is ahead; empty for whoever does not arrange it. */
    lapses: lapses.map((lapse) => lapseView(lapse, names, reader.now, zone)),
    /** With their numbers, by which they are corrected; without those that turned out to be none. */
    callBacks: state.callBacks.flatMap(({ outcome, at, didNotHappen }, index) =>
      didNotHappen ? [] : [{ callBack: index + 1, outcome, at }],
    ),
    triage: state.triage,
    approval: approvalView(state.approval, names),
    deployment: last ? deploymentView(viewing, last) : null,
    conflicts: conflictsOf(viewing),
    earlierDeployments: Math.max(0, state.deployments.length - 1),
    earlierTeams: earlierTeamsOf(viewing),
    interventions: inOrder(Object.values(state.interventions), ({ plannedFor }) => plannedFor).map((one) => interventionView(viewing, one)),
    followUps,
    teamCare,
    referrals: referralCounts(state),
    /** Nothing of them but their number: whose they were, and with whom, is told nobody. */
    individualContacts,
  };
}

/** Of a lead who was deactivated since the team stood down, what is the lead's is the desk's. */
function withoutGone<Next extends NextDue>(duty: Next, { leadIsGone, state }: Viewing): Next {
  return leadIsGone && duty.duty === 'step' && personOf(duty.owner) === leadOf(state) ? { ...duty, owner: { kind: 'desk' } } : duty;
}

function interventionView({ state, names, zone, policy }: Viewing, { held, correctedBecause: _, ...one }: Intervention) {
  const deployment = state.deployments.find(({ id }) => id === one.deploymentId);
  const went = new Set([...(deployment === undefined ? [] : mayHaveGone(deployment)), ...(held?.team ?? [])]);
  return {
    ...one,
    /** Of the team that it belongs to, to choose from. */
    mayHaveGone: [...went].map((memberId) => ({ memberId, name: names.person(memberId) })),
    deviation: one.deviation ?? null,
    cancelledBecause: one.cancelledBecause ?? null,
    heldAt: held?.heldAt ?? null,
    minutes: held?.minutes ?? null,
    attended: held?.attended ?? [],
    team: held?.team ?? [],
    resources: held?.resources ?? [],
    timeliness: timelinessOf(one.kind, state.facts.occurredAt, held?.heldAt ?? one.plannedFor, policy, zone),
  };
}

function approvalView(approval: Approval, names: Names) {
  const askedBy = 'askedBy' in approval ? approval.askedBy : null;
  const approverId = 'approverId' in approval ? approval.approverId : null;
  const confirmedBy = 'confirmedBy' in approval ? approval.confirmedBy : null;
  return {
    ...approval,
    askedByName: names.person(askedBy),
    approverName: names.person(approverId),
    /** Of a phoned one: where it is not who gave it. */
    confirmedByName: confirmedBy === approverId ? null : names.person(confirmedBy),
  };
}

function deploymentView(viewing: Viewing, deployment: Deployment) {
  const { id: deploymentId, status, leadId, meetAt, members, place, contact } = deployment;
  return {
    deploymentId,
    status,
    leadId,
    leadName: viewing.names.person(leadId),
    /** Whom the case still has for what is the lead's to do; null where that is the desk's. */
    actingLeadName: viewing.leadIsGone ? null : viewing.names.person(leadId),
    meetAt,
    /** For coordinators and the lead, as is every reason of a member. */
    stoodDownBecause: roleFor('work_on_case', viewing.reader, viewing.state) === null ? null : (deployment.stoodDownBecause ?? null),
    hasPlace: place !== undefined,
    hasContact: contact !== undefined,
    members: inOrder(Object.values(members), ({ invitedAt }) => invitedAt).map((member) => memberView(viewing, member)),
  };
}

function memberView({ state, names, reader }: Viewing, member: TeamMember) {
  const { memberId, teamRole, status, invitedAt, knownReasons } = member;
  const shown = {
    memberId,
    name: names.person(memberId),
    teamRole,
    status,
    invitedAt,
    answeredAt: member.answeredAt ?? null,
    answeredBy: member.answeredBy ?? null,
    /** What they said, also once they have stood down. */
    answered: member.answered ?? null,
  };
  if (roleFor('work_on_case', reader, state) === null) return shown;
  return {
    ...shown,
    declinedBecause: member.declinedBecause ?? null,
    stoodDownBecause: member.stoodDownBecause ?? null,
    reasons: [...new Set<FitnessReason>([...knownReasons, ...(state.conflicts[memberId] ?? [])])],
    override: overrideView(state.overrides[memberId]),
    overrideCovers: state.overrides[memberId]?.covers ?? [],
    leadAgreedTo: state.leadAgreed[memberId] ?? [],
  };
}

/** Referrals as numbers: which person was offered one stands nowhere. */
function referralCounts({ referrals }: Case) {
  const kinds = [...new Set(Object.values(referrals).map(({ kind }) => kind))].sort();
  return kinds.map((kind: ReferralKind) => {
    const offers = Object.entries(referrals).flatMap(([referralId, one]) =>
      one.kind === kind
        ? [{ referralId, offeredAt: one.offeredAt, interventionId: one.interventionId ?? null, accepted: one.accepted }]
        : [],
    );
    const unanswered = offers.flatMap(({ referralId, accepted }) => (accepted === null ? [referralId] : []));
    return {
      kind,
      /** Ids of offers, not of people. */
      offers,
      unanswered,
      offered: offers.length,
      accepted: offers.filter(({ accepted }) => accepted === true).length,
      declined: offers.filter(({ accepted }) => accepted === false).length,
    };
  });
}

/** Everybody whose name the page shows. */
export function peopleOf(state: Case): readonly string[] {
  const { approval } = state;
  const owners = Object.values(state.followUps).flatMap(({ owner }) => personOf(owner) ?? []);
  const inApproval =
    approval.status === 'phoned' ? [approval.approverId, approval.confirmedBy] : ['approverId' in approval ? approval.approverId : null];
  const around = [leadOf(state), 'askedBy' in approval ? approval.askedBy : null, ...inApproval];
  const teams = state.deployments.flatMap(({ members }) => Object.keys(members));
  return [...teams, ...Object.keys(state.conflicts), ...owners, ...around.flatMap((id) => id ?? [])];
}
