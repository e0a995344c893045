/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  set(instant: Date | string): void;
  advance(milliseconds: number): void;
}

/** @param start an instant with its offset, such as `2026-03-01T09:00:00Z` */
export function clock(start: Date | string = '2026-03-02T09:00:00Z'): TestClock {
  let instant = new Date(start).getTime();
  return {
    now: () => new Date(instant),
    set: (next) => void (instant = new Date(next).getTime()),
    advance: (milliseconds) => void (instant += milliseconds),
  };
}
