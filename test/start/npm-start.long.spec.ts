/** @waits for services that start and end */
import { npmStart } from './npm-start.js';

describe('npm start, at the other signals', () =>
  npmStart(
    [
      { signal: 'SIGINT', to: 'npm alone', end: 0 },
      { signal: 'SIGHUP', to: 'everything at the terminal', end: 'SIGHUP' },
    ],
    [{ signal: 'SIGHUP', to: 'npm alone', end: 'SIGHUP' }],
  ));
