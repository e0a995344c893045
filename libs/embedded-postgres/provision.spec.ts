import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { until } from '../../test/support/until.js';
import { provisionDatabase, type ProvisionRequest } from './provision.js';

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('roles and database of a new installation', () => {
  const mark = randomUUID().slice(0, 8);
  const request: ProvisionRequest = {
    database: `Place ${mark}`,
    ownerRole: `owner-${mark}`,
    appRole: `app-${mark}`,
    readerRole: `reader-${mark}`,
  };
  let server: TestDatabase;
  beforeAll(async () => {
    server = await testDatabase();
  });
  afterAll(async () => {
    await ask(server.superuserUrl, `DROP DATABASE "${request.database}" WITH (FORCE)`);
    await ask(server.superuserUrl, `DROP ROLE "${request.ownerRole}", "${request.appRole}", "${request.readerRole}"`);
    await server.drop();
  });

  it('are the same whether made once, again, or twice at once', async () => {
    const first = await provisionDatabase(server.superuserUrl, request);
    const again = await Promise.all([1, 2].map(() => provisionDatabase(server.superuserUrl, request)));
    expect(again).toEqual([first, first]);
    const whoIs = 'SELECT current_user AS role, current_database() AS database';
    expect(await ask(first.ownerUrl, whoIs)).toEqual([{ role: request.ownerRole, database: request.database }]);
    expect(await ask(first.appUrl, whoIs)).toEqual([{ role: request.appRole, database: request.database }]);
    expect(await ask(first.readerUrl!, whoIs)).toEqual([{ role: request.readerRole, database: request.database }]);
  });

  it('have a password each, and neither is that of the superuser', async () => {
    const { ownerUrl, appUrl, readerUrl } = await provisionDatabase(server.superuserUrl, request);
    const passwords = [ownerUrl, appUrl, readerUrl!, server.superuserUrl].map((url) => new URL(url).password);
    expect(new Set(passwords).size).toBe(4);
    const crossed = new URL(appUrl);
    crossed.username = request.ownerRole;
    await expect(ask(crossed.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('take rights back that a role was given beyond its own', async () => {
    await ask(server.superuserUrl, `ALTER ROLE "${request.appRole}" SUPERUSER CREATEROLE`);
    const { appUrl } = await provisionDatabase(server.superuserUrl, request);
    await expect(ask(appUrl, 'CREATE ROLE intruder')).rejects.toMatchObject({ code: '42501' });
  });

  it('are refused to whoever waits for them where the server goes away, without ending the process', async () => {
    const holder = new Client({ connectionString: server.superuserUrl });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(7265116002)');
    try {
      const waiting = provisionDatabase(server.superuserUrl, request).catch((error: unknown) => error);
      const ended = () =>
        ask(server.superuserUrl, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
      await until(async () => (await ended()).length > 0);
      expect(await waiting).toMatchObject({ code: '57P01' });
    } finally {
      await holder.end();
    }
  });

  it('let no other role into the database', async () => {
    await provisionDatabase(server.superuserUrl, request);
    const stranger = new URL(server.appUrl);
    stranger.pathname = `/${encodeURIComponent(request.database)}`;
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });
});
