/**
 * A fault of the client library: an answer that comes after its append was given up finds nobody waiting, and throws
 * where nobody can catch it. Told by its words and by where it was thrown, so that no other error is taken for it.
 */
export function isLateAnswer(reason: unknown): boolean {
  if (!(reason instanceof Error) || reason.name !== 'TypeError') return false;
  if (!reason.message.startsWith('undefined is not iterable')) return false;
  const thrownAt = (reason.stack ?? '').split('\n').find((line) => line.trimStart().startsWith('at '));
  // Its `dist`, or with source maps switched on its `src`.
  return thrownAt !== undefined && /[\\/]@eventstore[\\/]db-client[\\/](dist|src)[\\/]/.test(thrownAt);
}

const listeners = new Set<() => void>();

/**
 * Keeps late answers from ending the process, which Node would do. Every other unhandled rejection ends it as before.
 *
 * @param onLate is told of each
 * @returns takes the listener away again, with the last of them the handler
 */
export function catchLateAnswers(onLate: () => void): () => void {
  // A function of one's own, so that the same listener may be given twice.
  const listener = () => onLate();
  if (listeners.size === 0) process.on('unhandledRejection', handle);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) process.off('unhandledRejection', handle);
  };
}

function handle(reason: unknown): void {
  if (isLateAnswer(reason)) {
    for (const listener of listeners) listener();
    return;
  }
  // Another listener decides what becomes of it, as it would without this one.
  if (process.listenerCount('unhandledRejection') > 1) return;
  throw reason instanceof Error ? reason : new Error(`unhandled rejection: ${String(reason)}`);
}
