/** @waits for services that are started again and again */
import { onPostgres } from '../support/stores-to-try.js';
import { killedService } from './killed-service.js';

describe('a service with its events in PostgreSQL, that is killed', () => killedService(onPostgres, [29]));
