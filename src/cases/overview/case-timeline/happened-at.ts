import type { When } from '../../../vocabulary/index.js';
import type { CaseEvent } from '../../domain/case.events.js';

/** When something happened as it was said, which may be long before it was entered; null where nobody says it apart. */
export function happenedAt(event: CaseEvent): When | null {
  switch (event.type) {
    case 'RequestReceived':
      return event.data.receivedAt;
    case 'CallBackRecorded':
    case 'FollowUpOutcomeRecorded':
      return event.data.at;
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
    default:
      return null;
  }
}
