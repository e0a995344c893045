import { EventVersions, handleCommand } from '../../event-sourcing/index.js';
import { newStream } from '../contract/harness.testkit.js';
import { openEventStoreDb } from './open-eventstoredb.js';
import type { EventStoreDbLimits } from './options.js';
import { startWireDoubleCluster } from './wire-double/index.testkit.js';

/** How long a cluster takes to notice that its leader is frozen, and to elect the next; milliseconds. */
export interface Freeze {
  readonly notice: number;
  readonly election: number;
  readonly limits?: Partial<EventStoreDbLimits>;
}

/**
 * Freezes the leader of a cluster of three while the service talks to it, with nothing said of gossip in the connection string.
 *
 * @returns milliseconds until the next command is acknowledged, sent again for as long as it is not
 */
export async function acknowledgedAfterFreeze({ notice, election, limits = {} }: Freeze): Promise<number> {
  const cluster = await startWireDoubleCluster(3, { notice, election });
  const connectionString = `esdb://${cluster.nodes.map(({ address }) => `${address.host}:${address.port}`).join(',')}?tls=false`;
  const versions = new EventVersions();
  const store = await openEventStoreDb({ connectionString, versions, limits });
  const mechanism = { store, versions, namespace: '6b1cbd1b-1f0e-4a5e-9a55-0f6d3f0a6c11' };
  const stream = newStream();
  const count = { initial: 0, evolve: (events: number) => events + 1 };
  const command = async (number: number): Promise<void> => {
    const context = { commandId: `${stream}/${number}`, actor: 'somebody', now: '2026-03-01T08:30:00.000Z' };
    for (let done = false; !done;) {
      const commanding = handleCommand(mechanism, context, stream, count, (events) => [{ type: 'Counted', data: { events } }]);
      done = await commanding.then(
        () => true,
        () => false,
      );
    }
  };
  await command(1);
  cluster.freezeLeader();
  const began = performance.now();
  await command(2);
  const took = performance.now() - began;
  await store.close();
  await cluster.close();
  return took;
}
