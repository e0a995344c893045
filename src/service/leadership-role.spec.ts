import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { LeadershipRoleTooWide, reachBeyondReleases, refuseWideRole } from './leadership-role.js';

const RELEASES = 'leadership.release_document';

describe('the role that reads what leadership is shown', () => {
  let database: TestDatabase;
  const pools: pg.Pool[] = [];
  const poolOf = (connectionString: string) => {
    const pool = new pg.Pool({ connectionString, max: 1 });
    pools.push(pool);
    return pool;
  };
  let leadership: pg.Pool;
  let owner: pg.Pool;
  let app: pg.Pool;
  const codeOf = (pool: pg.Pool, statement: string) =>
    pool.query(statement).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  beforeAll(async () => {
    database = await testDatabase();
    leadership = poolOf(database.leadershipUrl);
    owner = poolOf(database.ownerUrl);
    app = poolOf(database.appUrl);
    await app.query(`INSERT INTO ${RELEASES} VALUES ('requests-2025-Q1', 1, '{}')`);
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  });

  it('reads releases', async () => {
    expect((await leadership.query(`SELECT * FROM ${RELEASES}`)).rows).toEqual([{ id: 'requests-2025-Q1', version: 1, document: '{}' }]);
  });

  it('can read no other table, view or sequence of the database, tried one by one', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p', 'S') AND n.nspname !~ '^(pg_|information_schema$)'`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { name } of rows.filter((each) => each.name !== RELEASES)) {
      expect([name, await codeOf(leadership, `SELECT FROM ${name} LIMIT 1`)]).toEqual([name, '42501']);
    }
    expect(await reachBeyondReleases(leadership)).toEqual([]);
  });

  it('writes nothing and makes nothing', async () => {
    const statements = [
      `INSERT INTO ${RELEASES} VALUES ('x', 1, '{}')`,
      `UPDATE ${RELEASES} SET document = '{}'`,
      `DELETE FROM ${RELEASES}`,
      `TRUNCATE ${RELEASES}`,
      'CREATE TABLE public.mark (id int)',
      'CREATE TABLE leadership.mark (id int)',
      'CREATE TEMP TABLE mark (id int)',
      'CREATE SCHEMA mark',
    ];
    for (const statement of statements) expect([statement, await codeOf(leadership, statement)]).toEqual([statement, '42501']);
  });

  it('is not trusted where it can reach more: the start refuses it, and says what', async () => {
    await expect(refuseWideRole(app)).rejects.toThrow(/\w+\.\w+ and \d+ more/);
    await owner.query('GRANT SELECT (wrapped) ON vault.keys TO afterwatch_leadership');
    await owner.query('GRANT USAGE ON SCHEMA vault TO afterwatch_leadership');
    await expect(refuseWideRole(leadership)).rejects.toThrow(LeadershipRoleTooWide);
    expect(await reachBeyondReleases(leadership)).toEqual(['vault.keys']);
    await owner.query('REVOKE ALL ON vault.keys FROM afterwatch_leadership');
    await owner.query('REVOKE ALL ON SCHEMA vault FROM afterwatch_leadership');
    await refuseWideRole(leadership);
  });
});

describe('a release that is out', () => {
  it('is changed by nobody: the role that serves adds to it, and even the owner cannot undo it', async () => {
    const database = await testDatabase();
    const [app, owner] = [database.appUrl, database.ownerUrl].map((connectionString) => new pg.Pool({ connectionString, max: 1 }));
    await app!.query(`INSERT INTO ${RELEASES} VALUES ('requests-2025-Q1', 1, '{}')`);
    for (const change of [`UPDATE ${RELEASES} SET document = '{ }'`, `DELETE FROM ${RELEASES}`, `TRUNCATE ${RELEASES}`]) {
      await expect(app!.query(change)).rejects.toMatchObject({ code: '42501' });
      await expect(owner!.query(change)).rejects.toThrow('A release is never changed or removed');
    }
    await expect(app!.query(`INSERT INTO ${RELEASES} VALUES ('requests-2025-Q1', 1, '{ }')`)).rejects.toMatchObject({ code: '23505' });
    await Promise.all([app!.end(), owner!.end()]);
    await database.drop();
  });
});
