import { storesToTry } from '../support/stores-to-try.js';
import { killedService } from './killed-service.js';

/** Numbers of answers, drawn once. */
const MOMENTS = [7, 29, 83];

describe.each(storesToTry)('a service with its events in $name, that is killed', ({ open }) => killedService(open, MOMENTS));
