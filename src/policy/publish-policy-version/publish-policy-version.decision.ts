import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { checkTerms } from '../domain/check-terms.js';
import { inForce, type Policy } from '../domain/policy.js';
import type { PolicyEvent } from '../domain/policy.events.js';
import { sameTerms } from '../domain/same-terms.js';
import type { PublishPolicyVersion } from './publish-policy-version.command.js';

/**
 * Publishes the next version of the policy, in force at once. Cases keep the version that they pinned: a superseded one
 * never changes, and one that is damaged is followed by the next. Nothing to do where the terms are those of the last version (docs/domain.md
 * section 3).
 *
 * @throws Refusal and what `checkTerms` refuses
 */
export function publishPolicyVersion(command: Said<PublishPolicyVersion> & Deciding, policy: Policy): readonly PolicyEvent[] {
  checkTerms(command.terms);
  const current = inForce(policy);
  if (current?.version === policy.last && sameTerms(current.terms, command.terms)) return [];
  const version = policy.last + 1;
  return [{ type: 'PolicyVersionPublished', data: { version, terms: command.terms, effectiveFrom: command.now } }];
}
