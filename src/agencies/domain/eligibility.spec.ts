import { fold } from '../../../libs/event-sourcing/index.js';
import { agencyEvolution, registered as found } from './agency.js';
import type { AgencyEvent } from './agency.events.js';
import { agreed, outside, registered } from './agency.testkit.js';
import { counties } from './counties.js';
import { eligibilityOf } from './eligibility.js';

const chicago = 'America/Chicago';
const eligible = (history: AgencyEvent[], on: string) => eligibilityOf(found(fold(agencyEvolution, history)), on, chicago);

describe('whether an agency may be served without pre-approval', () => {
  it('may in each of the eleven counties', () => {
    const inRegion = counties.filter((county) => county !== 'outside_region');
    expect(inRegion).toHaveLength(11);
    for (const county of inRegion) expect(eligible(registered({ county }), '2026-11-23')).toBe('in_region');
  });

  it('may not outside of them', () => {
    expect(eligible(outside(), '2026-11-23')).toBe('outside');
  });

  it('may on the first and the last day of an agreement, and on no day before or after', () => {
    const history = [...outside(), agreed('2026-03-01', '2026-06-30')];
    expect(eligible(history, '2026-02-28')).toBe('outside');
    expect(eligible(history, '2026-03-01')).toBe('under_agreement');
    expect(eligible(history, '2026-06-30')).toBe('under_agreement');
    expect(eligible(history, '2026-07-01')).toBe('outside');
  });

  it("counts the days of the program's zone: late in the evening of the last day it still may", () => {
    const history = [...outside(), agreed('2026-03-01', '2026-06-30')];
    expect(eligible(history, '2026-07-01T04:59:00Z')).toBe('under_agreement');
    expect(eligible(history, '2026-07-01T05:00:00Z')).toBe('outside');
  });

  it('may for ever under an agreement without an end, until its county is in the region', () => {
    const history = [...outside(), agreed('2026-03-01')];
    expect(eligible(history, '2036-01-01')).toBe('under_agreement');
    expect(eligible([...history, { type: 'AgencyChanged', data: { county: 'ray' } }], '2036-01-01')).toBe('in_region');
  });
});
