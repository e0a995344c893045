import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms, type Deciding } from '../../vocabulary/index.js';
import { checkTerms } from '../domain/check-terms.js';
import { policyEvolution } from '../domain/policy.js';
import type { PolicyEvent } from '../domain/policy.events.js';
import { establishFirstPolicy } from './establish-first-policy.decision.js';

const { given } = specificationOf(policyEvolution, establishFirstPolicy);
const now = '2026-11-23T12:00:00.000Z';
const atStart: Deciding = { actor: 'automation:start', roles: [], now, zone: 'America/Chicago', commandId: 'c' };
const first: PolicyEvent = {
  type: 'PolicyVersionPublished',
  data: { version: 1, terms: defaultPolicyTerms, effectiveFrom: now },
};

describe('the first policy of an empty system', () => {
  it('is version 1 with the default terms', () => {
    given([]).when(atStart).then(first);
  });

  it('has terms that a case can be worked by', () => {
    expect(() => checkTerms(defaultPolicyTerms)).not.toThrow();
  });

  it('does nothing at any later start', () => {
    given([first])
      .when({ ...atStart, now: '2027-01-01T00:00:00.000Z' })
      .thenNothing();
  });
});
