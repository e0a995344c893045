/** What an operator asks of a running service by signals: Ctrl-C, or a supervisor's SIGTERM. */
export interface StopSignals {
  /** The first one: finish what has begun, and stop. */
  readonly first: Promise<void>;
  /** The next one: do not wait for what has begun. */
  readonly second: Promise<void>;
}

/** Takes over SIGINT and SIGTERM from here on. */
export function stopSignals(): StopSignals {
  const waiting: (() => void)[] = [];
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  const signals = { first: next(), second: next() };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => waiting.shift()?.());
  return signals;
}
