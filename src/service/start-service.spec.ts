import { projections } from '../app.module.js';
import { testService } from '../../test/support/service.js';

describe('a first start', () => {
  it('listens only when every read model has its tables', async () => {
    const service = await testService();
    try {
      const rows: { target: string }[] = await service.sources.dataSource.query('SELECT target FROM read_side.checkpoints ORDER BY target');

      expect(rows.map(({ target }) => target)).toEqual(projections.map(({ name }) => name).sort());
      for (const entity of projections.flatMap(({ entities }) => entities)) {
        await service.sources.dataSource.getRepository(entity).count();
      }
    } finally {
      await service.end();
    }
  });
});
