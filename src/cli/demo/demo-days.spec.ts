import { demoDays } from './demo-days.js';
import { DAY, HOUR } from './demo-world.js';

describe('the days of a demo', () => {
  const end = 400 * DAY;
  const days = demoDays(0, end, [100.5 * DAY, 101 * DAY, 500 * DAY]);

  it('begin when everybody is there, and come in their order before the end', () => {
    expect(days[0]).toBe(HOUR);
    expect(days.toSorted((a, b) => a - b)).toEqual(days);
    expect(days.at(-1)).toBeLessThan(end);
  });

  it('have each instant of the calendar among them, so that a release is made on its date', () => {
    expect(days).toEqual(expect.arrayContaining([100.5 * DAY, 101 * DAY]));
  });

  it('are never further apart than a few, and of late no further than one', () => {
    const gaps = days.slice(1).map((day, at) => ({ day, gap: day - days[at]! }));
    expect(Math.max(...gaps.map(({ gap }) => gap))).toBeLessThanOrEqual(4 * DAY);
    expect(Math.max(...gaps.filter(({ day }) => day > end - 25 * DAY).map(({ gap }) => gap))).toBe(DAY);
  });
});
