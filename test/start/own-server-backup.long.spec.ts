/** @waits for servers and services that start and end */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtService, type BuiltService } from '../support/built-service.js';
import { commandsThat } from '../support/commands-that.js';
import { givenToServer, installedPrograms, OwnServer } from '../support/own-server.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { bearer, operator } from '../support/who-acts.js';
import { scratchFolder } from '../support/scratch.js';

const CONTACT = 'Ines Moro 816-555-0144';
const PASSWORD = 'of-a-spec';
const programs = installedPrograms();

describe('a backup of a PostgreSQL of one’s own, by the commands of docs/operating.md', () => {
  let built: BuiltService;
  let folder: string;
  let server: OwnServer | undefined;
  let service: RunningService | undefined;
  let url: string;
  let made: { readonly personId: string; readonly caseId: string };

  beforeAll(async () => {
    if (programs === null) throw new Error('no PostgreSQL is installed here, with the programs for a backup: install one to try it');
    folder = await mkdtemp(join(scratchFolder(), 'own-server-'));
    await chmod(folder, 0o755);
    for (const each of ['data', 'backup', 'keys']) await mkdir(join(folder, each), { mode: 0o700 });
    [built] = await Promise.all([builtService(), OwnServer.made(programs!, join(folder, 'server'), PASSWORD)]);
    server = await OwnServer.started(programs!, join(folder, 'server'), PASSWORD);
    await run(await commandsThat('CREATE ROLE afterwatch_app'), {
      ...settings('data'),
      ADMIN_URL: server.url('postgres', PASSWORD, 'postgres'),
    });
    await start('data');
    const { personId } = await post('/people/first', { name: 'Alex Reed' }, await operator(url));
    const { id: caseId } = await post('/cases', { callBackContact: CONTACT }, await bearer(url, personId!));
    made = { personId: personId!, caseId: caseId! };
  }, 120_000);
  afterAll(async () => {
    await stopService();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const settings = (data: string) => ({
    DATA_DIR: join(folder, data),
    DATABASE_URL: server!.url('afterwatch_app', PASSWORD),
    MIGRATION_DATABASE_URL: server!.url('afterwatch_owner', PASSWORD),
    ADMIN_DATABASE_URL: server!.url('postgres', PASSWORD),
    LEADERSHIP_DATABASE_URL: server!.url('afterwatch_leadership', PASSWORD),
    PASSWORD,
  });
  const start = async (data: string) => {
    service = runningService(built.program, settings(data));
    url = await service.serving();
  };
  const stopService = async () => {
    service?.signal('SIGTERM');
    await service?.ended;
    service = undefined;
  };
  const run = (commands: string, given: Readonly<Record<string, string>>) =>
    promisify(execFile)('sh', ['-euc', commands], { env: { PATH: `${programs}:${process.env.PATH}`, ...given } });
  const post = async (path: string, body: object, headers: object) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Readonly<Record<string, string>>;
  };
  const backup = (data: string) => ({
    BACKUP: join(folder, 'backup'),
    KEYS: join(folder, 'keys'),
    WRAPPING_KEY_FOLDER: join(folder, data, 'wrapping-keys'),
    MASTER_KEY_FILE: join(folder, data, 'master.key'),
  });

  /** Starts on what was restored: everything is there, and what is sealed opens. */
  async function expectAllOfIt(data: string): Promise<void> {
    await start(data);
    const shown = await bearer(url, made.personId);
    await until(async () => (await fetch(`${url}/api/v1/people/${made.personId}`, { headers: shown })).status === 200);
    const ready = (await (await fetch(`${url}/readyz`)).json()) as {
      readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
    };
    expect(ready.checks.filter(({ ok }) => !ok)).toEqual([]);
    const listed = (await (await fetch(`${url}/api/v1/cases`, { headers: shown })).json()) as object;
    expect(JSON.stringify(listed)).toContain(made.caseId);
    const asked = { contact: 'call_back_contact', purpose: 'arrange_response' };
    expect(JSON.stringify(await post(`/cases/${made.caseId}/contacts/open`, asked, shown))).toContain(CONTACT);
    await stopService();
  }

  it('as a dump that is taken while the service runs, restored into an empty database, has everything and opens what is sealed', async () => {
    const admin = { ADMIN_URL: server!.url('postgres', PASSWORD, 'postgres') };
    for (const commands of ['pg_dump', 'pg_basebackup'])
      await run(await commandsThat(commands), { ...settings('data'), ...backup('data'), ...admin });
    await stopService();
    await server!.asked('DROP DATABASE afterwatch', PASSWORD);
    await server!.asked('CREATE DATABASE afterwatch OWNER afterwatch_owner', PASSWORD);
    await mkdir(join(folder, 'dumped'), { mode: 0o700 });
    await run(await commandsThat('pg_restore'), { ...settings('dumped'), ...backup('dumped') });
    await expectAllOfIt('dumped');
  }, 120_000);

  it('as a base backup of the whole server, started from its copy, has everything and opens what is sealed', async () => {
    await server!.stop();
    server = undefined;
    const copy = join(folder, 'backup', 'server');
    await chmod(join(folder, 'backup'), 0o755);
    await givenToServer(copy);
    server = await OwnServer.started(programs!, copy, PASSWORD);
    await cp(join(folder, 'data'), join(folder, 'based'), { recursive: true });
    await expectAllOfIt('based');
  }, 120_000);
});
