import { EventVersions, START } from '../../libs/event-sourcing/index.js';
import { openEventStoreDb } from '../../libs/event-store/eventstoredb/index.js';
import { startWireDouble, type WireDouble } from '../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import type { EventsOf, LoggedEvent } from '../crash/stored-log.js';
import type { HeldAppends } from './hold-appends.js';
import { until } from './until.js';

/** An EventStoreDB for one service under test: the stand-in that speaks the real protocol, in the process of the test. */
export interface EventStoreDouble {
  readonly double: WireDouble;
  /** Of a service that keeps its events there. */
  readonly settings: { readonly EVENT_STORE: 'eventstoredb'; readonly EVENTSTOREDB_URL: string };
  readonly events: EventsOf;
  hold(): Promise<HeldAppends>;
  end(): Promise<void>;
}

export async function eventStoreDouble(): Promise<EventStoreDouble> {
  const double = await startWireDouble();
  return {
    double,
    settings: { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: double.url },
    events: () => eventsIn(double.url),
    hold: async () => {
      const held = double.faults.holdNextAppend();
      return { somebodyWaits: () => until(() => held.waits(), 10_000), release: async () => held.release() };
    },
    end: () => double.close(),
  };
}

/** Every event of the service, read through the adapter. */
export async function eventsIn(url: string): Promise<readonly LoggedEvent[]> {
  const store = await openEventStoreDb({ connectionString: url, versions: new EventVersions() });
  const events: LoggedEvent[] = [];
  try {
    for await (const batch of store.follow(START, new AbortController().signal)) {
      for (const { position, stream, revision, event, metadata } of batch.events) {
        const { reference = null } = event.data as { readonly reference?: string };
        events.push({ position: position.toString(), stream, revision, type: event.type, commandId: metadata.commandId, reference });
      }
      if (batch.caughtUp) break;
    }
    return events;
  } finally {
    await store.close();
  }
}
