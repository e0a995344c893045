import { DataSource } from 'typeorm';
import { eventStoreMigrations } from '../../libs/event-store/postgres/index.js';
import { personalDataMigrations } from '../../libs/personal-data/index.js';
import { readSideMigrations } from '../../libs/read-side/index.js';
import { sessionMigrations } from '../../libs/web/forms/index.js';
import { idempotencyMigrations } from '../../libs/web/http/index.js';
import { accountMigrations } from '../accounts/accounts.migrations.js';
import { knownBrowserMigrations } from '../accounts/known-browsers.migrations.js';
import { personalTokenMigrations } from '../accounts/personal-tokens.migrations.js';
import { noticeMigrations } from '../notices/notices.migrations.js';
import { statisticsMigrations } from '../statistics/post-statistical-records/looked-at.migration.js';
import { installationMigrations } from './installation.js';
import { grantReleasesTo } from './leadership-role.js';
import { releaseDocumentMigrations } from './release-documents.migrations.js';

/** Everything that the owner role sets up, in order; what serves has no right to change it. */
export const migrations = [
  ...eventStoreMigrations,
  ...personalDataMigrations,
  ...idempotencyMigrations,
  ...sessionMigrations,
  ...readSideMigrations,
  ...installationMigrations,
  ...releaseDocumentMigrations,
  ...statisticsMigrations,
  ...accountMigrations,
  ...knownBrowserMigrations,
  ...personalTokenMigrations,
  ...noticeMigrations,
];

/** Any fixed number: one process migrates at a time, and the next finds nothing left to do. */
const LOCK = 7_265_116_003;

/**
 * Brings a database to the newest tables, under a lock, before anything is served.
 *
 * @param ownerUrl of the role that owns the tables
 * @param appRole the role that serves: it is granted what it needs and nothing more
 * @param leadershipRole the role that reads releases and nothing else; null where there is none yet
 */
export async function migrate(ownerUrl: string, appRole: string, leadershipRole: string | null): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migrations',
    installExtensions: false,
    extra: { options: `-c afterwatch.app_role=${appRole}`, max: 2 },
  });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await owner.runMigrations({ transaction: 'each' });
    if (leadershipRole !== null) await grantReleasesTo(leadershipRole, (statement) => lock.query(statement));
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).finally(() => lock.release());
    await owner.destroy();
  }
}
