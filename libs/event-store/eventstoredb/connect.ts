import { StoreNotUsable } from '../store-not-usable.js';
import { HOW_TO_WRITE, requireKnownOptions } from './connection-string.js';
import { SharedClient } from './shared-client.js';

/**
 * The client for a connection string; `release` it in the end. Nothing has been sent yet.
 *
 * @throws StoreNotUsable, which never quotes the string
 */
export function connect(connectionString: string, firstAnswer?: number): SharedClient {
  requireKnownOptions(connectionString);
  const server = SharedClient.share(connectionString, firstAnswer);
  try {
    server.current();
    return server;
  } catch (error) {
    server.release();
    const text = error instanceof Error ? error.message : '';
    // What the library says of a file is safe to show; what it says of the string quotes it.
    if (text.startsWith('Failed to load certificate')) {
      throw new StoreNotUsable('a certificate file named in the connection string of EventStoreDB is not there: check tlsCAFile');
    }
    throw new StoreNotUsable(`the connection string of EventStoreDB cannot be read: ${HOW_TO_WRITE}`);
  }
}
