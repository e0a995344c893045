/** @waits for a store that is away */
import { storeOutages } from './store-outages.js';

describe('a service under load while its EventStoreDB is killed and started again twice, and hangs in between', () =>
  storeOutages([
    { after: 30, kind: 'killed' },
    { after: 20, kind: 'hung' },
    { after: 40, kind: 'killed' },
  ]));
