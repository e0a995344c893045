import { EventVersions, OutcomeUnknown, StoreUnavailable, type EventStore, type NewEvent } from '../../event-sourcing/index.js';
import { numbered } from '../contract/harness.testkit.js';
import type { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { openEventStoreDb } from './open-eventstoredb.js';
import type { EventStoreDbLimits } from './options.js';

/** Lines that stores of the spec have logged, as text. */
export interface LoggedLines {
  readonly lines: string[];
}

/** A store with limits that are short enough to be waited for. */
export function openStore(
  connectionString: string,
  limits: Partial<EventStoreDbLimits> = {},
  logged: LoggedLines = { lines: [] },
  versions = new EventVersions(),
): Promise<EventStoreDbEventStore> {
  const write = (fields: object, message: string) => void logged.lines.push(JSON.stringify({ ...fields, message }));
  const short = { answer: 3000, start: 3000, silence: 500 };
  return openEventStoreDb({ connectionString, versions, log: { info: write, warn: write }, limits: { ...short, ...limits } });
}

/** Appends one by one, repeating what has no answer, until told to stop. Gives back what was acknowledged. */
export async function write(store: EventStore, stream: string, stop: AbortSignal): Promise<readonly NewEvent[]> {
  const acknowledged: NewEvent[] = [];
  while (!stop.aborted) {
    const events = numbered(1, acknowledged.length);
    for (let stored = false; !stored;) {
      stored = await store.append(stream, acknowledged.length - 1, events).then(
        () => true,
        (error: unknown) => {
          if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) return false;
          throw error;
        },
      );
    }
    acknowledged.push(...events);
  }
  return acknowledged;
}
