import { FormProblem } from '../../../../../libs/web/forms/index.js';
import { occurredAt } from './occurred-at.js';

// 1:30 in the morning of 23 November in Chicago.
const now = '2026-11-23T07:30:00.000Z';
const zone = 'America/Chicago';
const refusal = (...[said]: Parameters<typeof occurredAt>) => {
  try {
    return occurredAt(said, now, zone);
  } catch (error) {
    return (error as FormProblem).errors.map(({ field, code }) => [field, code]);
  }
};

describe('when an incident occurred', () => {
  it('is not known where nobody said', () => {
    expect(occurredAt({}, now, zone)).toBeUndefined();
    expect(occurredAt({ occurred: {} }, now, zone)).toBeUndefined();
  });

  it('is now, or the day that was chosen, without an invented hour', () => {
    expect(occurredAt({ when: 'now' }, now, zone)).toBe(now);
    expect(occurredAt({ when: '2026-11-22' }, now, zone)).toBe('2026-11-22');
  });

  it('is the time that was entered, on the day that was entered, or else chosen', () => {
    expect(occurredAt({ when: '2026-11-22', occurred: { time: '23:10' } }, now, zone)).toBe('2026-11-22T23:10:00-06:00');
    expect(occurredAt({ when: 'now', occurred: { time: '01:10' } }, now, zone)).toBe('2026-11-23T01:10:00-06:00');
    expect(occurredAt({ when: '2026-11-22', occurred: { day: '2026-11-20' } }, now, zone)).toBe('2026-11-20');
  });

  it('is asked again where the time has no day, the day does not exist, or the clock showed it twice', () => {
    expect(refusal({ occurred: { time: '01:10' } }, now, zone)).toEqual([['occurred.day', 'when_day_missing']]);
    expect(refusal({ when: '2026-02-30' }, now, zone)).toEqual([['when.day', 'when_day_unknown']]);
    expect(refusal({ occurred: { day: '2026-11-01', time: '01:30' } }, now, zone)).toEqual([['occurred.offset', 'when_twice']]);
  });
});
