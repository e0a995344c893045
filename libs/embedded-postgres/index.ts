export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { provisionDatabase, roleUrl, type ProvisionedDatabase, type ProvisionRequest } from './provision.js';
export type { ServerExit } from './server-process.js';
