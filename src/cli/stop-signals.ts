/** What an operator asks of a running service by signals: Ctrl-C, a supervisor's SIGTERM, or the SIGHUP of a terminal that is closed. */
export interface StopSignals {
  /** The first one: finish what has begun, and stop. */
  readonly first: Promise<void>;
  /** The next one: do not wait for what has begun. */
  readonly second: Promise<void>;
}

/**
 * npm passes on to its script the signal of a terminal, or of a supervisor that tells all processes of a unit, which has reached the
 * script already: within this time, that is no second one.
 */
const PASSED_ON_MS = 1000;

/** Takes over SIGINT, SIGTERM and SIGHUP from here on. */
export function stopSignals(throughNpm = process.env.npm_lifecycle_event !== undefined): StopSignals {
  const waiting: (() => void)[] = [];
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  const signals = { first: next(), second: next() };
  let toldAt = -Infinity;
  const told = (signal: NodeJS.Signals) => {
    const since = performance.now() - toldAt;
    if (throughNpm && since < PASSED_ON_MS) return;
    // Whoever has gone asks for nothing more, however many pass it on.
    if (signal === 'SIGHUP' && toldAt > -Infinity) return;
    toldAt = performance.now();
    waiting.shift()?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);
  return signals;
}
