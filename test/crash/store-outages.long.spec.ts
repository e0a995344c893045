import { storeOutages } from './store-outages.js';

describe('a service under load while its EventStoreDB is killed and started again five times, and hangs twice', () =>
  // Drawn once, about a minute together with the troubles themselves.
  storeOutages(
    [
      { after: 6100, kind: 'killed' },
      { after: 4300, kind: 'hung' },
      { after: 7700, kind: 'killed' },
      { after: 5900, kind: 'killed' },
      { after: 6700, kind: 'hung' },
      { after: 5200, kind: 'killed' },
      { after: 6400, kind: 'killed' },
    ],
    200,
  ));
