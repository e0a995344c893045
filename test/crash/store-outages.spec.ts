/** @waits for a store that is away */
import { storeOutages } from './store-outages.js';

describe('a service under load while its EventStoreDB is killed and started again twice, and hangs in between', () =>
  storeOutages(
    [
      { after: 3100, kind: 'killed' },
      { after: 2700, kind: 'hung' },
      { after: 3400, kind: 'killed' },
    ],
    40,
  ));
