import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as terms, type Deciding, type PolicyTerms } from '../../vocabulary/index.js';
import { checkTerms } from '../domain/check-terms.js';
import { policyEvolution } from '../domain/policy.js';
import type { PolicyEvent } from '../domain/policy.events.js';
import { publishPolicyVersion } from './publish-policy-version.decision.js';

const { given } = specificationOf(policyEvolution, publishPolicyVersion);
const now = '2026-11-23T12:00:00.000Z';
const admin: Deciding = { actor: 'a', roles: ['administrator'], now, zone: 'America/Chicago', commandId: 'c' };
const first: PolicyEvent = {
  type: 'PolicyVersionPublished',
  data: { version: 1, terms, effectiveFrom: '2026-01-01T00:00:00.000Z' },
};
const longer: PolicyTerms = { ...terms, coolDownDays: 10 };

describe('publishing a version of the policy', () => {
  it('gives it the next number, in force from now', () => {
    given([first])
      .when({ terms: longer, ...admin })
      .then({ type: 'PolicyVersionPublished', data: { version: 2, terms: longer, effectiveFrom: now } });
  });

  it('may go back to older terms, as a version of its own', () => {
    const second: PolicyEvent = { type: 'PolicyVersionPublished', data: { version: 2, terms: longer, effectiveFrom: now } };
    given([first, second])
      .when({ terms, ...admin })
      .then({ type: 'PolicyVersionPublished', data: { version: 3, terms, effectiveFrom: now } });
  });

  it('does nothing when these are the terms in force, in whatever order the windows are given', () => {
    given([first])
      .when({ terms: { ...terms, windows: terms.windows.toReversed() }, ...admin })
      .thenNothing();
  });

  it('does nothing when the same terms come in as objects of a class, as the edge makes them', () => {
    class Rung {
      constructor(
        readonly kind: 'agency_check_back' | 'individual_check_in' | 'closing_check',
        readonly afterHours: number,
      ) {}
    }
    const ladder = terms.ladder.map(({ kind, afterHours }) => new Rung(kind as Rung['kind'], afterHours));
    given([first])
      .when({ terms: { ...terms, ladder }, ...admin })
      .thenNothing();
  });
});

describe('terms that no case could be worked by', () => {
  const refused = (changed: Partial<PolicyTerms>, code: string) =>
    given([first])
      .when({ terms: { ...terms, ...changed }, ...admin })
      .thenRefused(code);

  it('are hours that are not positive, broken, endless or no number', () => {
    for (const trainingHours of [0, -40, 1.5, Infinity, NaN, 1e9]) refused({ trainingHours }, 'number_out_of_range');
    for (const teamCareWithinHours of [0, -1]) refused({ teamCareWithinHours }, 'number_out_of_range');
    refused({ familyLiaisonEveryHours: 0 }, 'number_out_of_range');
    for (const sessionIdleMinutes of [14, 241, 60.5]) refused({ sessionIdleMinutes }, 'number_out_of_range');
    refused({ phonedApprovalConfirmWithinHours: 0 }, 'number_out_of_range');
    refused({ escalateToLeadAfterHours: 0 }, 'number_out_of_range');
    refused({ coolDownDays: -1 }, 'number_out_of_range');
    refused({ undoSeconds: -1 }, 'number_out_of_range');
  });

  it('may do without cool-down and undo', () => {
    const none = { ...terms, coolDownDays: 0, undoSeconds: 0 };
    given([first])
      .when({ terms: none, ...admin })
      .then({ type: 'PolicyVersionPublished', data: { version: 2, terms: none, effectiveFrom: now } });
  });

  it("tell the coordinators' desk before the lead", () => {
    refused({ escalateToLeadAfterHours: 49 }, 'escalation_not_in_order');
  });

  it('have a window that ends before it begins, comes twice, or is for no known intervention', () => {
    refused({ windows: [{ kind: 'cisd', fromHours: 24, toHours: 24 }] }, 'window_not_in_order');
    refused({ windows: [{ kind: 'cisd', fromHours: -1, toHours: 24 }] }, 'number_out_of_range');
    refused({ windows: [terms.windows[0]!, terms.windows[0]!] }, 'window_twice');
    refused({ windows: [{ kind: 'seance' as 'cisd', fromHours: 0, toHours: 1 }] }, 'window_kind_unknown');
  });

  it('make a case owe something after more than five years, or more calls to a family than can be', () => {
    const closing = { kind: 'closing_check', afterHours: 43_801 } as const;
    refused({ ladder: [closing] }, 'number_out_of_range');
    refused({ ladder: [{ ...closing, afterHours: 2160 }], familyLiaisonEveryHours: 7 }, 'family_liaison_too_often');
    expect(() => checkTerms({ ...terms, ladder: [{ ...closing, afterHours: 2100 }], familyLiaisonEveryHours: 7 })).not.toThrow();
  });

  it('have no ladder, or one out of order', () => {
    const check = { kind: 'individual_check_in', afterHours: 72 } as const;
    const closing = { kind: 'closing_check', afterHours: 2160 } as const;
    refused({ ladder: [] }, 'ladder_empty');
    refused({ ladder: [check, { kind: 'agency_check_back', afterHours: 24 }, closing] }, 'ladder_not_in_order');
    refused({ ladder: [check, check, closing] }, 'ladder_rung_twice');
    refused({ ladder: [{ ...check, afterHours: 0 }, closing] }, 'number_out_of_range');
  });

  it('end otherwise than with exactly one closing check', () => {
    const check = { kind: 'individual_check_in', afterHours: 72 } as const;
    const closing = { kind: 'closing_check', afterHours: 2160 } as const;
    refused({ ladder: [check] }, 'ladder_closing_check');
    refused({ ladder: [closing, { kind: 'closing_check', afterHours: 3000 }] }, 'ladder_closing_check');
    refused({ ladder: [closing, { ...check, afterHours: 3000 }] }, 'ladder_closing_check');
  });

  it("put the family's or the team's own follow-up on the ladder, which have terms of their own", () => {
    const closing = { kind: 'closing_check', afterHours: 2160 } as const;
    refused({ ladder: [{ kind: 'family_liaison_contact', afterHours: 168 }, closing] }, 'ladder_kind_unknown');
    refused({ ladder: [{ kind: 'post_action_support', afterHours: 72 }, closing] }, 'ladder_kind_unknown');
  });
});
