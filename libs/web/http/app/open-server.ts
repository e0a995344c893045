import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { EventLog } from '../../logging/index.js';
import { keepCertificate, readPair, type Reach } from './reach.js';
import { refuseBytes, refuseExpectation } from './refused-before-routing.js';

/** How long a connection may take for what, in milliseconds, and how many there may be. */
export interface ConnectionLimits {
  /** From its beginning until the headers of a request are there. */
  readonly headersMs: number;
  /** From its beginning until the whole request is there. */
  readonly requestMs: number;
  /** In which nothing at all moves: of a client that does not read what it asked for. */
  readonly stillMs: number;
  /** Between two requests. */
  readonly betweenMs: number;
  /** How often the first two are looked at. */
  readonly lookedAtMs: number;
  /** Further ones are closed as they come. Below the number of files that a process may open where nobody has raised it. */
  readonly most: number;
}

/** Generous to a slow network, and short enough that whoever opens connections without end holds few of them. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  stillMs: 60_000,
  betweenMs: 10_000,
  lookedAtMs: 2000,
  most: 800,
};

/**
 * Makes the servers of an application, of which there is one for each address that it listens on: each with the limits, and with answers of
 * ours where Node would give its own. Whoever never finishes the handshake of TLS is as late as one without headers.
 */
export function openServer(limits: ConnectionLimits, { tls }: Reach, log: EventLog): (listener: RequestListener) => Server {
  return (listener) => {
    const options = {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.betweenMs,
      connectionsCheckingInterval: limits.lookedAtMs,
      // Told by us, as a problem.
      requireHostHeader: false,
    };
    const server = tls === null ? createServer(options, listener) : secureServer(options, tls, listener, log);
    server.setTimeout(limits.stillMs);
    server.maxConnections = limits.most;
    return server.on('clientError', refuseBytes).on('checkExpectation', refuseExpectation);
  };
}

function secureServer(options: ServerOptions, tls: NonNullable<Reach['tls']>, listener: RequestListener, log: EventLog): SecureServer {
  const { headersTimeout, ...rest } = options;
  const secure = { ...rest, headersTimeout, ...readPair(tls), handshakeTimeout: headersTimeout, minVersion: 'TLSv1.2' as const };
  const server = createSecureServer(secure, listener);
  const stop = keepCertificate(server, tls, { refused: (error) => log.error('certificate_not_taken', {}, error) });
  return server.on('close', stop);
}
