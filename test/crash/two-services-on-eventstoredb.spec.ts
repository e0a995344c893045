/** @waits for services that start */
import { onEventStoreDb } from '../support/stores-to-try.js';
import { twoServices } from './two-services.js';

describe('two services on one PostgreSQL with their events in EventStoreDB, one of which is killed', () => twoServices(onEventStoreDb));
