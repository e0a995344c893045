import type { Told } from '../../commands/index.js';
import { checkTerms, inForce, type Policy, type PolicyEvent, sameTerms } from '../domain/index.js';
import type { PublishPolicyVersion } from './publish-policy-version.command.js';

/**
 * Publishes the next version of the policy, in force at once. Cases keep the version that they pinned: a superseded one
 * never changes, and one that is damaged is followed by the next. Nothing to do where the terms are those of the last version
 * (docs/domain.md section 3).
 *
 * @throws Refusal and what `checkTerms` refuses
 */
export function publishPolicyVersion(command: Told<PublishPolicyVersion>, policy: Policy): readonly PolicyEvent[] {
  checkTerms(command.terms);
  const current = inForce(policy);
  if (current?.version === policy.last && sameTerms(current.terms, command.terms)) return [];
  const version = policy.last + 1;
  return [{ type: 'PolicyVersionPublished', data: { version, terms: command.terms, effectiveFrom: command.now } }];
}
