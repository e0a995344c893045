import type { EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import { failureOf } from './failures.js';
import { gathered } from './gathered.js';
import type { SharedClient } from './shared-client.js';
import { Interrupted, NoAnswer } from './within.js';

/**
 * Everything that a finite read gives. The library ends one that was cancelled as if it were complete.
 *
 * @param limit milliseconds that may pass without anything coming
 * @param patience milliseconds to wait for a server, while one is sought
 * @throws NoAnswer · NoServer · Interrupted · what the library throws
 */
export async function collect<Item>(
  server: SharedClient,
  read: (client: EventStoreDBClient) => StreamingRead<Item>,
  limit: number,
  patience = limit,
): Promise<readonly Item[]> {
  const client = await server.usable(patience);
  try {
    const items = await gathered(read(client), limit);
    server.heard(client, 'read');
    if (server.wasDiscarded(client)) throw new Interrupted('the read was interrupted');
    return items;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'outage') server.heard(client, 'read');
    if (error instanceof NoAnswer) server.renewWhereSilent(client, 'read', limit);
    else if (failure.kind === 'outage' && failure.stuck) server.renew(client);
    throw error;
  }
}
