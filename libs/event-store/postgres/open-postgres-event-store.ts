import type { ClientConfig } from 'pg';
import { AppendQueue } from './append-queue.js';
import { Condition } from './condition.js';
import { Connection } from './connection.js';
import type { EventStoreLog } from '../event-store-log.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { codeOf } from './failures.js';
import { DEFAULT_LIMITS, type EventStoreLimits, type PostgresEventStoreOptions } from './options.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { Reader } from './reader.js';
import { requireDurableServer, requireLog } from './server-requirements.js';
import { Sockets } from './sockets.js';
import { WakeUp } from './wake-up.js';

/**
 * Connects and checks that the server may be trusted with events and that the migrations have run. Afterwards the
 * server may go and come back: the store connects again by itself. `close()` it in the end.
 *
 * Several stores, in one process or in many, may work on one database.
 *
 * @throws StoreNotUsable with a sentence for whoever runs the service
 */
export async function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const log = options.log ?? SILENT;
  const sockets = new Sockets();
  const config = configOf(options.connectionString, limits, sockets);
  const appends = new Connection({ ...config, application_name: 'event store: appends' }, async (client) => {
    await requireDurableServer(client, options.acceptUnsafeServer ?? false);
    await requireLog(client);
  });
  await firstConnection(appends);
  const patient = { ...config, query_timeout: limits.answer };
  const reader = new Reader({ ...patient, application_name: 'event store: reads' }, limits.readConnections, options.versions);
  const wakeUp = new WakeUp({ ...patient, application_name: 'event store: notices' }, log);
  const queue = new AppendQueue(appends, limits, new Condition(appends, log), () => wakeUp.announce());
  wakeUp.start();
  return new PostgresEventStore(queue, { reader, wakeUp, limits, log }, async () => {
    const ends = Promise.all([appends.close(), reader.close(), wakeUp.close()]);
    const impatience = setTimeout(() => sockets.destroyAll(), PARTING);
    await ends.finally(() => clearTimeout(impatience));
  });
}

/** Milliseconds that the server has for hanging up. */
const PARTING = 1000;

const SILENT: EventStoreLog = { info: () => undefined, warn: () => undefined };

function configOf(connectionString: string, limits: EventStoreLimits, sockets: Sockets): ClientConfig {
  return {
    connectionString,
    stream: sockets.make,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    keepAlive: true,
  };
}

async function firstConnection(connection: Connection): Promise<void> {
  try {
    await connection.ready();
  } catch (error) {
    await connection.close();
    if (error instanceof StoreNotUsable) throw error;
    throw new StoreNotUsable(
      `the PostgreSQL server of the event store cannot be used (${codeOf(error)}): check that it runs, and its address, database and password`,
    );
  }
}
