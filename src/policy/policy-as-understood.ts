import { understand, type CommandMechanism, type Understood } from '../../libs/event-sourcing/index.js';
import { type Policy, POLICY_STREAM, type PolicyEvent, policyEvolution } from './domain/index.js';

/** The policy as far as this release understands its versions; where it does not understand the last, the one before holds. */
export async function policyAsUnderstood({ store, versions }: Pick<CommandMechanism, 'store' | 'versions'>): Promise<Understood<Policy>> {
  return understand(versions, policyEvolution, await store.read<PolicyEvent>(POLICY_STREAM));
}
