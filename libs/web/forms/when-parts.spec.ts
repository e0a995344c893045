import { whenFrom, type WhenParts } from './when-parts.js';

const zone = 'America/Chicago';
const read = (parts: WhenParts | undefined): string | undefined => whenFrom(parts, zone, 'happened');
const wrong = (parts: WhenParts): unknown => {
  try {
    return read(parts);
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => [field, code]);
  }
};

describe('a day, and a time where it is known', () => {
  it('takes a day without a time, and nothing at all', () => {
    expect(read({ day: '2026-11-23' })).toBe('2026-11-23');
    expect(read(undefined)).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  it('takes a time with the offset of that day', () => {
    expect(read({ day: '2026-07-04', time: '01:30' })).toBe('2026-07-04T01:30:00-05:00');
    expect(read({ day: '2026-11-23', time: '01:30' })).toBe('2026-11-23T01:30:00-06:00');
  });

  it('asks which one was meant when the clock showed it twice', () => {
    expect(wrong({ day: '2026-11-01', time: '01:30' })).toEqual([['happened.offset', 'when_twice']]);
    expect(read({ day: '2026-11-01', time: '01:30', offset: 'earlier' })).toBe('2026-11-01T01:30:00-05:00');
    expect(read({ day: '2026-11-01', time: '01:30', offset: 'later' })).toBe('2026-11-01T01:30:00-06:00');
  });

  it('picks neither where the answer to that is none, or is two', () => {
    for (const offset of ['', 'other', ['earlier', 'later'], true]) {
      expect(wrong({ day: '2026-11-01', time: '01:30', offset: offset as 'later' })).toEqual([['happened.offset', 'when_twice']]);
    }
  });

  it('takes nothing for a day or a time but what its field sends', () => {
    for (const day of [
      '2026-11-23T10:00',
      '20261123',
      '2026-11-23[u-ca=hebrew]',
      ['2026-11-23', '2026-11-24'],
      { year: 2026, month: 1, day: 2 },
    ]) {
      expect(wrong({ day: day as string })).toEqual([['happened.day', 'when_day_unknown']]);
    }
    for (const time of ['2026-11-23T10:00', '1000', '10', ['10:00', '11:00'], { hour: 1 }]) {
      expect(wrong({ day: '2026-11-23', time: time as string })).toEqual([['happened.time', 'when_time_unknown']]);
    }
    expect(wrong({ day: '2026-11-23', note: 'what was said' } as WhenParts)).toEqual([['happened', 'unknown_field']]);
  });

  it('does not ask on any other night, whatever was answered before', () => {
    expect(read({ day: '2026-11-02', time: '01:30', offset: 'later' })).toBe('2026-11-02T01:30:00-06:00');
  });

  it('refuses a time that the clock leapt over, a day that the month lacks, and a time without a day', () => {
    expect(wrong({ day: '2026-03-08', time: '02:30' })).toEqual([['happened.time', 'when_never']]);
    expect(wrong({ day: '2026-02-30' })).toEqual([['happened.day', 'when_day_unknown']]);
    expect(wrong({ day: '2026-02-28', time: '25:00' })).toEqual([['happened.time', 'when_time_unknown']]);
    expect(wrong({ time: '01:30' })).toEqual([['happened.day', 'when_day_missing']]);
  });
});
