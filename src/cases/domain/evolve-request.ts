import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent, FieldCorrected, RequestEvent } from './case.events.js';
import type { Case, CaseState } from './case.state.js';
import { nothingRecorded } from './nothing-recorded.js';
import { correctedFacts, correctedFields } from './request-facts.js';

const requestEvents: Readonly<Record<RequestEvent['type'], true>> = {
  RequestReceived: true,
  CallBackRecorded: true,
  CallBackCorrected: true,
  RequestDeclined: true,
  DeclineTakenBack: true,
  CaseTriaged: true,
  FieldCorrected: true,
  PreApprovalAsked: true,
  PreApprovalGranted: true,
  PreApprovalRefused: true,
  PhonedPreApprovalRecorded: true,
  PreApprovalConfirmed: true,
  ApprovalConfirmationPassedToDesk: true,
  PreApprovalTakenBack: true,
  PreApprovalLapsed: true,
  PreApprovalReinstated: true,
};

export function isRequestEvent(event: CaseEvent): event is RequestEvent {
  return event.type in requestEvents;
}

export function evolveRequest(state: CaseState, event: RequestEvent): CaseState {
  if (event.type === 'RequestReceived') return state.status === 'none' ? received(event.data) : state;
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'CallBackRecorded':
      return { ...state, callBacks: [...state.callBacks, event.data] };
    case 'CallBackCorrected': {
      const { callBack, change, didNotHappen, reason: correctedBecause } = event.data;
      const callBacks = state.callBacks.map((one, index) =>
        index + 1 === callBack ? { ...one, ...change, didNotHappen, correctedBecause } : one,
      );
      return { ...state, callBacks };
    }
    case 'DeclineTakenBack':
      return { ...state, status: 'open', declinedBecause: null, takenBack: { ...state.takenBack, decline: event.data.reason } };
    case 'RequestDeclined':
      return { ...state, status: 'declined', declinedBecause: event.data.reason };
    case 'CaseTriaged':
      return { ...state, triage: event.data, earlierTriages: [...state.earlierTriages, ...(state.triage ? [state.triage] : [])] };
    case 'FieldCorrected':
      return corrected(state, event.data);
    case 'PreApprovalAsked':
      return { ...state, approval: { status: 'asked', agencyId: event.data.agencyId, askedBy: event.data.askedBy } };
    case 'PreApprovalGranted':
      return { ...state, approval: { status: 'granted', ...askFor(state), approverId: event.data.approverId } };
    case 'PreApprovalRefused':
      return { ...state, approval: { status: 'refused', ...askFor(state), approverId: event.data.approverId } };
    case 'PhonedPreApprovalRecorded':
      return {
        ...state,
        approval: {
          status: 'phoned',
          ...askFor(state, event.data.recordedBy),
          approverId: event.data.approverId,
          confirmed: false,
          confirmDueAt: event.data.confirmDueAt,
        },
      };
    case 'PreApprovalConfirmed':
      return state.approval.status === 'phoned'
        ? { ...state, approval: { ...state.approval, confirmed: true, confirmedBy: event.data.approverId } }
        : state;
    case 'ApprovalConfirmationPassedToDesk':
      return state.approval.status === 'phoned' ? { ...state, approval: { ...state.approval, passedToDesk: true } } : state;
    case 'PreApprovalTakenBack': {
      const declinedByIt = state.status === 'declined' && state.declinedBecause === 'out_of_region_not_approved';
      const again = { ...state, approval: { status: 'asked', ...askFor(state), takenBackBecause: event.data.reason } } as const;
      return declinedByIt ? { ...again, status: 'open', declinedBecause: null } : again;
    }
    case 'PreApprovalLapsed':
      return { ...state, approval: { status: 'none' }, lapsedApprovals: withLapsed(state) };
    case 'PreApprovalReinstated':
      return { ...state, approval: state.lapsedApprovals[event.data.agencyId] ?? state.approval };
    default:
      return unknownEvent(event);
  }
}

function corrected(state: Case, data: FieldCorrected['data']): Case {
  const correctedBecause = { ...state.correctedBecause };
  for (const field of correctedFields(data)) correctedBecause[field] = data.reason;
  return { ...state, receivedAt: data.receivedAt ?? state.receivedAt, facts: correctedFacts(state.facts, data), correctedBecause };
}

/** For whom, and who asked for the approval; nobody where events say so of none. */
function askFor({ approval, facts }: Case, otherwise = ''): { readonly agencyId: string; readonly askedBy: string } {
  if (approval.status === 'none') return { agencyId: facts.agencyId ?? '', askedBy: otherwise };
  return { agencyId: approval.agencyId, askedBy: approval.askedBy };
}

function withLapsed({ approval, lapsedApprovals }: Case): Case['lapsedApprovals'] {
  return approval.status === 'none' ? lapsedApprovals : { ...lapsedApprovals, [approval.agencyId]: approval };
}

function received(data: Extract<RequestEvent, { type: 'RequestReceived' }>['data']): Case {
  return {
    status: 'open',
    reference: data.reference,
    receivedAt: data.receivedAt,
    policyVersion: data.policyVersion,
    facts: data.facts,
    ...nothingRecorded,
  };
}
