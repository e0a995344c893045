/** @waits for services that are started again and again */
import { onEventStoreDb } from '../support/stores-to-try.js';
import { killedService } from './killed-service.js';

describe('a service with its events in EventStoreDB, that is killed', () => killedService(onEventStoreDb, [29]));
