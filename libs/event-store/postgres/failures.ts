import { DatabaseError } from 'pg';
import { StoreUnavailable } from '../../event-sourcing/index.js';

/** The server refused a statement for a reason that trying again will not cure. Carries its code, none of its words. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly code: string) {
    super(
      `PostgreSQL refused the event store's statement with code ${code}: check that the migrations have run and ` +
        'that the role of the service may read and append',
    );
  }
}

/** Seconds after which somebody may have given a right back. */
const RETRY_AFTER_SECONDS = 30;

/**
 * What whoever asked is told where the server refused, and stored nothing. A right that was taken away is nothing that they or the program
 * did: it is for the operator to see, in readiness and in the log.
 */
export function refused(error: unknown): StoreUnavailable | StoreFault {
  const fault = new StoreFault(codeOf(error));
  return fault.code === '42501' || fault.code.startsWith('28') ? new StoreUnavailable(fault.message, RETRY_AFTER_SECONDS) : fault;
}

/** Classes of SQLSTATE that pass: connection, read only for now, rolled back, resources, not ready, operator, system. */
const PASSING = new Set(['08', '25', '40', '53', '55', '57', '58']);

/** Out of order for now: no answer, or one that says so. Everything else stays until someone mends it. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true;
  return error.code === undefined || PASSING.has(error.code.slice(0, 2));
}

/** Reading failed for now; what is wrong will pass, or must be mended at the server. */
export class Outage extends Error {
  override readonly name = 'Outage';
  constructor(readonly code: string) {
    super(`the event store cannot be read for now (${code})`);
  }
}

/** Classes of SQLSTATE after which the session, or the server, is no more: what it said last may be half the story. */
const LAST_WORDS = /^(08|57P|58|XX)/;

/**
 * The server itself said no and went on living, so nothing of the statement was stored. Any other failure, such as a
 * lost connection, leaves open whether the commit was made before. Told by the code, since severities are translated.
 */
export function isCertainlyRefused(error: unknown): boolean {
  return error instanceof DatabaseError && error.code !== undefined && !LAST_WORDS.test(error.code);
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505';
}

/** SQLSTATE or the operating system's name of a fault; nothing of the message, which may quote values. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'no answer';
}
