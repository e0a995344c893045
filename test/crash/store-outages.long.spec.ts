import { storeOutages } from './store-outages.js';

describe('a service under load while its EventStoreDB is killed and started again five times, and hangs twice', () =>
  // Drawn once.
  storeOutages([
    { after: 61, kind: 'killed' },
    { after: 43, kind: 'hung' },
    { after: 77, kind: 'killed' },
    { after: 59, kind: 'killed' },
    { after: 67, kind: 'hung' },
    { after: 52, kind: 'killed' },
    { after: 64, kind: 'killed' },
  ]));
