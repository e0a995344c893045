import type { Said } from '../../../commands/commands-on.js';
import type { Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { interventionIn } from '../../domain/found.js';
import { checkOffered } from '../../domain/offered-at.js';
import type { OfferReferral } from './offer-referral.command.js';

/**
 * Records that somebody was pointed to a professional or another resource: its kind and nothing of who. Every offer counts,
 * also one of the same kind; the same command twice is one.
 *
 * @throws Refusal `offered_in_future`, `offered_before_incident`, `intervention_not_found`
 */
export function offerReferral(command: Said<OfferReferral> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const offeredAt = command.offeredAt ?? command.now;
  checkOffered(offeredAt, current, command);
  const { commandId: referralId, kind, interventionId } = command;
  if (interventionId) interventionIn(current, interventionId);
  if (current.referrals[referralId]) return [];
  return [{ type: 'ReferralOffered', data: { referralId, kind, offeredAt, ...(interventionId ? { interventionId } : {}) } }];
}
