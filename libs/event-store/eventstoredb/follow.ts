import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Batch, Position } from '../../event-sourcing/index.js';
import { pause } from '../pause.js';
import { batchesOf } from './batches.js';
import { failureOf } from './failures.js';
import type { Reader } from './reader.js';
import { Subscription } from './subscription.js';
import type { Surroundings } from './surroundings.js';
import { NoAnswer } from './within.js';

/**
 * Follows the log for ever: subscribes, and subscribes again after an error, a clean end, or a silence in which events
 * were stored. What goes wrong is waited out, and told in the condition of the store.
 */
export async function* followLog(at: Surroundings, reader: Reader, after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
  const part = Symbol('follower');
  let position = after;
  let told = false;
  try {
    for (let attempt = 0; !signal.aborted; attempt++) {
      let subscription: Subscription | undefined;
      let client: EventStoreDBClient | undefined;
      try {
        client = await at.server.usable(at.limits.answer, signal);
        if (signal.aborted) return;
        subscription = new Subscription(client, position, at.limits.followBatch);
        for await (const batch of batchesOf(at, reader, subscription, part, signal)) {
          attempt = 0;
          position = batch.position;
          // Where nothing came, that there is nothing more is said once.
          if (batch.events.length === 0 && told) continue;
          told = batch.caughtUp;
          yield batch;
        }
      } catch (error) {
        at.condition.bad(part, error, 'the event store cannot be followed: followers wait');
        const failure = failureOf(error);
        if (client && failure.kind === 'outage' && failure.stuck) at.server.renew(client, error instanceof NoAnswer);
      } finally {
        subscription?.leave();
      }
      await pause(Math.min(1000, 50 * 2 ** attempt), signal);
    }
  } finally {
    at.condition.forget(part);
  }
}
