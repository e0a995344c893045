import type { EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import { failureOf } from './failures.js';
import type { SharedClient } from './shared-client.js';
import { Interrupted, NoAnswer } from './within.js';

/**
 * Everything that a finite read gives. The library has no time limit for reads, and ends one that was cancelled as if
 * it were complete.
 *
 * @param limit milliseconds that may pass without anything coming
 * @throws NoAnswer · Interrupted · what the library throws
 */
export async function collect<Item>(
  server: SharedClient,
  read: (client: EventStoreDBClient) => StreamingRead<Item>,
  limit: number,
): Promise<readonly Item[]> {
  const client = server.current();
  try {
    const items = await gathered(read(client), limit);
    if (server.wasDiscarded(client)) throw new Interrupted('the read was interrupted');
    return items;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'outage' && failure.stuck) server.renew(client);
    throw error;
  }
}

function gathered<Item>(reading: StreamingRead<Item>, limit: number): Promise<readonly Item[]> {
  return new Promise((resolve, reject) => {
    const items: Item[] = [];
    const timer = setTimeout(() => {
      reject(new NoAnswer(limit));
      void reading.cancel().catch(() => undefined);
    }, limit);
    const done = () => {
      clearTimeout(timer);
      resolve(items);
    };
    reading
      .on('data', (item: Item) => {
        items.push(item);
        timer.refresh();
      })
      .on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      })
      .on('end', done)
      .on('close', done);
  });
}
