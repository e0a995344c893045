import { createServer, type RequestListener, type Server } from 'node:http';
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
 * ours where Node would give its own.
 */
export function openServer(limits: ConnectionLimits): (listener: RequestListener) => Server {
  return (listener) => {
    const server = createServer(
      {
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: limits.betweenMs,
        connectionsCheckingInterval: limits.lookedAtMs,
        // Told by us, as a problem.
        requireHostHeader: false,
      },
      listener,
    );
    server.setTimeout(limits.stillMs);
    server.maxConnections = limits.most;
    return server.on('clientError', refuseBytes).on('checkExpectation', refuseExpectation);
  };
}
