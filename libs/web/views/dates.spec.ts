import { calendarDay, clockWords, daysAwayWords, daysBetween, timeWords } from './dates.js';

const chicago = { language: 'en', zone: 'America/Chicago' } as const;
const spanish = { language: 'es', zone: 'America/Chicago' } as const;
/** Browsers and Node have had both spaces before AM. */
const plain = (words: string): string => words.replaceAll('\u202f', ' ');

describe('times in words', () => {
  it('tells a day as a day, and invents no midnight', () => {
    expect(timeWords('2026-11-23', chicago)).toBe('Mon, Nov 23, 2026');
  });

  it("tells a moment by the clock of the program's zone, with which of the two it was when the clock showed it twice", () => {
    expect(plain(timeWords('2026-11-01T06:30:00Z', chicago))).toBe('Sun, Nov 1, 2026, 1:30 AM CDT');
    expect(plain(timeWords('2026-11-01T01:30:00-06:00', chicago))).toBe('Sun, Nov 1, 2026, 1:30 AM CST');
    expect(plain(clockWords('2026-11-23T18:01:00Z', chicago))).toBe('12:01 PM');
  });

  it("begins a day at midnight of the program's zone, also where the clock changes", () => {
    expect(calendarDay('2026-11-23T05:59:59Z', chicago.zone)).toBe('2026-11-22');
    expect(calendarDay('2026-11-23T06:00:00Z', chicago.zone)).toBe('2026-11-23');
    expect(daysBetween('2026-10-31T23:30:00-05:00', '2026-11-02T00:10:00-06:00', chicago.zone)).toBe(2);
    expect(daysBetween('2026-03-07T23:30:00-06:00', '2026-03-08', chicago.zone)).toBe(1);
  });

  it('tells how far away a day is, in both languages', () => {
    expect(daysAwayWords('2026-11-20', '2026-11-23T18:00:00Z', chicago)).toBe('3 days ago');
    expect(daysAwayWords('2026-11-24', '2026-11-23T18:00:00Z', chicago)).toBe('tomorrow');
    expect(daysAwayWords('2026-11-23T23:00:00Z', '2026-11-23T18:00:00Z', spanish)).toBe('hoy');
  });

  it.each(['0000-01-01', '2026-02-30', '2026-13-45', '2026-11-27T24:00:00Z', '9999-12-31T23:59:59-23:59', '', 'yesterday'])(
    'tells what an old record may hold as well as it can be told: %s',
    (time) => {
      const now = '2026-11-23T18:00:00Z';
      const told = [
        timeWords(time, chicago),
        clockWords(time, chicago),
        calendarDay(time, chicago.zone),
        daysAwayWords(time, now, chicago),
      ];
      expect(told.map((words) => typeof words)).toEqual(['string', 'string', 'string', 'string']);
    },
  );
});
