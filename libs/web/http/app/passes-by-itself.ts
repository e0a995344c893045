/** The database is away, starting, full or ended the work to save itself: classes of SQLSTATE, then names of the system. */
const PASSING = /^(?:(?:08|40|53)\w{3}|57P\d\d|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;
/** What the driver says without a code. */
const BROKEN = /^(?:Connection terminated|timeout exceeded when|Client has encountered a connection error)/;
const DEPTH = 4;

/**
 * Whether the same request may succeed later without anyone doing anything. Looks through what wraps an error: its cause,
 * and the error of the driver inside that of the mapper.
 */
export function passesByItself(error: unknown, depth = DEPTH): boolean {
  if (!(error instanceof Error) || depth === 0) return false;
  const { code, driverError, syscall } = error as { code?: unknown; driverError?: unknown; syscall?: unknown };
  if (typeof code === 'string' && PASSING.test(code)) return true;
  if (code === 'ENOENT' && syscall === 'connect') return true;
  if (BROKEN.test(error.message)) return true;
  return passesByItself(driverError, depth - 1) || passesByItself(error.cause, depth - 1);
}
