/** Less is the breath of the read side, and would tell that something was recorded just now. */
const LATE_SECONDS = 10;

/** How far behind a read model is said to be, in seconds: 0 where that is no trouble. */
export function lagTold(lagSeconds: number): number {
  return lagSeconds < LATE_SECONDS ? 0 : lagSeconds;
}
