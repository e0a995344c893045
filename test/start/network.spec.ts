import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { keepCertificate } from '../../libs/web/http/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { startService, type Service } from '../../src/service/start-service.js';
import { firstCoordinator } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { until } from '../support/until.js';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly fingerprint: string;
}

/** Asks over TLS as a browser would that trusts this certificate. */
function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        rejectUnauthorized: false,
        agent: false,
        headers: { host: 'peers.example.org', accept: 'text/html', ...headers },
      },
      (answer) => {
        const { fingerprint256 } = (answer.socket as TLSSocket).getPeerCertificate();
        let text = '';
        answer
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text, fingerprint: fingerprint256 }));
      },
    );
    asked.on('error', reject).end();
  });
}

describe('on a network, with TLS', () => {
  let folder: string;
  let one: TestService;
  let other: Service;
  let coordinator: string;
  const tls = () => ({ certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') });

  const certify = async (name: string) => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: name }], { keySize: 2048 });
    await writeFile(tls().certFile, cert);
    await writeFile(tls().keyFile, key);
  };
  const portOf = ({ app }: Service) => (app.getHttpServer().address() as { port: number }).port;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tls-'));
    await certify('peers.example.org');
    one = await testService();
    coordinator = (await firstCoordinator(one.url)).id;
    const reach = { host: '127.0.0.1', publicUrl: 'https://peers.example.org', tls: tls(), trustedHops: 0 };
    one = await one.restart({ reach });
    const { appUrl, ownerUrl, leadershipUrl } = one.database;
    other = await startService({
      config: { ...one.config, reach, port: 0 },
      urls: { appUrl, ownerUrl, leadershipUrl },
      clock: one.clock,
      log: openEventLog('silent'),
      acceptUnsafeServer: true,
    });
  });
  afterAll(async () => {
    await other?.stop();
    await one?.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a session that began at one process at another, under a name that no other host can set', async () => {
    const { sessions } = one.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const id = await sessions.begin(coordinator, one.clock.now());
    for (const service of [one, other]) {
      const got = await ask(portOf(service), '/account', { cookie: `__Host-session=${id}` });
      expect([got.status, got.text.includes('Robin Vale')]).toEqual([200, true]);
      expect((await ask(portOf(service), '/account', { cookie: `session=${id}` })).status).toBe(303);
    }
  });

  it('answers its own name and no other, and those of this machine where it is asked for its health or by a program there', async () => {
    expect((await ask(portOf(one), '/sign-in')).status).toBe(200);
    expect((await ask(portOf(one), '/livez', { host: `localhost:${portOf(one)}` })).status).toBe(200);
    const here = { host: `localhost:${portOf(one)}` };
    expect((await ask(portOf(one), '/api/v1/people', here)).status).toBe(401);
    expect((await ask(portOf(one), '/sign-in', here)).status).toBe(421);
    for (const host of ['peers.example.org.evil.example', 'evil.example', 'peers.example.org:8443']) {
      expect([host, (await ask(portOf(one), '/sign-in', { host })).status]).toEqual([host, 421]);
    }
  });

  it('believes nobody who says for whom they ask', async () => {
    const forwarded = { 'x-forwarded-for': '10.9.8.7', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' };
    const { status, headers } = await ask(portOf(one), '/account', forwarded);
    expect([status, headers.location]).toEqual([303, '/sign-in?to=%2Faccount']);
    expect(headers['strict-transport-security']).toMatch(/^max-age=63072000/);
  });

  it('takes a renewed certificate without a new start, and none that is only half written', async () => {
    const server = one.app.getHttpServer() as never;
    const refusals: unknown[] = [];
    const stop = keepCertificate(server, tls(), { refused: (error) => refusals.push(error), everyMs: 20 });
    try {
      const { fingerprint } = await ask(portOf(one), '/livez');
      await writeFile(tls().certFile, 'half');
      await until(() => refusals.length > 0);
      expect((await ask(portOf(one), '/livez')).fingerprint).toBe(fingerprint);
      await certify('peers.example.org');
      await until(async () => (await ask(portOf(one), '/livez')).fingerprint !== fingerprint);
    } finally {
      stop();
    }
  });
});
