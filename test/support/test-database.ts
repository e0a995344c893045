import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { provisionDatabase, roleUrl } from '../../libs/embedded-postgres/index.js';
import { migrated, type Template } from './template.js';

export const OWNER_ROLE = 'afterwatch_owner';
export const APP_ROLE = 'afterwatch_app';
export const LEADERSHIP_ROLE = 'afterwatch_leadership';

/** A spec file's own database on the server of the test run. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly leadershipUrl: string;
  readonly superuserUrl: string;
  /** Ends the connections left open, and the database. */
  drop(): Promise<void>;
}

const BUILDING = 'template_building';
const LOCK = 7_265_116_001;

/** A new database, a copy of a template: to be made in `beforeAll` and dropped in `afterAll`. */
export async function testDatabase(template: Template = migrated): Promise<TestDatabase> {
  const superuserUrl = serverUrl();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(superuserUrl, async (client) => {
    await ensureTemplate(client, superuserUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.name} STRATEGY file_copy OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT, CREATE ON DATABASE ${name} TO ${APP_ROLE}`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${LEADERSHIP_ROLE}`);
  });
  const inDatabase = new URL(superuserUrl);
  inDatabase.pathname = `/${name}`;
  return {
    name,
    ownerUrl: roleUrl(superuserUrl, OWNER_ROLE, name),
    appUrl: roleUrl(superuserUrl, APP_ROLE, name),
    leadershipUrl: roleUrl(superuserUrl, LEADERSHIP_ROLE, name),
    superuserUrl: inDatabase.href,
    drop: () =>
      asSuperuser(superuserUrl, async (client) => {
        await client.query(onceLeft(name));
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/**
 * Whoever has just been closed may not have left yet, and would be told that it was thrown out, with nobody there to hear it. So they are
 * given a moment; who stays longer is thrown out.
 */
function onceLeft(name: string): string {
  return `DO $$ BEGIN
    FOR look IN 1..50 LOOP
      EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
      PERFORM pg_sleep(0.01), pg_stat_clear_snapshot();
    END LOOP;
  END $$`;
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url === undefined) throw new Error('There is no test server: run specs through "npm run jest", which starts one.');
  return url;
}

async function asSuperuser(superuserUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The first spec file of a run that wants a template builds it while the others wait; half built it has another name. */
async function ensureTemplate(client: Client, superuserUrl: string, { name, prepare }: Template): Promise<void> {
  await whileLocked(client, LOCK, async () => {
    const ready = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (ready.rowCount === 1) return;
    await client.query(`DROP DATABASE IF EXISTS ${BUILDING} WITH (FORCE)`);
    const roles = { ownerRole: OWNER_ROLE, appRole: APP_ROLE, readerRole: LEADERSHIP_ROLE };
    await prepare(await provisionDatabase(superuserUrl, { database: BUILDING, ...roles }));
    await client.query(`ALTER DATABASE ${BUILDING} RENAME TO ${name}`);
  });
}

/** Does something while no other process of the test run does what has the same number. */
export async function alone(lock: number, work: () => Promise<void>): Promise<void> {
  await asSuperuser(serverUrl(), (client) => whileLocked(client, lock, work));
}

async function whileLocked(client: Client, lock: number, work: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [lock]);
  try {
    await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
}
