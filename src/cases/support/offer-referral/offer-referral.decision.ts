import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { compareWhen, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { interventionIn } from '../../domain/found.js';
import type { OfferReferral } from './offer-referral.command.js';

/**
 * Records that somebody was pointed to a professional or another resource: its kind and nothing of who. Every offer counts,
 * also one of the same kind; the same command twice is one.
 *
 * @throws Refusal `offered_in_future`, `intervention_not_found`
 */
export function offerReferral(command: Said<OfferReferral> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const offeredAt = command.offeredAt ?? command.now;
  if (compareWhen(offeredAt, command.now, command.zone) > 0) {
    refuse(
      'offered_in_future',
      {
        en: 'A referral is recorded once it was offered. Check the date and time.',
        es: 'Una derivación se registra cuando ya se ofreció. Revise la fecha y la hora.',
      },
      'offeredAt',
    );
  }
  const { commandId: referralId, kind, interventionId } = command;
  if (interventionId) interventionIn(current, interventionId);
  if (current.referrals[referralId]) return [];
  return [{ type: 'ReferralOffered', data: { referralId, kind, offeredAt, ...(interventionId ? { interventionId } : {}) } }];
}
