import { QueryFailedError, QueryRunnerAlreadyReleasedError, TypeORMError } from 'typeorm';
import type { Position } from '../../event-sourcing/index.js';

/** What went wrong, without a word of the event: the class of the error and its code. */
export interface Cause {
  readonly cause: string;
  readonly code: string | null;
}

/** Why and since when a projection is stopped, and at which event (null when it hung on none). */
export interface Stop extends Cause {
  readonly at: Date;
  readonly eventId: string | null;
  readonly eventType: string | null;
  readonly position: Position | null;
}

/** The class and the code of an error. Messages are left out: those of a database quote the values. */
export function causeOf(error: unknown): Cause {
  const root = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  const code = (root as { code?: unknown } | null)?.code;
  return {
    cause: root instanceof Error ? root.constructor.name : typeof root,
    code: typeof code === 'string' || typeof code === 'number' ? String(code) : null,
  };
}

const BROKEN_CONNECTION = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/;
const BROKEN_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);
const STATEMENT_TIMEOUT = '57014';

/**
 * Whether the same work may succeed later without anyone doing anything: the database is away, starting, out of
 * connections, or chose this transaction as the victim of a deadlock. Such failures never stop a projection.
 */
export function passesByItself(error: unknown): boolean {
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const { code } = causeOf(error);
  if (code === STATEMENT_TIMEOUT) return false;
  // SQLSTATE classes: connection, transaction rollback, insufficient resources, operator intervention; lock not available.
  if (code && (/^(08|40|53|57)...$/.test(code) || code === '55P03' || BROKEN_SOCKET.has(code))) return true;
  const root = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  return root instanceof Error && BROKEN_CONNECTION.test(root.message);
}

/**
 * Whether a failure says something of the event that was being projected, and of nothing else: the database refused a value
 * (SQLSTATE classes 22 and 23), or what projects it threw. Everything else, such as a missing column or right, a statement
 * that takes too long, or a fault that has any other code, concerns every event alike.
 */
export function liesInTheEvent(error: unknown): boolean {
  if (error instanceof QueryFailedError) return /^2[23]...$/.test(causeOf(error).code ?? '');
  return error instanceof Error && !(error instanceof TypeORMError) && causeOf(error).code === null && !passesByItself(error);
}
