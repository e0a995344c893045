/** @waits for services that start and end */
import { execFile } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtService, type BuiltService } from '../support/built-service.js';
import { commandsThat } from '../support/commands-that.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { bearer, operator } from '../support/who-acts.js';

const CONTACT = 'Ines Moro 816-555-0144';

describe('a backup by the commands of docs/operating.md', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let service: RunningService | undefined;
  let url: string;

  beforeAll(async () => {
    [built, folder] = await Promise.all([builtService(), testDataFolder()]);
  }, 60_000);
  afterAll(async () => {
    service?.signal('SIGTERM');
    await service?.ended;
    await folder.remove();
  }, 60_000);

  const start = async (dataDir: string) => {
    service = runningService(built.program, { DATA_DIR: dataDir });
    url = await service.serving();
  };
  const run = async (commands: string, folders: Readonly<Record<string, string>>) =>
    promisify(execFile)('sh', ['-euc', commands], { env: { PATH: process.env.PATH, ...folders } });
  const post = async (path: string, body: object, headers: object) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Readonly<Record<string, string>>;
  };

  it('restored into an empty folder, has everything, and opens what is sealed', async () => {
    await start(join(folder.path, 'data'));
    const { personId } = await post('/people/first', { name: 'Alex Reed' }, await operator(url));
    const { id: caseId } = await post('/cases', { callBackContact: CONTACT }, await bearer(url, personId!));
    service!.signal('SIGTERM');
    expect(await service!.ended).toEqual({ code: 0, complaint: '' });
    const folders = { DATA_DIR: join(folder.path, 'data'), BACKUP: join(folder.path, 'backup'), KEYS: join(folder.path, 'keys') };
    for (const made of [folders.BACKUP, folders.KEYS]) await mkdir(made, { mode: 0o700 });
    await run(await commandsThat('-cpf'), folders);
    const RESTORED = join(folder.path, 'restored');
    await run(await commandsThat('-xpf'), { ...folders, RESTORED });
    await chmod(folder.path, 0o755);

    await start(RESTORED);
    await until(async () => (await fetch(`${url}/api/v1/people/${personId}`, { headers: await bearer(url, personId!) })).status === 200);
    const ready = (await (await fetch(`${url}/readyz`)).json()) as { readonly checks: readonly { readonly ok: boolean }[] };
    expect(ready.checks.filter(({ ok }) => !ok)).toEqual([]);
    const opened = await post(
      `/cases/${caseId}/contacts/open`,
      { contact: 'call_back_contact', purpose: 'arrange_response' },
      await bearer(url, personId!),
    );
    expect(JSON.stringify(opened)).toContain(CONTACT);
  }, 120_000);
});
