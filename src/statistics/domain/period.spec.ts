import { RELEASES as PUBLISHED } from '../../../libs/disclosure-control/index.js';
import { RELEASES } from './release-named.js';
import { compareQuarters, cutOffOf, endOf, postingMonth, quarterAfter, quarterOf, releaseDay, releaseDue } from './period.js';

const zone = 'America/Chicago';

describe('the calendar of releases', () => {
  it('has a quarter come out 45 days after it is over, and a year 60', () => {
    expect(['Q1', 'Q2', 'Q3', 'Q4', 'Y'].map((release) => releaseDay(2025, release))).toEqual([
      '2025-05-15',
      '2025-08-14',
      '2025-11-14',
      '2026-02-14',
      '2026-03-01',
    ]);
    // 2028 has a 29 February.
    expect(releaseDay(2027, 'Y')).toBe('2028-02-29');
  });

  it('has the releases that the publisher makes of a year', () => {
    expect(RELEASES).toEqual(PUBLISHED);
  });

  it('begins and ends a quarter, and makes a release, at midnight in the program', () => {
    expect(endOf({ year: 2026, quarter: 1 }, zone)).toBe('2026-04-01T05:00:00.000Z');
    expect(endOf({ year: 2026, quarter: 4 }, zone)).toBe('2027-01-01T06:00:00.000Z');
    expect(releaseDue(2026, 'Q1', zone)).toBe('2026-05-15T05:00:00.000Z');
    expect(quarterOf('2026-04-01T04:59:59.999Z', zone)).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf('2026-04-01T05:00:00.000Z', zone)).toEqual({ year: 2026, quarter: 2 });
  });

  it('measures until the 44th day after the quarter, with that day', () => {
    expect(cutOffOf({ year: 2026, quarter: 1 }, zone)).toEqual({ at: '2026-05-15T05:00:00.000Z', dueBy: '2026-05-14' });
  });

  it('posts under the month of the incident while its quarter is open, and else under the first that still is', () => {
    const spring = { year: 2026, quarter: 2 };
    expect(postingMonth('2026-05-31', spring)).toBe(5);
    expect(postingMonth('2026-03-31', spring)).toBe(4);
    expect(postingMonth('2025-05-31', spring)).toBe(4);
  });

  it('counts quarters on over the year', () => {
    expect(quarterAfter({ year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 });
    expect(compareQuarters({ year: 2026, quarter: 4 }, { year: 2027, quarter: 1 })).toBeLessThan(0);
    expect(compareQuarters({ year: 2026, quarter: 4 }, { year: 2026, quarter: 4 })).toBe(0);
  });
});
