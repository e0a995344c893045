import { Metadata, status } from '@grpc/grpc-js';
import type { Expectation } from './records.testkit.js';

/** A call that ends with a status. What the client makes of it stands in the trailers, under `exception`. */
export interface Refusal {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;
}

const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  // Trailers are ASCII; names that are not are shown as far as they are.
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value.replace(/[^\x20-\x7e]/g, '?'));
  return { code, details, metadata };
};

const REVISIONS = { no_stream: -1n, any: -2n, stream_exists: -4n } as const;
const asNumber = (expected: Expectation): bigint => (typeof expected === 'bigint' ? expected : REVISIONS[expected]);

export const refusals = {
  streamDeleted: (stream: string) =>
    refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream }),
  wrongVersion: (what: string, stream: string, expected: Expectation, actual: bigint) =>
    refusal(
      status.FAILED_PRECONDITION,
      `${what} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${asNumber(expected)}, Actual version: ${actual}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': `${asNumber(expected)}`,
        'actual-version': `${actual}`,
      },
    ),
  tooLarge: (limit: number) =>
    refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': `${limit}`,
    }),
  missingMetadata: (properties: readonly string[]) =>
    refusal(status.INVALID_ARGUMENT, `Required Metadata Property missing: ${properties.join(',')}`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': properties.join(','),
    }),
  invalidPosition: () => refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.'),
  accessDenied: () => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  unauthenticated: () => refusal(status.UNAUTHENTICATED, 'UNAUTHENTICATED'),
  userNotFound: (login: string) =>
    refusal(status.NOT_FOUND, `User '${login}' is not found.`, { exception: 'user-not-found', 'login-name': login }),
  userConflict: (login: string) =>
    refusal(status.FAILED_PRECONDITION, `User '${login}' conflicts.`, { exception: 'user-conflict', 'login-name': login }),
  notLeader: ({ host, port }: { readonly host: string; readonly port: number }) =>
    refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': `${port}`,
    }),
  noLeader: () => refusal(status.UNKNOWN, 'No leader info available in response'),
  notReady: () => refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  tooBusy: () => refusal(status.UNAVAILABLE, 'Server Is Too Busy'),
  timeout: () => refusal(status.ABORTED, 'Operation timed out: the write was not acknowledged in time'),
  handlerThrew: () => refusal(status.UNKNOWN, 'Exception was thrown by handler.'),
  unimplemented: () => refusal(status.UNIMPLEMENTED, 'Method is unimplemented.'),
  withStatus: (code: status, details: string) => refusal(code, details),
};
