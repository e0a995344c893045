import { Query } from '@nestjs/cqrs';
import type { PolicyTerms } from '../vocabulary/index.js';
import type { PublishedVersion } from './domain/index.js';

/** One version of the policy, with the time from which it held. */
export type PolicyVersionResult = PublishedVersion;

/**
 * The policy in force now, which a new case pins. Exact: read from the events.
 *
 * @throws Error before `ensureFirstPolicy` has run, which it does before anything is served
 */
export class PolicyInForce extends Query<PolicyVersionResult> {}

/**
 * The terms of a version that a case has pinned. They never change.
 *
 * @throws Refusal `policy_version_not_found`
 */
export class PolicyVersion extends Query<PolicyTerms> {
  constructor(readonly version: number) {
    super();
  }
}

/** Every version ever published, newest first. */
export class PolicyVersions extends Query<readonly PolicyVersionResult[]> {}
