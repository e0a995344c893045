import type { When } from '../../../vocabulary/index.js';
import type { CaseEvent } from '../../domain/index.js';

/** Events that name a time, as every name of one ends. */
type Timed = {
  [Type in CaseEvent['type']]: Extract<keyof Extract<CaseEvent, { readonly type: Type }>['data'], 'at' | `${string}At`> extends never
    ? never
    : Type;
}[CaseEvent['type']];

/** When something happened as it was said, which may be long before it was entered; null where nobody says it apart. */
export function happenedAt(event: CaseEvent): When | null {
  switch (event.type) {
    case 'RequestReceived':
      return event.data.receivedAt;
    case 'CallBackRecorded':
    case 'FollowUpOutcomeRecorded':
      return event.data.at;
    case 'FollowUpOutcomeCorrected':
      return event.data.at ?? null;
    case 'FieldCorrected':
      return event.data.receivedAt ?? null;
    case 'CallBackCorrected':
      return event.data.change.at ?? null;
    case 'ReferralCorrected':
      return event.data.change.offeredAt ?? null;
    case 'CaseTriaged':
      return event.data.triagedAt;
    case 'MemberInvited':
      return event.data.invitedAt;
    case 'InvitationAnswered':
      return event.data.answeredAt;
    case 'TeamConfirmed':
      return event.data.confirmedAt;
    case 'InterventionHeld':
      return event.data.heldAt;
    case 'InterventionCorrected':
      return event.data.change.heldAt ?? null;
    case 'ReferralOffered':
      return event.data.offeredAt;
    case 'CaseClosed':
      return event.data.closedAt;
    // When something will be, or is due.
    case 'MeetingPlaceSet':
    case 'FollowUpPlanned':
    case 'FollowUpRescheduled':
    case 'FollowUpRescheduleTakenBack':
    case 'PhonedPreApprovalRecorded':
    // When it was done by itself, which is when it was entered.
    case 'ContactsForgotten':
      return null;
    default:
      event satisfies { readonly type: Exclude<CaseEvent['type'], Timed> };
      return null;
  }
}
