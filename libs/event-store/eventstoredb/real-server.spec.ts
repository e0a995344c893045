/** @waits for a server that is killed and frozen */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { pause } from '../pause.js';
import { openStore } from './fault.testkit.js';
import { secureEventStore } from './secure-event-store.js';
import { changePassword, makeUser } from './users.js';
import { expectNothingLostOver } from './writers-and-follower.testkit.js';

/**
 * What runs on a real server alone, and only where one is named: `npm run eventstore:verify` names it, and says what it skipped.
 * The server keeps what is written and the rights that are set.
 */
const { EVENTSTOREDB_TEST_URL: url, EVENTSTOREDB_TEST_ADMIN_URL: adminUrl, EVENTSTOREDB_TEST_COMMAND: command } = process.env;

const FROZEN_MS = 5000;
/** A real server takes a while to start. */
const START_MS = 90_000;

describe('a real EventStoreDB', () => {
  it('is named by npm run eventstore:verify', () => {
    expect([url, adminUrl, command].every((named) => named === undefined || named !== '')).toBe(true);
  });

  if (adminUrl !== undefined) {
    it('knows users and rights: the user is made, given its rights, given another password, and cannot delete', async () => {
      const login = `verify-${randomUUID().slice(0, 8)}`;
      const as = (password: string) => adminUrl.replace(/\/\/([^@/]*@)?/, `//${login}:${password}@`);
      await makeUser(adminUrl, login, 'first-Pass1');
      await expect(openStore(as('first-Pass1'))).rejects.toThrow(/npm run eventstore:secure/);
      expect(await secureEventStore(adminUrl, login)).toEqual({ changed: true });
      expect(await secureEventStore(adminUrl, login)).toEqual({ changed: false });
      await changePassword(adminUrl, login, 'second-Pass2');
      const store = await openStore(as('second-Pass2'));
      expect(store.health().warning).toBeNull();
      expect(await store.append(newStream(), NO_STREAM, numbered(1))).toMatchObject({ revision: 0 });
      await store.close();
      await expect(secureEventStore(adminUrl, `${login}-mistyped`)).rejects.toThrow(/there is no user/);
      // Whoever serves on it has their rights back.
      const serving = /\/\/([^:@/]+):/.exec(url ?? '')?.[1];
      if (serving !== undefined && serving !== 'admin') await secureEventStore(adminUrl, decodeURIComponent(serving));
    }, 120_000);
  }

  if (url !== undefined && command !== undefined) {
    it('loses nothing acknowledged and repeats nothing over kills, a stop in order and a freeze', async () => {
      let server: ChildProcess;
      const start = () => void (server = spawn(command, { shell: true, stdio: 'ignore', detached: true }));
      const signal = (name: NodeJS.Signals) => process.kill(-server.pid!, name);
      const end = async (name: NodeJS.Signals) => {
        const gone = once(server, 'exit');
        signal(name);
        await gone;
      };
      start();
      const store = await openStore(url, { start: START_MS, waitForServer: START_MS, settle: START_MS, read: START_MS });
      const again = (name: NodeJS.Signals) => async () => {
        await end(name);
        start();
      };
      const frozen = async () => {
        signal('SIGSTOP');
        await pause(FROZEN_MS);
        signal('SIGCONT');
      };
      await expectNothingLostOver(store, [again('SIGKILL'), again('SIGKILL'), again('SIGTERM'), frozen]);
      await store.close();
      await end('SIGKILL');
    }, 600_000);
  }
});
