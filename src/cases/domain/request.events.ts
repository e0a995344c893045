import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type {
  Beginner,
  CallBackOutcome,
  Channel,
  CorrectionReason,
  Discipline,
  IncidentType,
  OfferAnswer,
  Program,
  RequestDeclineReason,
  TriageOutcome,
  Urgency,
  When,
} from '../../vocabulary/index.js';

/** A discipline that was exposed, and about how many of it where that is known. */
export interface Exposure {
  readonly discipline: Discipline;
  readonly about?: number;
}

/** What is known of the request. Almost everything may be missing; what is missing is the case's to-do list. */
export interface RequestFacts {
  readonly channel?: Channel;
  readonly begunBy?: Beginner;
  readonly agencyId?: string;
  /** Unit (district, troop, station) of a large agency. */
  readonly unitId?: string;
  readonly incidentType?: IncidentType;
  readonly occurredAt?: When;
  readonly exposed?: readonly Exposure[];
  readonly urgency?: Urgency;
  /** Sealed: whom to call back, and how. */
  readonly callBackContact?: string;
}

export type RequestReceived = DomainEvent<
  'RequestReceived',
  { readonly reference: string; readonly receivedAt: When; readonly policyVersion: number; readonly facts: RequestFacts }
>;

export type CallBackRecorded = DomainEvent<'CallBackRecorded', { readonly outcome: CallBackOutcome; readonly at: When }>;

/** A call back was otherwise, or was none at all. `callBack` is its number in the case: the first is 1. */
export type CallBackCorrected = DomainEvent<
  'CallBackCorrected',
  {
    readonly callBack: number;
    readonly change: { readonly outcome?: CallBackOutcome; readonly at?: When };
    readonly didNotHappen?: true;
    readonly reason: CorrectionReason;
  }
>;

export type RequestDeclined = DomainEvent<'RequestDeclined', { readonly reason: RequestDeclineReason }>;

/** It was declined by mistake: the request stands again where it stood. */
export type DeclineTakenBack = DomainEvent<'DeclineTakenBack', { readonly reason: CorrectionReason }>;

/** The offer made to one exposed discipline, so that none is forgotten. */
export interface Offer {
  readonly discipline: Discipline;
  readonly answer: OfferAnswer;
}

export type CaseTriaged = DomainEvent<
  'CaseTriaged',
  {
    readonly outcome: TriageOutcome;
    readonly programs: readonly Program[];
    readonly offers: readonly Offer[];
    readonly triagedAt: When;
  }
>;

/** What of a request may be known or not. */
export const requestFactNames = [
  'channel',
  'begunBy',
  'agencyId',
  'unitId',
  'incidentType',
  'occurredAt',
  'exposed',
  'urgency',
  'callBackContact',
] as const satisfies readonly (keyof RequestFacts)[];
export type RequestFactName = (typeof requestFactNames)[number];

/** Fields of the request have another value now, or are not known after all; what stood there stays in the history. */
export type FieldCorrected = DomainEvent<
  'FieldCorrected',
  {
    readonly change: RequestFacts;
    readonly notKnown?: readonly RequestFactName[];
    /** When the call came in, which is always known. */
    readonly receivedAt?: When;
    readonly reason: CorrectionReason;
  }
>;

export type PreApprovalAsked = DomainEvent<'PreApprovalAsked', { readonly askedBy: string; readonly agencyId: string }>;

export type PreApprovalGranted = DomainEvent<'PreApprovalGranted', { readonly approverId: string }>;

export type PreApprovalRefused = DomainEvent<'PreApprovalRefused', { readonly approverId: string }>;

/** An approval given by telephone counts at once and is due for the approver's own confirmation. */
export type PhonedPreApprovalRecorded = DomainEvent<
  'PhonedPreApprovalRecorded',
  { readonly approverId: string; readonly recordedBy: string; readonly confirmDueAt: When }
>;

export type PreApprovalConfirmed = DomainEvent<'PreApprovalConfirmed', { readonly approverId: string }>;

/** Who gave it by telephone was deactivated, or is no approver any more: another one confirms it, or the desk takes it back. */
export type ApprovalConfirmationPassedToDesk = DomainEvent<'ApprovalConfirmationPassedToDesk', { readonly from: string }>;

/** What an approver decided was a mistake: the approval waits again, and a request that was declined by it is open again. */
export type PreApprovalTakenBack = DomainEvent<'PreApprovalTakenBack', { readonly reason: CorrectionReason }>;

/**
 * The agency that asks is another one now, or may be served without, or no team is needed after all: what was asked or approved no
 * longer counts. Where nobody knows any longer which agency asks, `agencyId` is the one that it was for.
 */
export type PreApprovalLapsed = DomainEvent<'PreApprovalLapsed', { readonly agencyId: string }>;

/** A team to this agency is needed again after all: what was asked or decided for it counts again. */
export type PreApprovalReinstated = DomainEvent<'PreApprovalReinstated', { readonly agencyId: string }>;

export type RequestEvent =
  | RequestReceived
  | CallBackRecorded
  | CallBackCorrected
  | RequestDeclined
  | DeclineTakenBack
  | CaseTriaged
  | FieldCorrected
  | PreApprovalAsked
  | PreApprovalGranted
  | PreApprovalRefused
  | PhonedPreApprovalRecorded
  | PreApprovalConfirmed
  | ApprovalConfirmationPassedToDesk
  | PreApprovalTakenBack
  | PreApprovalLapsed
  | PreApprovalReinstated;
