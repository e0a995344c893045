import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type {
  ConflictKind,
  CorrectionReason,
  MemberDeclineReason,
  OverrideReason,
  StandDownReason,
  TeamRole,
  When,
} from '../../vocabulary/index.js';

/** What speaks against a member, or asks for the lead's yes, in this case. */
export type FitnessReason =
  | ConflictKind
  | 'own_agency'
  | 'other_unit_of_own_agency'
  | 'other_program'
  | 'inactive'
  | 'not_available'
  | 'untrained'
  | 'credential_expired'
  | 'cool_down'
  | 'already_deployed';

/** How an answer reached us: the member's own tap, or a phoned answer that the coordinator wrote down. */
export type AnswerChannel = 'own' | 'phoned';

export type DeploymentOpened = DomainEvent<'DeploymentOpened', { readonly deploymentId: string }>;

/** `agencyId`, `trainingHours` and `knownReasons` are what was known of the member at that moment. */
export type MemberInvited = DomainEvent<
  'MemberInvited',
  {
    readonly deploymentId: string;
    readonly memberId: string;
    readonly teamRole: TeamRole;
    readonly invitedAt: When;
    readonly invitedBy: string;
    readonly agencyId: string | null;
    readonly trainingHours: number;
    readonly knownReasons: readonly FitnessReason[];
  }
>;

/** They were asked to come as something else. */
export type TeamRoleCorrected = DomainEvent<
  'TeamRoleCorrected',
  { readonly deploymentId: string; readonly memberId: string; readonly teamRole: TeamRole; readonly reason: CorrectionReason }
>;

export type InvitationAnswered = DomainEvent<
  'InvitationAnswered',
  {
    readonly deploymentId: string;
    readonly memberId: string;
    readonly answer: 'accepted' | 'declined';
    readonly reason?: MemberDeclineReason;
    readonly answeredAt: When;
    readonly by: AnswerChannel;
  }
>;

export type ConflictDeclared = DomainEvent<
  'ConflictDeclared',
  { readonly memberId: string; readonly conflict: ConflictKind; readonly declaredBy: string }
>;

/** Nothing of this speaks against the member: it was declared by mistake. What was allowed or asked for on account of it lapses. */
export type ConflictTakenBack = DomainEvent<
  'ConflictTakenBack',
  { readonly memberId: string; readonly conflicts: readonly ConflictKind[]; readonly reason: CorrectionReason }
>;

export type ConflictOverrideAsked = DomainEvent<
  'ConflictOverrideAsked',
  { readonly memberId: string; readonly reason: OverrideReason; readonly askedBy: string }
>;

/** Covers the reasons named: a conflict that shows up later asks for an override of its own. */
export type ConflictOverrideGranted = DomainEvent<
  'ConflictOverrideGranted',
  { readonly memberId: string; readonly covers: readonly FitnessReason[]; readonly grantedBy: string }
>;

export type ConflictOverrideRefused = DomainEvent<'ConflictOverrideRefused', { readonly memberId: string; readonly refusedBy: string }>;

/** What approvers decided on letting this member go was a mistake: nothing is allowed any longer, and it waits for them again. */
export type ConflictOverrideTakenBack = DomainEvent<
  'ConflictOverrideTakenBack',
  { readonly memberId: string; readonly reason: CorrectionReason }
>;

/** The lead (the coordinator, before one is named) has said yes to a member who is "ask the lead". */
export type LeadAgreed = DomainEvent<
  'LeadAgreed',
  { readonly memberId: string; readonly covers: readonly FitnessReason[]; readonly agreedBy: string }
>;

/** The lead never said yes to this member, or it was not theirs to say. */
export type LeadAgreementTakenBack = DomainEvent<
  'LeadAgreementTakenBack',
  { readonly memberId: string; readonly reason: CorrectionReason }
>;

export type LeadNamed = DomainEvent<'LeadNamed', { readonly deploymentId: string; readonly memberId: string }>;

/** What may be known of where and when a team meets. */
export const meetingFacts = ['meetAt', 'place', 'contact'] as const;
export type MeetingFact = (typeof meetingFacts)[number];

/** `place` and `contact` are sealed. */
export type MeetingPlaceSet = DomainEvent<
  'MeetingPlaceSet',
  {
    readonly deploymentId: string;
    readonly meetAt?: When;
    readonly place?: string;
    readonly contact?: string;
    /** What was set and is not known after all. */
    readonly notKnown?: readonly MeetingFact[];
  }
>;

export type TeamConfirmed = DomainEvent<
  'TeamConfirmed',
  { readonly deploymentId: string; readonly memberIds: readonly string[]; readonly confirmedAt: When }
>;

/** A member who accepted joins a team that is already confirmed. */
export type MemberJoined = DomainEvent<'MemberJoined', { readonly deploymentId: string; readonly memberId: string }>;

/**
 * Why somebody stood down. Nobody chose the last three: a conflict that nobody has overridden came to light while they were on the team,
 * the agency that asked turned out to be their own before they were, or they were deactivated, or lost every role of a member.
 */
export type StoodDownBecause = StandDownReason | 'conflict_declared' | 'own_agency' | 'no_longer_active';

export type MemberStoodDown = DomainEvent<
  'MemberStoodDown',
  { readonly deploymentId: string; readonly memberId: string; readonly reason: StoodDownBecause }
>;

export type DeploymentStoodDown = DomainEvent<
  'DeploymentStoodDown',
  { readonly deploymentId: string; readonly memberIds: readonly string[]; readonly reason: StandDownReason }
>;

/** Why the team, or one of it, stood down was otherwise. */
export type StandDownCorrected = DomainEvent<
  'StandDownCorrected',
  {
    readonly deploymentId: string;
    /** Absent where it is the whole team's. */
    readonly memberId?: string;
    readonly because: StandDownReason;
    readonly reason: CorrectionReason;
  }
>;

export type DeploymentEvent =
  | DeploymentOpened
  | MemberInvited
  | TeamRoleCorrected
  | InvitationAnswered
  | ConflictDeclared
  | ConflictTakenBack
  | ConflictOverrideAsked
  | ConflictOverrideGranted
  | ConflictOverrideRefused
  | ConflictOverrideTakenBack
  | LeadAgreed
  | LeadAgreementTakenBack
  | LeadNamed
  | MeetingPlaceSet
  | TeamConfirmed
  | MemberJoined
  | MemberStoodDown
  | DeploymentStoodDown
  | StandDownCorrected;
