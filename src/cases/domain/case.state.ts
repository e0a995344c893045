import {
  compareWhen,
  isDay,
  type CloseReason,
  type ConflictKind,
  type CorrectionReason,
  type MemberDeclineReason,
  type OverrideReason,
  type ReopenReason,
  type RequestDeclineReason,
  type StandDownReason,
  type TeamRole,
  type TriageOutcome,
  type Program,
  type When,
} from '../../vocabulary/index.js';
import type { AnswerChannel, CallBackRecorded, FitnessReason, Offer, RequestFacts, StoodDownBecause } from './case.events.js';
import type { FollowUp } from './follow-up.state.js';
import type { Intervention, Referral } from './intervention.state.js';

export type { FollowUp, RecordedOutcome } from './follow-up.state.js';
export type { Held, Intervention, Referral } from './intervention.state.js';

export interface TeamMember {
  readonly memberId: string;
  readonly teamRole: TeamRole;
  readonly status: 'invited' | 'accepted' | 'declined' | 'on_team' | 'stood_down';
  readonly invitedAt: When;
  readonly knownReasons: readonly FitnessReason[];
  /** What they said, also once they have stood down; and of that answer. */
  readonly answered?: 'accepted' | 'declined';
  readonly answeredAt?: When;
  readonly declinedBecause?: MemberDeclineReason;
  readonly stoodDownBecause?: StoodDownBecause;
  /** They were on the confirmed team, also once they have stood down. */
  readonly wasOnTeam?: true;
  /** Whose place they took on the team. */
  readonly inPlaceOf?: string;
  readonly answeredBy?: AnswerChannel;
  /** Why the reason for standing down was last corrected, where it was. */
  readonly correctedBecause?: CorrectionReason;
  /** Why their role was last corrected, where it was. */
  readonly roleCorrectedBecause?: CorrectionReason;
}

export interface Deployment {
  readonly id: string;
  /** For which need of the case it was opened. */
  readonly need: number;
  readonly status: 'inviting' | 'confirmed' | 'stood_down';
  readonly leadId: string | null;
  readonly members: Readonly<Record<string, TeamMember>>;
  readonly meetAt: When | null;
  readonly stoodDownBecause?: StandDownReason;
  readonly correctedBecause?: CorrectionReason;
  /** Who went to be replaced, until somebody joins in their place. */
  readonly toReplace?: string;
  /** Sealed. */
  readonly place?: string;
  readonly contact?: string;
}

/** A try to call back who asked. One that turned out to be none keeps its place, so that the others keep their numbers. */
export type CallBack = CallBackRecorded['data'] & { readonly didNotHappen?: true; readonly correctedBecause?: CorrectionReason };

/** `agencyId` is whom a team is to be sent to. */
export type Approval =
  | { readonly status: 'none' }
  /** `takenBackBecause`: it was decided, which was a mistake. */
  | { readonly status: 'asked'; readonly agencyId: string; readonly askedBy: string; readonly takenBackBecause?: CorrectionReason }
  | { readonly status: 'granted' | 'refused'; readonly agencyId: string; readonly askedBy: string; readonly approverId: string }
  | {
      readonly status: 'phoned';
      readonly agencyId: string;
      readonly askedBy: string;
      readonly approverId: string;
      readonly confirmed: boolean;
      readonly confirmedBy?: string;
      /** Who gave it can confirm it no longer: another approver does. */
      readonly passedToDesk?: true;
      readonly confirmDueAt: When;
    };

/** `status` and `askedBy` tell of the last one asked for, `lapsed` once there was no conflict; `covers` holds what is granted so far. */
export interface ConflictOverride {
  readonly status: 'asked' | 'granted' | 'refused' | 'lapsed';
  readonly askedBy: string;
  /** When it was last asked for anew (ISO 8601 in UTC). */
  readonly askedAt?: string;
  readonly reason?: OverrideReason;
  readonly covers: readonly FitnessReason[];
  /** Who decided last; absent while nobody has. */
  readonly decidedBy?: string;
  /** Why all that was decided was taken back, until something is decided or asked again. */
  readonly takenBackBecause?: CorrectionReason;
}

export interface Triage {
  readonly outcome: TriageOutcome;
  readonly programs: readonly Program[];
  readonly offers: readonly Offer[];
  readonly triagedAt: When;
}

/** A case that was received. `status` says whether it is open or how it ended. */
export interface Case {
  readonly status: 'open' | 'closed' | 'declined';
  readonly reference: string;
  readonly receivedAt: When;
  readonly policyVersion: number;
  readonly facts: RequestFacts;
  /** Why each field that was corrected was last corrected. */
  readonly correctedBecause: Readonly<Record<string, CorrectionReason>>;
  /** In the order in which they were recorded. */
  readonly callBacks: readonly CallBack[];
  /** Each reopening for a new need begins the next: what was done for an earlier one is history. */
  readonly need: number;
  readonly triage: Triage | null;
  /** Of the same need, oldest first. */
  readonly earlierTriages: readonly Pick<Triage, 'outcome' | 'triagedAt'>[];
  /** Why it was opened again, until something is done about it. */
  readonly reopenedBecause: ReopenReason | null;
  /** The last time that it was opened again: why, why it had been closed, and what was set aside by that. */
  readonly reopened: {
    readonly reason: ReopenReason;
    readonly closedBecause: CloseReason | null;
    readonly before: Pick<Case, 'need' | 'triage' | 'earlierTriages'>;
  } | null;
  readonly declinedBecause: RequestDeclineReason | null;
  /** Why what is gone was taken back, by `decline`, `conflictOf` or the id of a referral: whoever says it once more is answered by it. */
  readonly takenBack: Readonly<Record<string, CorrectionReason>>;
  readonly closedBecause: CloseReason | null;
  readonly approval: Approval;
  /** By agency, what was asked or decided when it was last thought to be for that one. */
  readonly lapsedApprovals: Readonly<Record<string, Approval>>;
  /** Oldest first; only the last one can still be at work. */
  readonly deployments: readonly Deployment[];
  readonly conflicts: Readonly<Record<string, readonly ConflictKind[]>>;
  /** It takes somebody else than these to say that there is none. */
  readonly conflictsDeclaredBy: Readonly<Record<string, readonly string[]>>;
  readonly overrides: Readonly<Record<string, ConflictOverride>>;
  readonly leadAgreed: Readonly<Record<string, readonly FitnessReason[]>>;
  /** Why the lead's last yes to a member was taken back, where it was. */
  readonly leadAgreementsTakenBack?: Readonly<Record<string, CorrectionReason>>;
  readonly interventions: Readonly<Record<string, Intervention>>;
  readonly followUps: Readonly<Record<string, FollowUp>>;
  readonly referrals: Readonly<Record<string, Referral>>;
  /** When the part of somebody who takes none any longer ended. */
  readonly formerPart: Readonly<Record<string, string>>;
  /** When it last went back to what had been done (ISO 8601 in UTC): opened again, or its team without a lead or anybody. */
  readonly setBackAt: string | null;
  /** How often personal data of the case has been forgotten: what is learned later is kept under other keys. */
  readonly timesForgotten: number;
}

/** Under which name it is kept why a conflict of theirs was taken back. */
export function conflictOf(memberId: string): string {
  return `conflict/${memberId}`;
}

export type CaseState = { readonly status: 'none' } | Case;

/** Decides under which key personal data is kept from now on. */
export function timesForgotten(state: CaseState): number {
  return state.status === 'none' ? 0 : state.timesForgotten;
}

/** The deployment that is at work, if one is. */
export function activeDeployment(state: Case): Deployment | null {
  const last = state.deployments.at(-1);
  return last && last.status !== 'stood_down' ? last : null;
}

/** The lead of the latest deployment: after the team has stood down, the follow-ups are still theirs. */
export function leadOf(state: Case): string | null {
  return state.deployments.at(-1)?.leadId ?? null;
}

/** Members whom the deployment counts on, in one of the states named. */
export function membersIn(deployment: Deployment, ...status: readonly TeamMember['status'][]): readonly TeamMember[] {
  return Object.values(deployment.members).filter((member) => status.includes(member.status));
}

/** Open until an outcome other than `no_answer` is recorded. */
export function isOpen(followUp: FollowUp): boolean {
  const last = followUp.outcomes.at(-1);
  return !last || last.outcome === 'no_answer';
}

/** Settled because the facts no longer asked for it, and not by what a person said: it is taken up when they ask for it again. */
export function isSettledByLadder(followUp: FollowUp): boolean {
  return !isOpen(followUp) && followUp.outcomes.at(-1)?.settledBy !== undefined;
}

/** Whether a person has tried it, or chosen its date or its owner: the ladder does not take away what is theirs. */
export function wasActedOn({ dateChosen, ownerChosen, outcomes }: FollowUp): boolean {
  return dateChosen || ownerChosen || outcomes.some(({ settledBy }) => settledBy === undefined);
}

/** What was planned and held for the need that the case serves now. */
export function interventionsOfNeed({ interventions, need }: Case): readonly Intervention[] {
  return Object.values(interventions).filter((one) => one.need === need);
}

/** The latest deployment for the need that the case serves now, also after it has stood down. */
export function deploymentOfNeed({ deployments, need }: Case): Deployment | null {
  const last = deployments.at(-1);
  return last?.need === need ? last : null;
}

/** The end of the intervention that ended first, whichever was recorded first; of one day, a moment rather than the day. */
export function earliestEnd(interventions: readonly Intervention[], zone: string): When | null {
  const ends = interventions.flatMap(({ endedAt }) => endedAt ?? []);
  const [first = null] = ends.sort((a, b) => compareWhen(a, b, zone) || Number(isDay(a)) - Number(isDay(b)));
  return first;
}

export function openFollowUps(state: Case): readonly FollowUp[] {
  return Object.values(state.followUps).filter(isOpen);
}
