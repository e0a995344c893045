import { readFileSync } from 'node:fs';
import { EventStoreDBClient, jsonEvent, START, type AppendResult } from '@eventstore/db-client';
import { startWireDouble, testCertificates, type WireDouble } from './index.testkit.js';

/** What a real server with TLS answered; `app` is a user in no group. */
const observed = JSON.parse(readFileSync(new URL('./observed/observed-access-24.6.0.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

describe('who may do what, as on a real server', () => {
  let double: WireDouble;
  const clients: EventStoreDBClient[] = [];
  const client = (url: string): EventStoreDBClient => {
    const made = EventStoreDBClient.connectionString(url);
    clients.push(made);
    return made;
  };
  const as = (login?: string, password = 'secret'): EventStoreDBClient => client(double.urlAs(login, password));
  const admin = (): EventStoreDBClient => as('admin', 'changeit');

  beforeEach(async () => {
    double = await startWireDouble({ tls: true, users: [{ login: 'app', password: 'secret', groups: [] }] });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((each) => each.dispose()));
    await double.close();
  });

  const event = () => jsonEvent({ type: 'thing', data: {} });
  const append = (by: EventStoreDBClient, stream = 'case-1'): Promise<AppendResult> => by.appendToStream(stream, event());
  const read = async (by: EventStoreDBClient, stream = 'case-1'): Promise<void> => {
    for await (const _ of by.readStream(stream)) continue;
  };
  const readAll = async (by: EventStoreDBClient): Promise<void> => {
    for await (const _ of by.readAll({ maxCount: 1 })) continue;
  };
  const subscribeToAll = (by: EventStoreDBClient): Promise<void> =>
    new Promise((resolve, reject) => {
      const subscription = by.subscribeToAll({ fromPosition: START });
      subscription.on('error', reject);
      subscription.once('confirmation', () => void subscription.unsubscribe().then(resolve));
    });
  /** `ok`, or the fault in the words of the observations. */
  const answer = (call: Promise<unknown>): Promise<string> => call.then(() => 'ok', told);
  const told = (fault: Error & { readonly type?: string; readonly code?: number }): string =>
    fault.type === undefined
      ? `raw ${fault.constructor.name} ${fault.message}`
      : `${fault.constructor.name} ${fault.type}${fault.code === undefined ? ', no code' : ` ${fault.code}`}`;

  const grantReadAll = () => admin().setStreamMetadata('$all', { acl: { readRoles: ['app', '$admins'] } });
  const reverseDefaults = () =>
    admin().appendToStream('$settings', [
      jsonEvent({
        type: 'update-default-acl',
        data: {
          $userStreamAcl: { $r: 'app', $w: 'app', $d: '$admins', $mr: 'app', $mw: '$admins' },
          $systemStreamAcl: { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' },
        },
      }),
    ]);

  it('lets any user append to a stream and read it', async () => {
    const app = as('app');
    expect([await answer(append(app)), await answer(read(app))]).toEqual(Array(2).fill(observed['app: append, read of a stream']));
  });

  it('lets none but admins read everything, until the list of $all names who may', async () => {
    const app = as('app');
    const refused = observed['app: subscribeToAll, readAll'];
    expect([await answer(subscribeToAll(app)), await answer(readAll(app))]).toEqual([refused, refused]);
    await grantReadAll();
    expect([await answer(subscribeToAll(app)), await answer(readAll(app))]).toEqual(
      Array(2).fill(observed["admin sets $all metadata {acl:{readRoles:['app','$admins']}}, then app: subscribeToAll, readAll"]),
    );
  });

  it('lets any user delete history under the default list', async () => {
    const app = as('app');
    await append(app);
    expect(observed['app: deleteStream under the default ACL']).toMatch(/^ok:/);
    expect(await answer(app.deleteStream('case-1'))).toBe('ok');
  });

  it('takes a changed default list at once: the user reads and appends, and can undo nothing', async () => {
    const app = as('app');
    await append(app);
    expect(observed[Object.keys(observed).find((key) => key.includes('$settings'))!]).toMatch(/^ok/);
    expect(await answer(reverseDefaults())).toBe('ok');
    expect([await answer(append(app)), await answer(read(app))]).toEqual(Array(2).fill(observed['then app: append, read']));
    expect([await answer(app.deleteStream('case-1')), await answer(app.tombstoneStream('case-1'))]).toEqual(
      Array(2).fill(observed['then app: deleteStream, tombstoneStream']),
    );
    const metadata = jsonEvent({ type: '$metadata', data: { $tb: 1 } });
    expect([
      await answer(app.setStreamMetadata('case-1', { truncateBefore: 1 })),
      await answer(app.appendToStream('$$case-1', metadata)),
    ]).toEqual(Array(2).fill(observed['then app: setStreamMetadata truncateBefore, or the same as an append to $$stream']));
    expect(await answer(admin().deleteStream('case-1'))).toBe(observed['then admin: deleteStream']);
  });

  it('tells by a harmless call whether a user may delete', async () => {
    const app = as('app');
    const probe = () => app.deleteStream('never-was', { expectedRevision: 0n });
    expect(await answer(probe())).toBe(observed['app: deleteStream of a stream that never was, at revision 0, under the default ACL']);
    await reverseDefaults();
    expect(`${await answer(probe())}: so this call tells, without touching anything, whether a user may delete`).toBe(
      observed['the same under the changed ACL'],
    );
  });

  it('refuses a wrong password each time', async () => {
    const stranger = as('app', 'wrong');
    const answers = [await answer(append(stranger)), await answer(append(stranger)), await answer(read(stranger))];
    expect(answers.map((each) => `${each} UNAUTHENTICATED, each time`)).toEqual(
      Array(3).fill(observed['wrong password: first append, next append, read']),
    );
  });

  it('refuses nobody everything', async () => {
    const nobody = as();
    expect(await answer(append(nobody))).toBe(observed['no credentials: append']);
    expect([await answer(read(nobody)), await answer(subscribeToAll(nobody))]).toEqual(
      Array(2).fill(observed['no credentials: read, subscribe']),
    );
  });

  it('lets a user who is disabled while connected go on appending, and not reading', async () => {
    const app = as('app');
    await append(app);
    double.access!.disable('app');
    expect(observed['user disabled while its client is connected: append']).toMatch(/^ok:/);
    expect(await answer(append(app))).toBe('ok');
    expect(await answer(read(app))).toBe(observed['user disabled while its client is connected: read']);
  });

  it('says of a wrong certificate what the client says of a server that is away, and names the certificate', async () => {
    const { elsewhere, caFile } = testCertificates();
    const other = await startWireDouble({ tls: elsewhere });
    const mistaken = client(other.urlAs('admin', 'changeit'));
    expect(observed['certificate for another host name: append']).toBe('raw Error 14 UNAVAILABLE … ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await answer(append(mistaken))).toMatch(
      /^raw Error 14 UNAVAILABLE.*Hostname\/IP does not match certificate|ERR_TLS_CERT_ALTNAME_INVALID/,
    );
    expect(observed['certificate for another host name: read, subscribe']).toMatch(/^UnavailableError unavailable 14/);
    expect(await answer(read(mistaken))).toBe('UnavailableError unavailable 14');
    await other.close();
    expect(caFile).toContain('test-ca');
  });

  it('is not believed without its authority, nor with another, and does not answer plain text', async () => {
    const url = (query: string) => `esdb://admin:changeit@localhost:${double.port}?${query}`;
    expect(observed['no CA given: append']).toMatch(/^raw Error 14 UNAVAILABLE/);
    expect(await answer(append(client(url('tls=true'))))).toMatch(/^raw Error 14 UNAVAILABLE.*certificate/);
    const otherCa = `tlsCAFile=${encodeURIComponent(testCertificates().otherCaFile)}`;
    expect(await answer(append(client(url(otherCa))))).toMatch(/^raw Error 14 UNAVAILABLE.*certificate/);
    expect(observed['plain text to a TLS port: append']).toBe('raw Error 14 UNAVAILABLE … Failed to connect');
    expect(await answer(append(client(url('tls=false'))))).toMatch(/^raw Error 14 UNAVAILABLE/);
  });
});
