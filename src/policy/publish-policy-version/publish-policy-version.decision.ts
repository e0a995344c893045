import { forbid } from '../../../libs/event-sourcing/index.js';
import type { Deciding, PolicyTerms } from '../../vocabulary/index.js';
import { checkTerms } from '../domain/check-terms.js';
import { inForce, type Policy } from '../domain/policy.js';
import type { PolicyEvent } from '../domain/policy.events.js';
import { sameTerms } from '../domain/same-terms.js';

export interface PublishPolicyVersionCommand {
  readonly terms: PolicyTerms;
}

/**
 * Publishes the next version of the policy, in force at once. Cases keep the version that they pinned: a superseded one
 * never changes. Nothing to do where the terms are those in force. Administrators only (docs/domain.md sections 2 and 3).
 *
 * @throws Refusal `administrator_only`, and what `checkTerms` refuses
 */
export function publishPolicyVersion(command: PublishPolicyVersionCommand & Deciding, policy: Policy): readonly PolicyEvent[] {
  if (!command.roles.includes('administrator')) {
    forbid('administrator_only', {
      en: 'Only an administrator can change the policy. Ask one of them.',
      es: 'Solo la administración puede hacer esto. Pídaselo.',
    });
  }
  checkTerms(command.terms);
  const current = inForce(policy);
  if (current && sameTerms(current.terms, command.terms)) return [];
  const version = (current?.version ?? 0) + 1;
  return [{ type: 'PolicyVersionPublished', data: { version, terms: command.terms, effectiveFrom: command.now } }];
}
