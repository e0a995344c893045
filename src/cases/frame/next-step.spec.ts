import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { nextStepFor } from './next-step.js';

const zone = 'America/Chicago';

describe('the next step that is proposed', () => {
  it('is another try before the lead would have to be told, by the days of the program', () => {
    expect(nextStepFor('agency_check_back', defaultPolicyTerms, '2026-11-24T05:30:00.000Z', zone).tryAgainOn).toBe('2026-11-24');
    expect(nextStepFor('agency_check_back', defaultPolicyTerms, '2026-11-24T06:30:00.000Z', zone).tryAgainOn).toBe('2026-11-25');
  });

  it('is one more of the kind after the time of its first rung', () => {
    const oneMore = (kind: Parameters<typeof nextStepFor>[0]) =>
      nextStepFor(kind, defaultPolicyTerms, '2026-11-23T12:00:00.000Z', zone).oneMoreOn;
    expect(oneMore('individual_check_in')).toBe('2026-11-26');
    expect(oneMore('agency_check_back')).toBe('2026-11-24');
    expect(oneMore('family_liaison_contact')).toBe('2026-11-30');
  });

  it('looks in on an individual after a closing check that was not the last', () => {
    expect(nextStepFor('closing_check', defaultPolicyTerms, '2026-11-23T12:00:00.000Z', zone).oneMoreOn).toBe('2026-11-26');
  });
});
