import { DataSource } from 'typeorm';
import { ProjectionRunner, readSideDataSourceOptions } from '../../libs/read-side/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { projections } from '../../src/app.module.js';
import { readSideLog } from '../../src/service/read-side-log.js';
import { migrated, type Template } from './template.js';

/** As the first start of the product leaves it: with the tables of every read model, which take longer to make than all else of a start. */
export const withTables: Template = {
  name: 'template_with_tables',
  prepare: async (urls) => {
    await migrated.prepare(urls);
    const dataSource = await new DataSource(readSideDataSourceOptions(urls.appUrl, projections)).initialize();
    const log = readSideLog(openEventLog('silent'));
    const store = { follow: async function* () {} };
    await new ProjectionRunner({ dataSource, store, projections, clock: { now: () => new Date() }, log }).makeTables();
    await dataSource.destroy();
  },
};
