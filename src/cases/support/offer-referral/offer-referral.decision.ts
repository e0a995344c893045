import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, checkOffered, interventionIn, open } from '../../domain/index.js';
import type { OfferReferral } from './offer-referral.command.js';

/**
 * Records that somebody was pointed to a professional or another resource: its kind and nothing of who. Every offer counts,
 * also one of the same kind; the same command twice is one.
 *
 * @throws Refusal `offered_in_future`, `offered_before_incident`, `intervention_not_found`
 */
export function offerReferral(command: Told<OfferReferral>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const offeredAt = command.offeredAt ?? command.now;
  checkOffered(offeredAt, current, command);
  const { commandId: referralId, kind, interventionId } = command;
  if (interventionId) interventionIn(current, interventionId);
  if (current.referrals[referralId]) return [];
  return [{ type: 'ReferralOffered', data: { referralId, kind, offeredAt, ...(interventionId ? { interventionId } : {}) } }];
}
