import type { StreamingRead } from '@eventstore/db-client';
import { NoAnswer } from './within.js';

/**
 * Everything that comes of a finite read. The library has no time limit for reads.
 *
 * @param limit milliseconds that may pass without anything coming
 * @throws NoAnswer · what the library throws
 */
export function gathered<Item>(reading: StreamingRead<Item>, limit: number): Promise<readonly Item[]> {
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
