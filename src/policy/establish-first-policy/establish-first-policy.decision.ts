import { defaultPolicyTerms, type Deciding } from '../../vocabulary/index.js';
import type { Policy, PolicyEvent } from '../domain/index.js';

/** Version 1 of an empty system, from the default terms. Nothing to do wherever a version exists already. */
export function establishFirstPolicy(command: Deciding, policy: Policy): readonly PolicyEvent[] {
  if (policy.last > 0) return [];
  const first = { version: 1, terms: defaultPolicyTerms, effectiveFrom: command.now };
  return [{ type: 'PolicyVersionPublished', data: first }];
}
