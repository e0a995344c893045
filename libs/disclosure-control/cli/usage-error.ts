/** The command line was not called as it can be called; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
