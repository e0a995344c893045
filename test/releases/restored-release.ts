import { randomUUID } from 'node:crypto';
import { copyFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { provisionDatabase, type ProvisionedDatabase } from '../../libs/embedded-postgres/index.js';
import { migrations } from '../../src/service/migrations.js';
import { APP_ROLE, OWNER_ROLE } from '../support/test-database.js';
import { scratchFolder } from '../support/scratch.js';

/** What a release left behind, on the test server: a database with its tables and rows, and a folder with its master key. */
export interface RestoredRelease {
  readonly urls: ProvisionedDatabase;
  readonly dataDir: string;
  /** Lines of one of its files, parsed. */
  rows<Row>(table: string): Promise<readonly Row[]>;
  remove(): Promise<void>;
}

const TABLES = ['event_store.events', 'vault.keys', 'vault.access_log', 'service.installation'];

/** Restores a folder of `test/releases`. @throws where a migration that the release knew has gone or taken another name */
export async function restoredRelease(folder: string): Promise<RestoredRelease> {
  const name = `release_${randomUUID().replaceAll('-', '')}`;
  const superuserUrl = process.env.TEST_POSTGRES_URL!;
  const urls = await provisionDatabase(superuserUrl, { database: name, ownerRole: OWNER_ROLE, appRole: APP_ROLE });
  const rows = async <Row>(table: string): Promise<readonly Row[]> =>
    (await readFile(join(folder, `${table}.ndjson`), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  await makeTablesOf(await rows<{ readonly name: string }>('public.migrations'), urls.ownerUrl);
  const inDatabase = new URL(superuserUrl);
  inDatabase.pathname = `/${name}`;
  await connected(inDatabase.href, (client) => fill(client, folder));
  const dataDir = await mkdtemp(join(scratchFolder(), 'release-'));
  await copyFile(join(folder, 'master.key'), join(dataDir, 'master.key'));
  await chmod(join(dataDir, 'master.key'), 0o600);
  return {
    urls,
    dataDir,
    rows,
    remove: async () => {
      await connected(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The tables as the release had them: its own migrations, and none that came later. */
async function makeTablesOf(known: readonly { readonly name: string }[], ownerUrl: string): Promise<void> {
  const names = new Set(known.map(({ name }) => name));
  const its = migrations.filter((Migration) => names.has(new Migration().name));
  if (its.length !== names.size) throw new Error('A migration of the release is not there any more, so its database cannot be taken over.');
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: its,
    migrationsTableName: 'migrations',
    installExtensions: false,
    extra: { options: `-c afterwatch.app_role=${APP_ROLE}` },
  });
  await owner.initialize();
  await owner.runMigrations({ transaction: 'each' }).finally(() => owner.destroy());
}

async function fill(client: Client, folder: string): Promise<void> {
  await client.query('DELETE FROM service.installation');
  for (const table of TABLES) {
    const lines = (await readFile(join(folder, `${table}.ndjson`), 'utf8')).split('\n').filter((line) => line !== '');
    await client.query(
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE
       SELECT kept.* FROM unnest($1::json[]) WITH ORDINALITY AS line(json, n), json_populate_record(NULL::${table}, line.json) kept ORDER BY n`,
      [lines],
    );
  }
  await client.query(`SELECT setval('event_store.positions', (SELECT max(position) FROM event_store.events))`);
  await client.query(
    `SELECT setval(pg_get_serial_sequence('vault.access_log', 'id'), (SELECT max(id) FROM vault.access_log)) WHERE EXISTS (SELECT FROM vault.access_log)`,
  );
}

async function connected(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
