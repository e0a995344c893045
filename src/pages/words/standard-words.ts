import type {
  Beginner,
  CallBackOutcome,
  CancelReason,
  Channel,
  CloseReason,
  ConflictKind,
  CorrectionReason,
  DeviationReason,
  Discipline,
  FollowUpKind,
  FollowUpOutcome,
  IncidentType,
  InterventionKind,
  MemberDeclineReason,
  Mode,
  OfferAnswer,
  OpeningPurpose,
  OverrideReason,
  PersonRole,
  Program,
  ReferralKind,
  ReopenReason,
  RequestDeclineReason,
  ResourceCode,
  Stage,
  StandDownReason,
  TeamRole,
  TriageOutcome,
  Urgency,
} from '../../vocabulary/index.js';

/** What a standard value is called on pages: every value of every list has its words, or nothing compiles. */
export interface StandardWords {
  readonly channel: Readonly<Record<Channel, string>>;
  readonly beginner: Readonly<Record<Beginner, string>>;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly incidentType: Readonly<Record<IncidentType, string>>;
  readonly interventionKind: Readonly<Record<InterventionKind, string>>;
  readonly mode: Readonly<Record<Mode, string>>;
  readonly discipline: Readonly<Record<Discipline, string>>;
  readonly teamRole: Readonly<Record<TeamRole, string>>;
  readonly program: Readonly<Record<Program, string>>;
  readonly personRole: Readonly<Record<PersonRole, string>>;
  readonly triageOutcome: Readonly<Record<TriageOutcome, string>>;
  readonly offerAnswer: Readonly<Record<OfferAnswer, string>>;
  readonly callBackOutcome: Readonly<Record<CallBackOutcome, string>>;
  readonly requestDeclineReason: Readonly<Record<RequestDeclineReason, string>>;
  readonly memberDeclineReason: Readonly<Record<MemberDeclineReason, string>>;
  readonly conflictKind: Readonly<Record<ConflictKind, string>>;
  readonly overrideReason: Readonly<Record<OverrideReason, string>>;
  readonly deviationReason: Readonly<Record<DeviationReason, string>>;
  readonly cancelReason: Readonly<Record<CancelReason, string>>;
  readonly standDownReason: Readonly<Record<StandDownReason, string>>;
  readonly followUpKind: Readonly<Record<FollowUpKind, string>>;
  readonly followUpOutcome: Readonly<Record<FollowUpOutcome, string>>;
  readonly referralKind: Readonly<Record<ReferralKind, string>>;
  readonly resourceCode: Readonly<Record<ResourceCode, string>>;
  readonly reopenReason: Readonly<Record<ReopenReason, string>>;
  readonly correctionReason: Readonly<Record<CorrectionReason, string>>;
  readonly closeReason: Readonly<Record<CloseReason, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly openingPurpose: Readonly<Record<OpeningPurpose, string>>;
}
