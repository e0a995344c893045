/** Where the time comes from. Handed in, so that a test can say what time it is. */
export interface Clock {
  now(): Date;
}

/** Nest token of the `Clock`. */
export const CLOCK = Symbol('Clock');

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() };
