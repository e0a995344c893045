import { isDay } from '../../vocabulary/index.js';
import { bucketOf, bucketRange, dueBuckets, dueSort, type DueRange } from './due.js';

const chicago = 'America/Chicago';

describe('how near something due is', () => {
  // 6:00 in the morning of 23 November in Chicago; midnight is at 06:00 UTC.
  const now = '2026-11-23T12:00:00.000Z';
  const bucket = (dueAt: string, at = now) => bucketOf(dueAt, at, chicago);

  it('takes a moment as overdue from that moment, and a day from its end', () => {
    expect(bucket('2026-11-23T12:00:00Z')).toBe('overdue');
    expect(bucket('2026-11-23T12:00:00.001Z')).toBe('today');
    expect(bucket('2026-11-22')).toBe('overdue');
    expect(bucket('2026-11-23')).toBe('today');
  });

  it('ends today at midnight in the program, not in the service', () => {
    expect(bucket('2026-11-24T05:59:59.999Z')).toBe('today');
    expect(bucket('2026-11-24T06:00:00Z')).toBe('next_7_days');
    expect(bucket('2026-11-24')).toBe('next_7_days');
  });

  it('counts seven days after today', () => {
    expect(bucket('2026-12-01T05:59:59.999Z')).toBe('next_7_days');
    expect(bucket('2026-11-30')).toBe('next_7_days');
    expect(bucket('2026-12-01T06:00:00Z')).toBe('later');
    expect(bucket('2026-12-01')).toBe('later');
  });

  it('changes at the stroke of midnight', () => {
    expect(bucket('2026-11-23', '2026-11-24T05:59:59.999Z')).toBe('today');
    expect(bucket('2026-11-23', '2026-11-24T06:00:00.000Z')).toBe('overdue');
    expect(bucket('2026-11-24', '2026-11-24T06:00:00.000Z')).toBe('today');
  });

  it('keeps its borders on the day of 25 hours and on the day of 23', () => {
    const autumn = '2026-11-01T05:00:00.000Z';
    expect(bucket('2026-11-02T05:59:59Z', autumn)).toBe('today');
    expect(bucket('2026-11-02T06:00:00Z', autumn)).toBe('next_7_days');
    const spring = '2026-03-08T06:00:00.000Z';
    expect(bucket('2026-03-09T04:59:59Z', spring)).toBe('today');
    expect(bucket('2026-03-09T05:00:00Z', spring)).toBe('next_7_days');
  });

  it('orders a day among the moments of that day', () => {
    expect(dueSort('2026-11-23') > dueSort('2026-11-23T00:00:00-06:00')).toBe(true);
    expect(dueSort('2026-11-23') < dueSort('2026-11-23T23:59:00-06:00')).toBe(true);
  });
});

describe('the range of each bucket', () => {
  const within = ({ from, before, fromDay, beforeDay }: DueRange, dueAt: string) =>
    isDay(dueAt)
      ? (fromDay === null || dueAt >= fromDay) && (beforeDay === null || dueAt < beforeDay)
      : (from === null || dueSort(dueAt) >= from) && (before === null || dueSort(dueAt) < before);

  it.each([
    [chicago, '2026-11-23T12:00:00.000Z'],
    [chicago, '2026-11-24T06:00:00.000Z'],
    [chicago, '2026-11-01T06:30:00.000Z'],
    [chicago, '2026-11-01T07:30:00.000Z'],
    [chicago, '2026-03-08T08:30:00.000Z'],
    [chicago, '2026-03-07T23:59:59.999Z'],
    ['Pacific/Auckland', '2026-04-04T14:30:00.000Z'],
    ['Pacific/Honolulu', '2026-11-23T09:59:59.999Z'],
  ])('holds what the bucket says and nothing else: %s at %s', (zone, now) => {
    const quarterHours = Array.from({ length: 4 * 24 * 9 }, (_, step) =>
      new Date(Date.parse(now) + (step - 4 * 18) * 900_000).toISOString(),
    );
    const days = quarterHours.map((moment) => moment.slice(0, 10));
    const ranges = dueBuckets.map((bucket) => ({ bucket, range: bucketRange(bucket, now, zone) }));
    for (const dueAt of [now, ...quarterHours, ...new Set(days)]) {
      const holding = ranges.filter(({ range }) => within(range, dueAt)).map(({ bucket }) => bucket);
      expect([dueAt, holding]).toEqual([dueAt, [bucketOf(dueAt, now, zone)]]);
    }
  });
});
