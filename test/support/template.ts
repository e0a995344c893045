import { DataSource } from 'typeorm';
import { eventStoreMigrations } from '../../libs/event-store/postgres/migrations.js';
import { personalDataMigrations } from '../../libs/personal-data/index.js';
import { readSideMigrations } from '../../libs/read-side/index.js';
import { idempotencyMigrations } from '../../libs/web/http/idempotency.migrations.js';

/** Addresses of the empty database that every spec file's own database is copied from. */
export interface TemplateUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** In the order in which the product runs them. */
const MIGRATIONS = [...eventStoreMigrations, ...personalDataMigrations, ...idempotencyMigrations, ...readSideMigrations];

/**
 * Fills the template, once in a test run, as the product fills an empty database. All connections must be closed when
 * this resolves: PostgreSQL does not copy a database that someone is in.
 */
export async function prepareTemplate({ ownerUrl }: TemplateUrls): Promise<void> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, migrations: MIGRATIONS });
  await owner.initialize();
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}
