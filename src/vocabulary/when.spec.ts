import {
  compareWhen,
  dayOf,
  hoursBetween,
  instantOf,
  isDay,
  isMoment,
  isPlausible,
  isWhen,
  minuteOf,
  overdueFrom,
  plusHours,
  plusMinutes,
  spanOf,
} from './when.js';

const chicago = 'America/Chicago';

describe('a day or a moment', () => {
  it('takes a real day and refuses one that no calendar has', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
  });

  it('refuses a moment without its offset, since 1:30 a.m. happens twice on the night the clocks go back', () => {
    expect(isMoment('2026-11-01T01:30:00')).toBe(false);
    expect(isMoment('2026-11-01T01:30:00-05:00')).toBe(true);
    expect(isMoment('2026-11-31T01:30:00-05:00')).toBe(false);
    expect(isWhen('yesterday')).toBe(false);
  });

  it('takes a time that a case can have had or come to have, and refuses those of no calendar of the program', () => {
    for (const when of ['1990-01-01', '2099-12-31', '2026-11-27T23:59:59-06:00', '2026-11-27T00:00:00.123Z', '2026-11-27T10:00+14:00']) {
      expect([when, isPlausible(when)]).toEqual([when, true]);
    }
    const never = [
      '0000-01-01',
      '0026-11-27',
      '1989-12-31',
      '2100-01-01',
      '9999-12-31',
      '9999-12-31T23:59:59-23:59',
      '2026-11-27T24:00:00Z',
      '2026-11-27T10:60:00Z',
      '2026-11-27T10:00:00+14:01',
      '2026-11-27T10:00:00-23:59',
      '2026-02-29',
      '',
    ];
    for (const when of never) expect([when, isPlausible(when)]).toEqual([when, false]);
  });

  it('gives the day that the program lives in', () => {
    expect(dayOf('2026-11-23T03:00:00Z', chicago)).toBe('2026-11-22');
    expect(dayOf('2026-11-23', chicago)).toBe('2026-11-23');
  });

  it('compares by day where either is only a day', () => {
    expect(compareWhen('2026-11-22', '2026-11-23T03:00:00Z', chicago)).toBe(0);
    expect(compareWhen('2026-11-23', '2026-11-23T03:00:00Z', chicago)).toBe(1);
  });

  it('begins the minute of what the service timed itself, so that somebody who reads a clock is not earlier than it', () => {
    expect(minuteOf('2026-11-23T22:52:31.250Z')).toBe('2026-11-23T22:52:00.000Z');
    expect(compareWhen('2026-11-23T16:52:00-06:00', minuteOf('2026-11-23T22:52:31.250Z'), chicago)).toBe(0);
    expect(minuteOf('2026-11-23')).toBe('2026-11-23');
  });

  it('compares two moments by the instant, whatever their offsets', () => {
    expect(compareWhen('2026-11-01T01:30:00-05:00', '2026-11-01T01:10:00-06:00', chicago)).toBeLessThan(0);
    expect(compareWhen('2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00', chicago)).toBe(0);
  });

  it('counts whole days by the calendar of the program, also across a change of the clocks, and only less than a day as hours', () => {
    // 11:30 p.m. on 25 October, in summer time; the clocks go back on 1 November.
    const autumn = '2026-10-25T23:30:00-05:00';
    expect(plusHours(autumn, 168, chicago)).toBe('2026-11-02T05:30:00.000Z');
    expect(dayOf(plusHours(autumn, 168, chicago), chicago)).toBe('2026-11-01');
    expect(plusHours('2026-03-07T12:00:00-06:00', 24, chicago)).toBe('2026-03-08T17:00:00.000Z');
    expect(plusHours('2026-11-01T00:30:00-05:00', 3, chicago)).toBe('2026-11-01T08:30:00.000Z');
    expect(plusHours('2026-10-31T12:00:00-05:00', 36, chicago)).toBe('2026-11-02T06:00:00.000Z');
    expect(plusHours('2026-11-01T01:30:00-05:00', 24, chicago)).toBe('2026-11-02T07:30:00.000Z');
    expect(plusHours('2026-11-01', 24, chicago)).toBe('2026-11-02');
    expect(plusHours('2026-11-01', 25, chicago)).toBe('2026-11-03');
    expect(hoursBetween('2026-11-01', '2026-11-03T01:00:00-06:00', chicago)).toBe(48);
  });

  it('adds minutes as time passes, and none to a day', () => {
    expect(plusMinutes('2026-11-01T00:30:00-05:00', 1440)).toBe('2026-11-02T05:30:00.000Z');
    expect(plusMinutes('2026-11-01', 90)).toBe('2026-11-01');
  });

  it('knows from when to when a day may mean, also on the day with 25 hours', () => {
    const moment = Date.parse('2026-11-01T06:30:00Z');
    expect(spanOf('2026-11-01T06:30:00Z', chicago)).toEqual({ first: moment, last: moment });
    const { first, last } = spanOf('2026-11-01', chicago);
    expect([new Date(first).toISOString(), (last + 1 - first) / 3_600_000]).toEqual(['2026-11-01T05:00:00.000Z', 25]);
  });

  it.each(['0000-01-01', '9999-12-31', '2026-02-30', '2026-13-45', '2026-11-27T24:00:00Z', '9999-12-31T23:59:59-23:59', '', 'yesterday'])(
    'is reckoned with whatever an old event holds: %s',
    (when) => {
      const days = [
        dayOf(when, chicago),
        dayOf(plusHours(when, 2160, chicago), chicago),
        dayOf(plusHours(when, 24, 'Pacific/Kiritimati'), 'Pacific/Kiritimati'),
      ];
      expect(days.filter((day) => !isDay(day) || day < '0001-01-01')).toEqual([]);
      const figures = [instantOf(when), compareWhen(when, '2026-11-23', chicago), hoursBetween('2026-11-23T08:00:00Z', when, chicago)];
      expect(
        [...figures, overdueFrom(when, chicago), ...Object.values(spanOf(when, chicago))].filter((figure) => !Number.isFinite(figure)),
      ).toEqual([]);
    },
  );

  it('takes a day as due until it ends in the program, also on the day with 25 hours', () => {
    expect(new Date(overdueFrom('2026-11-01', chicago)).toISOString()).toBe('2026-11-02T06:00:00.000Z');
    expect(new Date(overdueFrom('2026-10-31', chicago)).toISOString()).toBe('2026-11-01T05:00:00.000Z');
    expect(new Date(overdueFrom('2026-11-01T01:30:00-05:00', chicago)).toISOString()).toBe('2026-11-01T06:30:00.000Z');
  });
});
