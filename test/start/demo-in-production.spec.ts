/** @waits for a service that starts, ends and refuses to start */
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { operator } from '../support/who-acts.js';

describe('a system that was marked as a demo', () => {
  let [built, folder]: [BuiltService, TestDataFolder] = [] as never;
  const running: RunningService[] = [];

  beforeAll(async () => {
    [built, folder] = await Promise.all([builtService(), testDataFolder()]);
  }, 60_000);
  afterAll(async () => {
    for (const service of running) service.signal('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await folder.remove();
  });

  const run = (settings: Readonly<Record<string, string>>) => {
    const service = runningService(built.program, { DATA_DIR: folder.path, ...settings });
    running.push(service);
    return service;
  };

  it('is started in production by nobody, whatever else is set as it must be', async () => {
    const tried = run({});
    const url = await tried.serving();
    const headers = { ...(await operator(url)), 'content-type': 'application/json' };
    expect((await fetch(`${url}/api/v1/operator/demo`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    tried.signal('SIGTERM');
    expect((await tried.ended).code).toBe(0);

    const key = join(dirname(folder.path), 'key-of-a-demo');
    await rename(join(folder.path, 'master.key'), key);
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://peers.example.org', TRUST_PROXY: '1', MASTER_KEY_FILE: key };
    const { code, complaint } = await run(production).ended;
    expect(complaint).toMatch(/^NODE_ENV is production, and this is a DEMO: [^\n]+\.$/);
    expect(code).toBe(1);
  }, 60_000);
});
