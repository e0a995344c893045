import { convertToCommandError, ErrorType, MaxAppendSizeExceededError, WrongExpectedVersionError } from '@eventstore/db-client';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { Interrupted, NoAnswer, NoServer } from './within.js';

/** The server refused for a reason that trying again will not cure. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

/**
 * What a failed call means.
 *
 * `conflict`: the stream stands elsewhere · `too large`: for this server · `outage`: will pass, the call may be repeated
 * with the same ids and the same revision · `refused`: will not pass.
 * `certain`: nothing of the call was stored. `stuck`: the client does not come back by itself, a new one is needed.
 */
export type Failure =
  | { readonly kind: 'conflict'; readonly actualRevision: number }
  | { readonly kind: 'too large'; readonly most: number }
  | { readonly kind: 'outage'; readonly certain: boolean; readonly stuck: boolean }
  | { readonly kind: 'refused'; readonly reason: 'access' | 'other' };

const PASSING = new Set<string>([ErrorType.UNAVAILABLE, ErrorType.CANCELLED, ErrorType.TIMEOUT, ErrorType.DEADLINE_EXCEEDED]);

/** What a node says to one append while it has no leader, which the library does not know and passes on as unknown. */
const NOT_READY_FOR_THIS = /^Could not recognize .*(Server Is Not Ready|Server Is (Too )?Busy|No leader info)/;
/** Unknown to the library as well: an orderly stop, a read during an election, a client that was given up. */
const PASSING_UNKNOWN =
  /Server Is Not Ready|Server Is (Too )?Busy|No leader info|RST_STREAM|Exception was thrown by handler|Cancelled on client/;
const NEVER_CONNECTED = /^Failed to discover after|Channel has been shut down|Failed to load certificate/;

export function failureOf(error: unknown): Failure {
  const outage = (certain: boolean, stuck: boolean): Failure => ({ kind: 'outage', certain, stuck });
  if (!(error instanceof Error)) return { kind: 'refused', reason: 'other' };
  if (error instanceof NoAnswer) return outage(false, true);
  // One that answers is being looked for already.
  if (error instanceof NoServer) return outage(true, false);
  // The client that took the place of the one given up is there already.
  if (error instanceof Interrupted) return outage(false, false);
  const fault = convertToCommandError(error);
  // The library asks once what the server can do, and goes on giving the failure to find one as the answer.
  if (!('type' in fault)) return NEVER_CONNECTED.test(fault.message) ? outage(true, true) : { kind: 'refused', reason: 'other' };
  if (fault instanceof WrongExpectedVersionError) {
    const { actualVersion } = fault;
    return { kind: 'conflict', actualRevision: typeof actualVersion === 'bigint' ? Number(actualVersion) : NO_STREAM };
  }
  if (fault instanceof MaxAppendSizeExceededError) return { kind: 'too large', most: fault.maxAppendSize };
  if (fault.type === ErrorType.ACCESS_DENIED) return { kind: 'refused', reason: 'access' };
  // A bare error of the transport comes from asking what the server can do, before anything was sent.
  if (PASSING.has(fault.type)) return outage(!('type' in error), false);
  // The client turns to the leader that was named; a new one would only ask the same follower again.
  if (fault.type === ErrorType.NOT_LEADER) return outage(false, false);
  if (NOT_READY_FOR_THIS.test(fault.message)) return outage(true, true);
  if (fault.type === ErrorType.UNKNOWN && PASSING_UNKNOWN.test(fault.message)) return outage(false, true);
  return { kind: 'refused', reason: 'other' };
}
