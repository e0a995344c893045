/** @waits for services that start and end */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { generate as generateCode } from 'otplib';
import { generate } from 'selfsigned';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { fetchOverTls } from '../support/fetch-over-tls.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { WindowVisitor } from '../support/window-visitor.js';

const NAME = 'peers.example.org';

/** Two processes of one host that end TLS themselves, on one PostgreSQL: each of these goes on from the one before. */
describe('two processes with TLS on one database', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let ports: readonly number[];
  let settings: Readonly<Record<string, string>>;
  const running: RunningService[] = [];
  let window: WindowVisitor;
  let code: string;

  const certify = async (file: string, keyFile: string) => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: NAME }], { keySize: 2048 });
    await writeFile(join(folder.path, file), cert);
    await writeFile(join(folder.path, keyFile), key);
  };
  const program = (name: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
    new Promise<{ readonly code: number; readonly said: string; readonly complaint: string }>((resolve) => {
      const file = join(dirname(built.program), `../src/cli/${name}.js`);
      const options = { env: { PATH: process.env.PATH, DATA_DIR: folder.path, PORT: String(ports[0]), ...env } };
      execFile(process.execPath, [file, ...args], options, (error, said, complaint) =>
        resolve({ code: Number(error?.code ?? 0), said, complaint: complaint.trim() }),
      );
    });
  const start = async (port: number, more: Readonly<Record<string, string>>) => {
    const service = runningService(built.program, { ...settings, PORT: String(port), ...more });
    running.push(service);
    await service.serving();
  };

  beforeAll(async () => {
    [built, folder, ports] = await Promise.all([builtService(), testDataFolder(), freePorts(2)]);
    await certify('cert.pem', 'key.pem');
    settings = {
      PUBLIC_URL: `https://${NAME}`,
      TLS_CERT_FILE: join(folder.path, 'cert.pem'),
      TLS_KEY_FILE: join(folder.path, 'key.pem'),
      MASTER_KEY_FILE: join(folder.path, 'master.key'),
      WRAPPING_KEY_FOLDER: join(folder.path, 'wrapping-keys'),
    };
    await start(ports[0]!, { DATA_DIR: folder.path });
    await start(ports[1]!, { DATA_DIR: join(folder.path, 'of-the-other'), DATABASE_URL: await folder.databaseUrl() });
  }, 120_000);
  afterAll(async () => {
    for (const service of running.toReversed()) {
      service.signal('SIGTERM');
      await service.ended;
    }
    await folder.remove();
  }, 60_000);

  it('are reached by the programs of the command line, which trust the certificate that is named, and no other', async () => {
    const { TLS_CERT_FILE, PUBLIC_URL } = settings as { readonly TLS_CERT_FILE: string; readonly PUBLIC_URL: string };
    const first = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
      program('add-first', ['--name', 'Robin Vale', ...args], env);
    expect(await first({})).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('where it ends TLS itself, set TLS_CERT_FILE') as string,
    });
    await certify('other.pem', 'other-key.pem');
    const other = await first({ TLS_CERT_FILE: join(folder.path, 'other.pem'), PUBLIC_URL });
    expect(other).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('does not show a certificate that is trusted here') as string,
    });
    const renamed = await first({ TLS_CERT_FILE, PUBLIC_URL: 'https://elsewhere.example.org' });
    expect(renamed).toMatchObject({ code: 1, complaint: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID') as string });
    expect(await first({ TLS_CERT_FILE, PUBLIC_URL }, '--url', 'peers')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/^--url takes/) as string,
    });
    const added = await first({ TLS_CERT_FILE, PUBLIC_URL });
    expect(added).toMatchObject({ code: 0, complaint: '' });
    code = /https:\/\/peers\.example\.org\/join\?code=(\S+)/.exec(added.said)![1]!;
  });

  it('let somebody sign in at one, and go on at the other', async () => {
    const ask = fetchOverTls(await readFile(join(folder.path, 'cert.pem')), NAME);
    let port = ports[0]!;
    window = new WindowVisitor('https://localhost', {}, (url, init) => ask(url.replace('localhost', `localhost:${port}`), init));
    expect(await window.sends(await window.sees('/join'), 'join', { code })).toMatchObject({ location: '/account/set-up' });
    port = ports[1]!;
    const password = 'marmalade tractor violet seven';
    const app = await window.sends(await window.sees('/account/set-up'), 'password', { signInName: 'robin', password });
    expect(app.status).toBe(200);
    const seed = /name="seed" value="([A-Z2-7]+)"/.exec(app.html)![1]!;
    port = ports[0]!;
    await window.sends(await window.sends(app, 'authenticator', { code: await generateCode({ secret: seed }) }), 'kept');
    expect(await window.sees('/people')).toMatchObject({ status: 200, text: expect.stringContaining('Robin Vale') as string });
    port = ports[1]!;
    expect(await window.sees('/people')).toMatchObject({ status: 200, text: expect.stringContaining('Robin Vale') as string });
    const csrf = /name="csrf" value="([^"]+)"/.exec((await window.sees('/account')).html)![1]!;
    expect((await window.posts('/sign-out', { csrf })).status).toBe(303);
    port = ports[0]!;
    expect((await window.sees('/people')).location).toMatch(/^\/sign-in/);
  });
});

async function freePorts(count: number): Promise<readonly number[]> {
  const held = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  const ports = await Promise.all(
    held.map(
      (server) => new Promise<number>((resolve) => server.once('listening', () => resolve((server.address() as { port: number }).port))),
    ),
  );
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
