import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import { defaultPolicyTerms, type PolicyTerms } from '../../vocabulary/index.js';
import type { PolicyEvent, PolicyVersionPublished } from './policy.events.js';

/** One version, with every term. */
export type PublishedVersion = Omit<PolicyVersionPublished['data'], 'terms'> & { readonly terms: PolicyTerms };

/** Every version ever published, oldest first. Nothing in here can be changed: only a newer one can follow. */
export interface Policy {
  readonly versions: readonly PublishedVersion[];
  /** The number of the last version, also where that is not understood: the next one never takes it again. */
  readonly last: number;
}

export const policyEvolution: Evolution<Policy, PolicyEvent> = {
  initial: { versions: [], last: 0 },
  // Versions are numbered one by one: what bears another number was not written by publishing, and cases must not pin it.
  evolve: (policy, event) =>
    event.type === 'PolicyVersionPublished' && event.data.version === policy.last + 1
      ? { versions: [...policy.versions, whole(event.data)], last: event.data.version }
      : unknownEvent(event as never),
  // A version is whole: the next one takes nothing from the one before.
  notUnderstood: ({ versions, last }) => ({ versions, last: last + 1 }),
};

/** A version from before a term was thought of has what holds for whoever has decided nothing. */
function whole(version: PolicyVersionPublished['data']): PublishedVersion {
  const { forgetFormerMembersAfterDays, sessionIdleMinutes } = defaultPolicyTerms;
  return { ...version, terms: Object.assign({ forgetFormerMembersAfterDays, sessionIdleMinutes }, version.terms) };
}

/** The version that new cases pin; undefined only before the very first start has published version 1. */
export function inForce(policy: Policy): PublishedVersion | undefined {
  return policy.versions.at(-1);
}
