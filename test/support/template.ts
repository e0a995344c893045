import { migrate } from '../../src/service/migrations.js';

const APP_ROLE = 'afterwatch_app';
const LEADERSHIP_ROLE = 'afterwatch_leadership';

/** Addresses of the empty database that every spec file's own database is copied from. */
export interface TemplateUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Fills the template, once in a test run, as the product fills an empty database. All connections must be closed when
 * this resolves: PostgreSQL does not copy a database that someone is in.
 */
export async function prepareTemplate({ ownerUrl }: TemplateUrls): Promise<void> {
  await migrate(ownerUrl, APP_ROLE, LEADERSHIP_ROLE);
}
