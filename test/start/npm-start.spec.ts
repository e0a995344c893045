/** @waits for services that start and end */
import { npmStart } from './npm-start.js';

describe('npm start', () =>
  npmStart(
    [
      { signal: 'SIGTERM', to: 'npm alone', end: 0 },
      { signal: 'SIGINT', to: 'everything at the terminal', end: 0 },
      // npm can pass nothing on then.
      { signal: 'SIGKILL', to: 'npm alone', end: 'SIGKILL' },
    ],
    [
      { signal: 'SIGTERM', to: 'npm alone', end: 0 },
      { signal: 'SIGHUP', to: 'everything at the terminal', end: 'SIGHUP' },
    ],
  ));
