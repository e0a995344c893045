import type { WhenWished } from '../domain/wishes.js';
import { BETWEEN_NOTICES_MS, tellFrom, tryFrom } from './when-to-tell.js';

const zone = 'America/Chicago';
const wishes: WhenWished = { rhythm: 'at_once', dailyAt: 8, quiet: null, onCallUntil: null };
const night = { ...wishes, quiet: { from: 22, to: 7 } };
const daily = { ...wishes, rhythm: 'daily' } as const;

/** Something that begins to wait at that moment, which is now. */
const told = (wished: WhenWished, since: string, { now = since, lastTold = null as string | null } = {}) =>
  tellFrom(wished, {
    since: new Date(since),
    now: new Date(now),
    lastTold: lastTold === null ? null : new Date(lastTold),
    zone,
  }).toISOString();

describe('when somebody is told that something waits', () => {
  it('is at once, by day and by night, where they wish nothing else', () => {
    expect(told(wishes, '2026-11-23T09:00:00-06:00')).toBe('2026-11-23T15:00:00.000Z');
    expect(told(wishes, '2026-11-23T03:12:00-06:00')).toBe('2026-11-23T09:12:00.000Z');
  });

  it('is now, where it began to wait before and nothing held it back', () => {
    expect(told(wishes, '2026-11-23T09:00:00-06:00', { now: '2026-11-23T11:00:00-06:00' })).toBe('2026-11-23T17:00:00.000Z');
  });

  it('is the end of their quiet hours, which begin to the minute and end to the minute', () => {
    expect(told(night, '2026-11-23T21:59:59-06:00')).toBe('2026-11-24T03:59:59.000Z');
    expect(told(night, '2026-11-23T22:00:00-06:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(told(night, '2026-11-24T03:12:00-06:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(told(night, '2026-11-24T07:00:00-06:00')).toBe('2026-11-24T13:00:00.000Z');
    expect(told(night, '2026-11-24T07:00:01-06:00')).toBe('2026-11-24T13:00:01.000Z');
  });

  it('is the end of quiet hours within one day too', () => {
    const noon = { ...wishes, quiet: { from: 12, to: 14 } };
    expect(told(noon, '2026-11-23T13:00:00-06:00')).toBe('2026-11-23T20:00:00.000Z');
    expect(told(noon, '2026-11-23T02:00:00-06:00')).toBe('2026-11-23T08:00:00.000Z');
  });

  it('waits for the quiet hours of now, however long ago the thing began to wait', () => {
    expect(told(night, '2026-11-23T15:00:00-06:00', { now: '2026-11-23T23:00:00-06:00' })).toBe('2026-11-24T13:00:00.000Z');
  });

  it.each([
    // The clock goes forward at 2 a.m.: the night has an hour less, and ends when the clock says seven.
    ['2026-03-08T00:30:00-06:00', { from: 22, to: 7 }, '2026-03-08T07:00:00-05:00'],
    ['2026-03-08T03:30:00-05:00', { from: 22, to: 7 }, '2026-03-08T07:00:00-05:00'],
    ['2026-03-07T23:00:00-06:00', { from: 22, to: 7 }, '2026-03-08T07:00:00-05:00'],
    // Quiet until an hour that does not come: until the hour after it, which is the same instant.
    ['2026-03-08T01:30:00-06:00', { from: 22, to: 2 }, '2026-03-08T03:00:00-05:00'],
    // Quiet from an hour that does not come.
    ['2026-03-08T03:00:00-05:00', { from: 2, to: 7 }, '2026-03-08T07:00:00-05:00'],
    ['2026-03-08T01:59:59-06:00', { from: 2, to: 7 }, '2026-03-08T01:59:59-06:00'],
    // The clock goes back at 2 a.m.: the night has an hour more.
    ['2026-11-01T00:30:00-05:00', { from: 22, to: 7 }, '2026-11-01T07:00:00-06:00'],
    ['2026-11-01T01:30:00-05:00', { from: 22, to: 7 }, '2026-11-01T07:00:00-06:00'],
    ['2026-11-01T01:30:00-06:00', { from: 22, to: 7 }, '2026-11-01T07:00:00-06:00'],
    ['2026-11-01T06:59:59-06:00', { from: 22, to: 7 }, '2026-11-01T07:00:00-06:00'],
    ['2026-11-01T07:00:00-06:00', { from: 22, to: 7 }, '2026-11-01T07:00:00-06:00'],
    // Both of the hours that come twice are quiet.
    ['2026-11-01T01:15:00-05:00', { from: 1, to: 2 }, '2026-11-01T02:00:00-06:00'],
    ['2026-11-01T01:15:00-06:00', { from: 1, to: 2 }, '2026-11-01T02:00:00-06:00'],
  ])('is right when the clocks change: at %s with quiet hours %j it is %s', (since, quiet, expected) => {
    expect(told({ ...wishes, quiet }, since)).toBe(new Date(expected).toISOString());
  });

  it('is at once while they are on call, whatever the hour and the rhythm, and no longer once that is over', () => {
    const onCall = { ...night, ...daily, quiet: night.quiet, onCallUntil: '2026-11-24T12:00:00.000Z' };
    expect(told(onCall, '2026-11-24T03:12:00-06:00')).toBe('2026-11-24T09:12:00.000Z');
    expect(told(onCall, '2026-11-24T06:00:00-06:00')).toBe('2026-11-24T14:00:00.000Z');
  });

  it('is once a day, at the hour they chose, for what has begun to wait since', () => {
    expect(told(daily, '2026-11-23T07:30:00-06:00')).toBe('2026-11-23T14:00:00.000Z');
    expect(told(daily, '2026-11-23T08:00:00-06:00')).toBe('2026-11-23T14:00:00.000Z');
    expect(told(daily, '2026-11-23T08:00:01-06:00')).toBe('2026-11-24T14:00:00.000Z');
    expect(told(daily, '2026-11-23T07:30:00-06:00', { now: '2026-11-23T10:00:00-06:00' })).toBe('2026-11-23T16:00:00.000Z');
  });

  it('is at the hour that the clock shows, on both days on which it changes', () => {
    expect(told(daily, '2026-03-07T20:00:00-06:00')).toBe('2026-03-08T13:00:00.000Z');
    expect(told(daily, '2026-10-31T20:00:00-05:00')).toBe('2026-11-01T14:00:00.000Z');
    expect(told({ ...daily, dailyAt: 2 }, '2026-03-07T20:00:00-06:00')).toBe('2026-03-08T08:00:00.000Z');
    expect(told({ ...daily, dailyAt: 1 }, '2026-11-01T01:30:00-05:00')).toBe('2026-11-02T07:00:00.000Z');
  });

  it('is after the quiet hours, where the hour of the day lies within them', () => {
    expect(told({ ...daily, dailyAt: 6, quiet: night.quiet }, '2026-11-23T20:00:00-06:00')).toBe('2026-11-24T13:00:00.000Z');
  });

  it('is some minutes after they were told last, so that many things at once are one notice', () => {
    const lastTold = '2026-11-23T15:00:00.000Z';
    const expected = new Date(Date.parse(lastTold) + BETWEEN_NOTICES_MS).toISOString();
    expect(told(wishes, '2026-11-23T15:01:00.000Z', { lastTold })).toBe(expected);
    expect(told({ ...wishes, onCallUntil: '2026-12-01T00:00:00.000Z' }, '2026-11-23T15:01:00.000Z', { lastTold })).toBe(expected);
  });
});

describe('when a notice is tried again that could not be sent', () => {
  it('is now, but for quiet hours', () => {
    const trying = (wished: WhenWished, now: string) => tryFrom(wished, new Date(now), zone).toISOString();
    expect(trying(daily, '2026-11-23T15:00:00.000Z')).toBe('2026-11-23T15:00:00.000Z');
    expect(trying(night, '2026-11-24T09:12:00.000Z')).toBe('2026-11-24T13:00:00.000Z');
    expect(trying({ ...night, onCallUntil: '2026-11-25T00:00:00.000Z' }, '2026-11-24T09:12:00.000Z')).toBe('2026-11-24T09:12:00.000Z');
  });
});
