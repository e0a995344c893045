/**
 * Waits, or until one of the signals aborts, which is no error. Leaves nothing behind on the signals: some of them live
 * as long as the process, and `AbortSignal.any` would leave a trace on them for every wait.
 */
export async function pause(milliseconds: number, ...signals: readonly AbortSignal[]): Promise<void> {
  if (signals.some(({ aborted }) => aborted)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    for (const signal of signals) signal.addEventListener('abort', done, { once: true });
  });
}
