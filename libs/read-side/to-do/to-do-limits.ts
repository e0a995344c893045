/** How a to-do worker paces itself. Times in milliseconds. */
export interface ToDoLimits {
  /** Rows sent at the same time. */
  readonly atOnce: number;
  /** How long a row stays taken by a process that does not answer any more; longer than a command ever takes. */
  readonly leaseMs: number;
  readonly firstRetryMs: number;
  readonly slowestRetryMs: number;
  /** When a row that was sent, but is still on the list, is sent again. */
  readonly firstRepeatMs: number;
  readonly slowestRepeatMs: number;
  /** How long to let pieces of the projection come together before looking, after a quiet time and while much is coming; see `Breath`. */
  readonly shortestBreathMs: number;
  readonly longestBreathMs: number;
  /** How long what is being sent is waited for together, before the room of each that ended is filled again. */
  readonly togetherMs: number;
  /** How long until the next look at whether the projection has caught up, should nothing be heard of it. */
  readonly notYetMs: number;
  /** How long to rest at most, though nothing is known to become due. */
  readonly longestRestMs: number;
  /** How long claims are kept after they have run out. */
  readonly forgetAfterMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const defaultToDoLimits: ToDoLimits = {
  atOnce: 8,
  leaseMs: MINUTE,
  firstRetryMs: SECOND,
  slowestRetryMs: 10 * MINUTE,
  firstRepeatMs: MINUTE,
  slowestRepeatMs: 6 * HOUR,
  shortestBreathMs: 10,
  longestBreathMs: SECOND,
  togetherMs: 100,
  notYetMs: 100,
  longestRestMs: 30 * SECOND,
  forgetAfterMs: 24 * HOUR,
};
