import { migrate } from '../../src/service/migrations.js';

const APP_ROLE = 'afterwatch_app';
const LEADERSHIP_ROLE = 'afterwatch_leadership';

/** Addresses of an empty database that specs' own databases are to be copied from. */
export interface TemplateUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** What a spec's own database is a copy of. */
export interface Template {
  readonly name: string;
  /**
   * Fills it, once in a test run. All connections must be closed when this resolves: PostgreSQL does not copy a database
   * that someone is in.
   */
  prepare(urls: TemplateUrls): Promise<void>;
}

/** As the product fills an empty database before it starts. */
export const migrated: Template = {
  name: 'template_migrated',
  prepare: ({ ownerUrl }) => migrate(ownerUrl, APP_ROLE, LEADERSHIP_ROLE),
};
