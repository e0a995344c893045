import { EventStoreDBClient } from '@eventstore/db-client';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble } from './wire-double/index.testkit.js';

it('the log of EventStoreDB reaches as far as its last event, also where that is of the system', async () => {
  const server = await startWireDouble();
  const store = await openStore(server.url);
  const { position } = await store.append(newStream(), NO_STREAM, numbered(1));
  server.log.beginEpoch();
  const end = server.log.records.at(-1)!.position;
  expect(end > position).toBe(true);
  expect([await store.reaches(end), await store.reaches(end + 1n)]).toEqual([true, false]);
  await store.close();
  await server.close();
});

it('a subscription from beyond the end is told that it has caught up, as a real server tells it: nobody notices by that alone', async () => {
  const server = await startWireDouble();
  const client = EventStoreDBClient.connectionString(server.url);
  const beyond = server.log.end + 1_000_000n;
  const subscription = client.subscribeToAll({ fromPosition: { commit: beyond, prepare: beyond } });
  await new Promise<void>((resolve, reject) => subscription.on('caughtUp', resolve).on('error', reject));
  await subscription.unsubscribe();
  await client.dispose();
  await server.close();
});
