import type { Deciding } from '../../vocabulary/index.js';
import { proposalFor, type Restatement } from '../domain/restatement.js';
import type { RestatementEvent } from '../domain/restatement.events.js';

/**
 * Leaves a year as it is; whoever proposed it withdraws instead.
 *
 * @throws Refusal `restatement_is_decided`, `no_restatement_proposed`, `decided_by_another`
 */
export function declineRestatement({ actor }: Pick<Deciding, 'actor'>, state: Restatement): readonly RestatementEvent[] {
  proposalFor(actor, state);
  return [{ type: 'RestatementDeclined', data: { by: actor } }];
}
