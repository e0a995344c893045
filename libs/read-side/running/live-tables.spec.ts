import { clock } from '../../../test/support/clock.js';
import { DepotRow, labelsAndDepots, packed, ParcelRow, parcels } from '../parcels.testkit.js';
import { ProjectionRunner } from './projection-runner.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

describe('making the tables', () => {
  it('leaves every table there to be asked before anything is projected, and a second time changes nothing', async () => {
    const projections = [parcels, labelsAndDepots];
    const { dataSource, close } = await readSideDatabase(projections);
    const store = new ListedEvents(storedEvents([packed('a')]));
    const runner = new ProjectionRunner({ dataSource, projections, store, clock: clock('2026-03-02T09:00:00Z'), log: recordedLog() });
    try {
      await runner.makeTables();
      expect(await dataSource.getRepository(ParcelRow).count()).toBe(0);
      expect(await dataSource.getRepository(DepotRow).count()).toBe(0);

      runner.start();
      await runner.waitUntilProjected('parcels', 0n, { limitMs: 5000 });
      await runner.makeTables();
      expect(await dataSource.getRepository(ParcelRow).count()).toBe(1);
    } finally {
      await runner.stop();
      await close();
    }
  });
});
