import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgresError, provisionDatabase, startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';
import type { Config } from '../config/config.js';
import { migrate } from './migrations.js';
import type { DatabaseUrls } from './service-request.js';
import { whereabouts } from './whereabouts.js';

/** The database of the service, migrated, and how to let go of it. */
export interface OpenDatabase {
  readonly urls: DatabaseUrls;
  /** Where the data is, in words for the terminal. */
  readonly whereabouts: string;
  /** Resolves should the bundled server end by itself. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** The database cannot be used. The sentence is for the operator and holds no password. */
export class DatabaseNotUsable extends Error {
  override readonly name = 'DatabaseNotUsable';
}

const OWNER = 'afterwatch_owner';
const APP = 'afterwatch_app';
const LEADERSHIP = 'afterwatch_leadership';

/**
 * The bundled PostgreSQL under `DATA_DIR`, or the one that `DATABASE_URL` names (15 or newer), with its tables brought up
 * to date by the role that owns them.
 *
 * @throws EmbeddedPostgresError, DatabaseNotUsable with one sentence
 */
export async function openDatabase(config: Config, tell: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return external(config, config.databaseUrl);
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: tell, application: 'afterwatch' });
  try {
    const request = { database: 'afterwatch', ownerRole: OWNER, appRole: APP, readerRole: LEADERSHIP };
    const { appUrl, ownerUrl, readerUrl } = await provisionDatabase(server.superuserUrl, request);
    await migrate(ownerUrl, APP, LEADERSHIP);
    const urls = { appUrl, ownerUrl, leadershipUrl: readerUrl };
    const lost = server.exited.then(() => undefined);
    return { urls, whereabouts: whereabouts(config, server.note ?? `The data is in ${server.dataDir}.`), lost, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error instanceof EmbeddedPostgresError ? error : notUsable('The bundled PostgreSQL', error);
  }
}

async function external(config: Config, appUrl: string): Promise<OpenDatabase> {
  const { migrationDatabaseUrl, leadershipDatabaseUrl } = config;
  const ownerUrl = migrationDatabaseUrl ?? appUrl;
  const appRole = await roleAt('DATABASE_URL', appUrl);
  const leadershipRole = leadershipDatabaseUrl === null ? null : await roleAt('LEADERSHIP_DATABASE_URL', leadershipDatabaseUrl);
  await migrate(ownerUrl, appRole, leadershipRole).catch((error: unknown) => {
    throw notUsable('The database that MIGRATION_DATABASE_URL (or DATABASE_URL) names', error);
  });
  return {
    urls: { appUrl, ownerUrl, leadershipUrl: leadershipDatabaseUrl },
    whereabouts: whereabouts(config, 'The data is in the PostgreSQL that DATABASE_URL names.'),
    lost: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

/** The role under which an address is entered, on a server that is new enough. */
async function roleAt(variable: string, connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; version: number }>(
      `SELECT current_user::text AS role, current_setting('server_version_num')::int AS version`,
    );
    if (rows[0]!.version < 150_000) {
      throw new DatabaseNotUsable(`The server that ${variable} names is older than PostgreSQL 15. Name a newer one.`);
    }
    return rows[0]!.role;
  } catch (error) {
    throw error instanceof DatabaseNotUsable ? error : notUsable(`The server that ${variable} names`, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function notUsable(what: string, error: unknown): DatabaseNotUsable {
  const code = (error as { code?: unknown }).code;
  const why = typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
  return new DatabaseNotUsable(`${what} cannot be used (${why}). Check that it runs, and its address, database, role and password.`);
}
