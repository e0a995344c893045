import { testService, type TestService } from '../../test/support/service.js';

describe('an upgrade from a release that had read models which this one has not', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('drops their tables at the start, and starts', async () => {
    const { dataSource } = service.sources;
    for (const name of ['case_page', 'case_timeline']) {
      await dataSource.query(`CREATE SCHEMA ${name} CREATE TABLE ${name} (id text PRIMARY KEY)`);
      await dataSource.query(`INSERT INTO read_side.checkpoints (target, projection, version, position) VALUES ($1, $1, 1, 1)`, [name]);
    }
    service = await service.restart();
    const left = await service.sources.dataSource.query(
      `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'case\\_page%' OR nspname LIKE 'case\\_timeline%'
       UNION ALL SELECT target FROM read_side.checkpoints WHERE projection IN ('case_page', 'case_timeline')`,
    );
    expect(left).toEqual([]);
  });
});
