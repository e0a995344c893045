import { failureOf } from './failures.js';

/** What TLS says when it does not trust the other side; some of it comes as an outage that never passes. */
const CERTIFICATE = /certificate|CERT_|self.signed|altname|wrong version number|unable to (get|verify)/i;

/** The server's certificate, or that it has none, is in the way: waiting does not help. */
export function isAboutCertificate(error: unknown): boolean {
  return isError(error) && CERTIFICATE.test(error.message);
}

/** What went wrong and what to look at, for readiness and the log. Holds no event data and nothing of the password. */
export function faultSentence(error: unknown): string {
  const text = textOf(error);
  if (isAboutCertificate(error)) {
    return `the certificate of EventStoreDB is not accepted: check tlsCAFile, tls and the host name in the connection string (${text})`;
  }
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.reason === 'access') {
    return codeOf(error) === UNAUTHENTICATED
      ? 'EventStoreDB does not accept the user or the password in the connection string'
      : 'EventStoreDB does not give the user in the connection string the right to append and to read $all: an administrator gives it with npm run eventstore:secure';
  }
  return text;
}

const UNAUTHENTICATED = 16;
const LONGEST = 300;

function textOf(error: unknown): string {
  if (!isError(error)) return 'unknown fault';
  const type = 'type' in error && typeof error.type === 'string' ? error.type : error.name;
  return (error.message === '' ? type : error.message).slice(0, LONGEST);
}

/** By its shape: Node's own errors may come from another realm than this module, where it is run in one. */
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
