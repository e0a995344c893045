import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { PolicyTerms } from '../../vocabulary/index.js';

/** The program has one policy, hence one stream; its versions follow each other in it. */
export const POLICY_STREAM = 'policy-program';

type TermThoughtOfLater = 'forgetFormerMembersAfterDays' | 'sessionIdleMinutes';

/** A version is whole: it says everything that its predecessor said, so that a case can be read with it alone. */
export type PolicyVersionPublished = DomainEvent<
  'PolicyVersionPublished',
  {
    /** From 1, without a gap. */
    readonly version: number;
    /** Versions from before a term was thought of do not say it. */
    readonly terms: Omit<PolicyTerms, TermThoughtOfLater> & Partial<Pick<PolicyTerms, TermThoughtOfLater>>;
    /** ISO 8601 in UTC; the version holds from here until the next one. */
    readonly effectiveFrom: string;
  }
>;

export type PolicyEvent = PolicyVersionPublished;
