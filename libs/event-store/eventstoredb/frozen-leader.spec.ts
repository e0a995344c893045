/** @waits for a leader that is frozen */
import { startWireDouble } from './wire-double/index.testkit.js';
import { openEventStoreDb } from './open-eventstoredb.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { EventVersions, NO_STREAM } from '../../event-sourcing/index.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore } from './fault.testkit.js';
import { SharedClient } from './shared-client.js';
import { acknowledgedAfterFreeze } from './frozen-leader.testkit.js';

/** With the limits as they are: one that froze is waited for two and a half seconds, where it was four and then four more. */
const AIM_MS = 3900;

describe('a server that is busy', () => {
  it('is not given up for one answer that does not come in time, while it gives others', async () => {
    const server = await startWireDouble();
    const store = await openStore(server.url, { answer: 400 });
    const shared = SharedClient.share(server.url);
    const client = shared.current();
    const held = server.faults.holdNextAppend();
    const slow = store.append(newStream(), NO_STREAM, numbered(1));
    await eventually(() => held.waits());
    for (const began = performance.now(); performance.now() - began < 1000;) await store.append(newStream(), NO_STREAM, numbered(1));
    held.release();
    expect(await slow).toMatchObject({ revision: 0 });
    expect(shared.current()).toBe(client);
    shared.release();
    await store.close();
    await server.close();
  });
});

describe('a leader that freezes', () => {
  it('is left alone for the one that is elected, whichever node is asked first who leads', async () => {
    expect(await acknowledgedAfterFreeze({ notice: 1500, election: 500 })).toBeLessThan(AIM_MS);
  }, 60_000);

  it('has the reads that it did not answer repeated by another, within their time', async () => {
    const server = await startWireDouble();
    const store = await openEventStoreDb({ connectionString: server.url, versions: new EventVersions() });
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(3));
    server.faults.muteReads(1);
    expect(await store.read(stream)).toHaveLength(3);
    await store.close();
    await server.close();
  });
});
