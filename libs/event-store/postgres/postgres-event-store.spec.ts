import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { eventStoreContract } from '../contract/event-store.contract.testkit.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';

describe('the event store on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  eventStoreContract({
    open: (versions) => openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true }),
  });
});
