import type { Deciding } from '../../vocabulary/index.js';
import { proposalFor, type Restatement, type RestatementEvent } from '../domain/index.js';

/**
 * Agrees to what somebody else proposed; what is recorded up to now is what the year is restated to. Said again by the same person it
 * changes nothing.
 *
 * @throws Refusal `restatement_is_decided`, `no_restatement_proposed`, `decided_by_another`
 */
export function agreeToRestatement({ actor, now }: Pick<Deciding, 'actor' | 'now'>, state: Restatement): readonly RestatementEvent[] {
  if (state.agreed?.by === actor) return [];
  proposalFor(actor, state);
  return [{ type: 'RestatementAgreed', data: { by: actor, at: now } }];
}
