import type { Told } from '../../../commands/index.js';
import { already, checkCorrection, isSameFact, onlySaid } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState } from '../../domain/index.js';
import { checkOffered, correctable, correctedReferral, interventionIn, referralIn, staysClosed } from '../../domain/index.js';
import type { CorrectReferral } from './correct-referral.command.js';

/**
 * Corrects an offer or its answer, by the rules by which it is recorded; one that was none is counted no longer.
 *
 * @throws Refusal `referral_not_found`, `intervention_not_found` and what `checkCorrection` and `checkOffered` refuse
 */
export function correctReferral(command: Told<CorrectReferral>, state: CaseState): readonly CaseEvent[] {
  const current = correctable(state);
  const { referralId, kind, offeredAt, interventionId, accepted, notKnown: unknown = [], didNotHappen = false, reason } = command;
  const takenBack = current.takenBack[referralId];
  if (didNotHappen && takenBack !== undefined) return already(takenBack === reason, 'reason');
  const before = referralIn(current, referralId);
  const change = onlySaid({ kind, offeredAt, interventionId, accepted });
  checkCorrection(change, ['kind', 'offeredAt', 'interventionId', 'accepted'], { notKnown: unknown, didNotHappen });
  if (offeredAt !== undefined) checkOffered(offeredAt, current, command);
  if (interventionId !== undefined) interventionIn(current, interventionId);
  const notKnown = unknown.filter((name) => (before[name] ?? null) !== null);
  const data = { change, ...(notKnown.length > 0 && { notKnown }), ...(didNotHappen && { didNotHappen }) };
  const after = correctedReferral(before, data);
  if (after !== null && isSameFact(after, before)) return already((before.correctedBecause ?? reason) === reason, 'reason');
  return staysClosed(current, [{ type: 'ReferralCorrected', data: { referralId, ...data, reason } }]);
}
