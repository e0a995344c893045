import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { until } from '../../../test/support/until.js';
import { EventVersions, NO_STREAM, START } from '../../event-sourcing/index.js';
import { newEvent, newStream } from '../contract/harness.testkit.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import type { PostgresEventStore } from './postgres-event-store.js';

describe('a follower of the log', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    store = await openPostgresEventStore({ connectionString: database.appUrl, versions: new EventVersions(), acceptUnsafeServer: true });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('is given what comes one after the other without a pause in pieces, each event once', async () => {
    const over = new AbortController();
    const batches: number[] = [];
    const count = () => batches.reduce((sum, events) => sum + events, 0);
    const following = (async () => {
      for await (const { events } of store.follow(START, over.signal)) if (events.length > 0) batches.push(events.length);
    })();
    const began = performance.now();
    for (let sent = 0; sent < 200; sent++) await store.append(newStream(), NO_STREAM, [newEvent({})]);
    await until(() => count() >= 200);
    const took = performance.now() - began;
    over.abort();
    await following;
    expect(count()).toBe(200);
    // The breath has grown to its 40 ms after four looks.
    expect(batches.length).toBeLessThan(8 + took / 40);
  });
});
