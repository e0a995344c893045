import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { PolicyTerms } from '../../vocabulary/index.js';

/** The program has one policy, hence one stream; its versions follow each other in it. */
export const POLICY_STREAM = 'policy-program';

/** A version is whole: it says everything that its predecessor said, so that a case can be read with it alone. */
export type PolicyVersionPublished = DomainEvent<
  'PolicyVersionPublished',
  {
    /** From 1, without a gap. */
    readonly version: number;
    readonly terms: PolicyTerms;
    /** ISO 8601 in UTC; the version holds from here until the next one. */
    readonly effectiveFrom: string;
  }
>;

export type PolicyEvent = PolicyVersionPublished;
