import { eventStoreContract } from '../contract/event-store.contract.testkit.js';
import { openEventStoreDb } from './open-eventstoredb.js';
import { startWireDouble, type WireDouble } from './wire-double/index.testkit.js';

/** A real server of 24.6 or newer that may keep what is written: events cannot be taken back. */
const REAL_SERVER = process.env.EVENTSTOREDB_TEST_URL;

describe('the event store on EventStoreDB, with a stand-in for the server', () => {
  let double: WireDouble;
  beforeAll(async () => {
    double = await startWireDouble();
  });
  afterAll(() => double.close());

  eventStoreContract({ open: (versions) => openEventStoreDb({ connectionString: double.url, versions }) });
});

if (REAL_SERVER) {
  describe('the event store on EventStoreDB, on the server of EVENTSTOREDB_TEST_URL', () => {
    eventStoreContract({ open: (versions) => openEventStoreDb({ connectionString: REAL_SERVER, versions }) });
  });
} else {
  process.stderr.write('\nNOT TRIED ON A REAL EventStoreDB: set EVENTSTOREDB_TEST_URL to one that may keep what the tests write.\n\n');
}
