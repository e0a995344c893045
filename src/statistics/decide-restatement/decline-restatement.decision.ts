import type { Deciding } from '../../vocabulary/index.js';
import { proposalFor, type Restatement, type RestatementEvent } from '../domain/index.js';

/**
 * Leaves a year as it is; whoever proposed it withdraws instead.
 *
 * @throws Refusal `restatement_is_decided`, `no_restatement_proposed`, `decided_by_another`
 */
export function declineRestatement({ actor }: Pick<Deciding, 'actor'>, state: Restatement): readonly RestatementEvent[] {
  proposalFor(actor, state);
  return [{ type: 'RestatementDeclined', data: { by: actor } }];
}
