import { EventVersions, handleCommand, NO_STREAM, RevisionConflict, StoreUnavailable } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import type { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, type WireDouble } from './wire-double/index.testkit.js';

/** On a real cluster it took so long while a follower restarted, and twelve repeats without a pause were over in 90 ms. */
const MAJORITY_MS = 500;

describe('a conflict that is known before the winner can be read', () => {
  let server: WireDouble;
  let store: EventStoreDbEventStore;
  let stream: string;
  beforeEach(async () => {
    server = await startWireDouble();
    store = await openStore(server.url);
    stream = newStream();
    await store.append(stream, NO_STREAM, numbered(1));
  });
  afterEach(async () => {
    await store.close();
    await server.close();
  });

  /** Somebody else is first, and their event waits for its majority. */
  const beaten = async (milliseconds = MAJORITY_MS) => {
    server.faults.slowMajority(server.log.end, milliseconds);
    const winner = store.append(stream, 0, numbered(1, 1));
    await eventually(() => server.log.eventsOf(stream).length === 2);
    return winner;
  };

  it('is told when the winner can be read, so that whoever reads after it sees what won', async () => {
    const winner = beaten();
    await eventually(() => server.log.eventsOf(stream).length === 2);
    const conflict: unknown = await store.append(stream, 0, numbered(1, 7)).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(RevisionConflict);
    expect((conflict as RevisionConflict).actualRevision).toBe(1);
    expect(await store.read(stream)).toHaveLength(2);
    expect(await winner).toMatchObject({ revision: 1 });
  });

  it('lets a command be decided anew on what won, and not be refused', async () => {
    const winner = beaten();
    await eventually(() => server.log.eventsOf(stream).length === 2);
    const mechanism = { store, versions: new EventVersions(), namespace: '6b1cbd1b-1f0e-4a5e-9a55-0f6d3f0a6c11' };
    const context = { commandId: 'b3c5f1f2-0000-4000-8000-000000000001', actor: 'somebody', now: '2026-03-01T08:30:00.000Z' };
    const count = { initial: 0, evolve: (events: number) => events + 1 };
    const { revision } = await handleCommand(mechanism, context, stream, count, (events) => [{ type: 'Counted', data: { events } }]);
    expect(revision).toBe(2);
    expect((await store.read(stream)).at(-1)!.event.data).toEqual({ events: 2 });
    await winner;
  });

  it('is that nothing can be stored now where the winner cannot be read in the time of the command', async () => {
    const impatient = await openStore(server.url, { waitForServer: 100 });
    const winner = beaten(1200);
    await eventually(() => server.log.eventsOf(stream).length === 2);
    await expect(impatient.append(stream, 0, numbered(1, 7))).rejects.toBeInstanceOf(StoreUnavailable);
    await impatient.close();
    await winner;
  });
});
