import pg from 'pg';
import { DataSource } from 'typeorm';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import type { EventLog } from '../../libs/web/logging/index.js';
import { startVault, type Vault } from '../../libs/personal-data/index.js';
import { dropRemoved, ProjectionRunner, readSideDataSourceOptions } from '../../libs/read-side/index.js';
import { eventVersions, openEventStore, projections, type OpenedEventStore } from '../app.module.js';
import { SIGN_IN_PURPOSE } from '../accounts/passwords.js';
import { NOTICE_PURPOSE } from '../notices/notice-purpose.js';
import { TYPED_PURPOSE } from '../pages/typed-boxes.js';
import { openingPurposes } from '../vocabulary/index.js';
import { HeldBack } from './held-back.js';
import { recogniseStore } from './identity/recognise-store.js';
import { installationNamespace, keepEventStore } from './installation.js';
import { refuseWideRole } from './leadership-role.js';
import { readSideLog } from './read-side-log.js';
import type { ServiceRequest } from './service-request.js';
import { storeLog } from './store-log.js';

/** Everything with a connection, opened in order and closed in the reverse order. */
export interface Sources {
  readonly mechanism: CommandMechanism;
  readonly store: OpenedEventStore;
  readonly dataSource: DataSource;
  readonly runner: ProjectionRunner;
  /** Between the store and the read models. */
  readonly heldBack: HeldBack;
  readonly vault: Vault;
  readonly pool: pg.Pool;
  /** Connections of the role that reads releases and nothing else; null where there is none. */
  readonly leadership: pg.Pool | null;
  /** Marks what commands say in the open. */
  readonly mark: (text: string) => string;
  close(): Promise<void>;
}

/** Opens the store, the vault and the read models. @throws what they throw, each with a sentence for the operator */
export async function openSources({ config, urls, clock, log, acceptUnsafeServer }: ServiceRequest): Promise<Sources> {
  const closers: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll(closers));
  try {
    const versions = eventVersions();
    const pool = new pg.Pool({ connectionString: urls.appUrl, max: 5, application_name: 'service' });
    pool.on('error', (error) => log.warn('database_connection_lost', {}, error));
    closers.unshift(() => pool.end());
    const leadership = urls.leadershipUrl === null ? null : leadershipPool(urls.leadershipUrl, log);
    closers.unshift(async () => leadership?.end());
    if (leadership !== null) await refuseWideRole(leadership);
    await keepEventStore(pool, config.eventStore);
    const request = { config, databaseUrl: urls.appUrl, pool, versions, acceptUnsafeServer };
    const store = await openEventStore({ ...request, log: storeLog(log) });
    closers.unshift(() => store.close());
    const mechanism = { store, versions, namespace: await installationNamespace(pool) };
    await recogniseStore(pool, mechanism, clock.now().toISOString());
    const { masterKeyFile, wrappingKeyFolder } = config;
    // An append to PostgreSQL waits for the disk behind the keys of what it seals; one to EventStoreDB knows nothing of them.
    const keyCommit = config.eventStore === 'postgres' ? 'with_the_next' : 'at_once';
    const vault = await startVault({
      database: pool,
      masterKeyFile,
      wrappingKeyFolder,
      purposes: [...openingPurposes, SIGN_IN_PURPOSE, TYPED_PURPOSE, NOTICE_PURPOSE],
      clock,
      keyCommit,
    });
    const dataSource = new DataSource(readSideDataSourceOptions(urls.appUrl, projections));
    await dataSource.initialize();
    closers.unshift(() => dataSource.destroy());
    await dropRemoved(dataSource, projections, readSideLog(log));
    const heldBack = new HeldBack();
    const followed = { follow: heldBack.of((after, signal) => store.follow(after, signal)) };
    const runner = new ProjectionRunner({ dataSource, store: followed, projections, versions, clock, log: readSideLog(log) });
    closers.unshift(() => runner.stop());
    const mark = await vault.marker({ subject: 'installation', keptFor: 'command_fingerprints' });
    return { mechanism, store, dataSource, runner, heldBack, vault, pool, leadership, mark, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is read by it stands still between two releases, so few connections do. */
function leadershipPool(connectionString: string, log: EventLog): pg.Pool {
  const options = '-c default_transaction_read_only=on -c statement_timeout=5000';
  const pool = new pg.Pool({ connectionString, max: 3, application_name: 'leadership', options });
  pool.on('error', (error) => log.warn('database_connection_lost', {}, error));
  return pool;
}

async function closeAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const each of closers) await each();
}
