import { EventStoreDBClient } from '@eventstore/db-client';
import { withShortGossip } from './connection-string.js';

/** A client of the library with what the library leaves to its user: the end of it. */
export interface OwnedClient {
  readonly client: EventStoreDBClient;
  /** Host and port that it talks to, as far as it has come. */
  address(): string | null;
  /** Ends every call under way and every connection. Ended calls look to their caller as if the server had ended them. */
  discard(): void;
}

interface Channel {
  close(): void;
  getTarget(): string;
}

/**
 * The library's `dispose` ends calls and leaves the connections open, also those it has itself turned away from, over
 * which late answers would still come. So the connections are noted where the client makes them.
 *
 * @throws Error of the library, which may quote the connection string
 */
export function makeClient(connectionString: string): OwnedClient {
  const client = EventStoreDBClient.connectionString(withShortGossip(connectionString));
  const channels = new Set<Channel>();
  let discarded = false;
  const create = client['createChannel'];
  client['createChannel'] = async () => {
    const channel = await create();
    // Finding the leader takes a while: the client may have been given up meanwhile.
    if (discarded) channel.close();
    channels.add(channel);
    return channel;
  };
  return {
    client,
    address: () =>
      [...channels]
        .at(-1)
        ?.getTarget()
        .replace(/^[a-z]+:/, '') ?? null,
    discard: () => {
      discarded = true;
      void client.dispose();
      for (const channel of channels) channel.close();
      channels.clear();
    },
  };
}
