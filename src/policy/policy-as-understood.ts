import { understand, type CommandMechanism, type Understood } from '../../libs/event-sourcing/index.js';
import { policyEvolution, type Policy } from './domain/policy.js';
import { POLICY_STREAM, type PolicyEvent } from './domain/policy.events.js';

/** The policy as far as this release understands its versions; where it does not understand the last, the one before holds. */
export async function policyAsUnderstood({ store, versions }: Pick<CommandMechanism, 'store' | 'versions'>): Promise<Understood<Policy>> {
  return understand(versions, policyEvolution, await store.read<PolicyEvent>(POLICY_STREAM));
}
