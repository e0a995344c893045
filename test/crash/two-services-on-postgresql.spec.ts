/** @waits for services that start */
import { onPostgres } from '../support/stores-to-try.js';
import { twoServices } from './two-services.js';

describe('two services on one PostgreSQL with their events in PostgreSQL, one of which is killed', () => twoServices(onPostgres));
