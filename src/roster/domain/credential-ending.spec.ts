import { endingOf } from './credential-ending.js';

describe('the end of a credential', () => {
  it.each([
    ['2026-11-22', 'past'],
    ['2026-11-23', 30],
    ['2026-12-23', 30],
    ['2026-12-24', 60],
    ['2027-01-22', 60],
    ['2027-02-21', 90],
    ['2027-02-22', null],
  ])('on %s is seen from 23 November as %s', (lastDay, ending) => {
    expect(endingOf(lastDay, '2026-11-23')).toBe(ending);
  });
});
