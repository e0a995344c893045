import { EventStoreDBClient } from '@eventstore/db-client';
import { NO_STREAM, START } from '../../event-sourcing/index.js';
import { Follower, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { openStore, type LoggedLines } from './fault.testkit.js';
import { secureEventStore } from './secure-event-store.js';
import { startWireDouble, startWireDoubleCluster, testCertificates, type WireDouble } from './wire-double/index.testkit.js';

describe('certificates, passwords and rights', () => {
  let server: WireDouble;
  beforeEach(async () => {
    server = await startWireDouble({ tls: true, users: [{ login: 'app', password: 's3cret/@:', groups: [] }] });
  });
  afterEach(() => server.close());
  const app = () => server.urlAs('app', 's3cret/@:');

  const refusalOf = async (connectionString: string) => {
    const logged: LoggedLines = { lines: [] };
    const refusal: unknown = await openStore(connectionString, {}, logged).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreNotUsable);
    const { message } = refusal as StoreNotUsable;
    expect(JSON.stringify([message, logged.lines])).not.toContain('s3cret');
    return message;
  };

  it('work where they are right', async () => {
    await secureEventStore(server.url, 'app');
    const store = await openStore(app());
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(2));
    expect(await store.read(stream)).toHaveLength(2);
    const follower = new Follower(store, START, (name) => name === stream);
    await eventually(() => follower.events.length === 2);
    await follower.stop();
    await store.close();
  });

  it('end the start at once, in plain words, where the authority is another', async () => {
    const began = performance.now();
    const { caFile, otherCaFile } = testCertificates();
    const wrong = app().replace(encodeURIComponent(caFile), encodeURIComponent(otherCaFile));
    expect(await refusalOf(wrong)).toMatch(/the certificate of EventStoreDB is not accepted: check tlsCAFile/);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('end the start in the same words where there are several addresses, of which the library says only that nobody was found', async () => {
    const cluster = await startWireDoubleCluster(3, { tls: testCertificates().server });
    const { caFile, otherCaFile } = testCertificates();
    const url = cluster.url.replace('maxDiscoverAttempts=10', 'maxDiscoverAttempts=2');
    const wrong = url.replace(encodeURIComponent(caFile), encodeURIComponent(otherCaFile));
    expect(await refusalOf(wrong)).toMatch(/the certificate of EventStoreDB is not accepted: check tlsCAFile/);
    await cluster.close();
  });

  it('end the start where the certificate is for another host', async () => {
    const elsewhere = await startWireDouble({ tls: testCertificates().elsewhere });
    expect(await refusalOf(elsewhere.url)).toMatch(/the certificate of EventStoreDB is not accepted: .*host name/);
    await elsewhere.close();
  });

  it('end the start where the file of the authority is not there', async () => {
    expect(await refusalOf(`${app()}.gone`)).toMatch(/a certificate file .* is not there: check tlsCAFile/);
  });

  it('end the start where the password is wrong, or the user is unknown', async () => {
    for (const url of [server.urlAs('app', 's3cret-no'), server.urlAs('nobody', 's3cret')]) {
      expect(await refusalOf(url)).toBe('EventStoreDB does not accept the user or the password in the connection string');
    }
  });

  it('end the start where the user may not read $all, and say what an administrator does', async () => {
    expect(await refusalOf(app())).toMatch(/the right to append and to read \$all: .* npm run eventstore:secure/);
  });

  it('are told in readiness when they are withdrawn while the service runs', async () => {
    await secureEventStore(server.url, 'app');
    const store = await openStore(app(), { read: 200 });
    server.access!.disable('app');
    await expect(store.read(newStream())).rejects.toMatchObject({ name: 'StoreUnavailable', retryAfterSeconds: 30 });
    expect(store.health().fault).toBe('EventStoreDB does not accept the user or the password in the connection string');
    await store.close();
  });

  it('warn that the own user could delete history, until the rights are set', async () => {
    const before = await openStore(server.url);
    expect(before.health().warning).toMatch(/could delete the history .* npm run eventstore:secure/);
    await before.close();
    await secureEventStore(server.url, 'app');
    const after = await openStore(app());
    expect(after.health().warning).toBeNull();
    await after.close();
  });

  it('once set, let the application read and append and neither delete, tombstone nor truncate', async () => {
    await secureEventStore(server.url, 'app');
    const store = await openStore(app());
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(3));
    const client = EventStoreDBClient.connectionString(app());
    const denied = { type: 'access-denied' };
    await expect(client.deleteStream(stream)).rejects.toMatchObject(denied);
    await expect(client.tombstoneStream(stream)).rejects.toMatchObject(denied);
    await expect(client.setStreamMetadata(stream, { truncateBefore: 2 })).rejects.toMatchObject(denied);
    await client.dispose();
    expect(await store.read(stream)).toHaveLength(3);
    await store.close();
  });

  it('are set once: a second time changes nothing', async () => {
    expect(await secureEventStore(server.url, 'app')).toEqual({ changed: true });
    const written = server.log.records.length;
    expect(await secureEventStore(server.url, 'app')).toEqual({ changed: false });
    expect(server.log.records).toHaveLength(written);
  });

  it('are set by an administrator only, and that is said', async () => {
    await expect(secureEventStore(app(), 'app')).rejects.toThrow(/use the connection string of an administrator/);
  });
});

describe('a connection string', () => {
  it.each([
    ['is of another store', 'postgres://app:s3cret@localhost/db', /does not begin with esdb:/],
    ['has an option that nobody knows', 'esdb://app:s3cret@localhost:2113?tls=true&colour=red', /unknown option colour/],
    ['has an option without effect', 'esdb://app:s3cret@localhost:2113?tls=true&tlsVerifyCert=false', /unknown option tlsVerifyCert/],
    ['has a port that is none', 'esdb://app:s3cret@localhost:port', /cannot be read: write it as esdb/],
  ])('is refused without being shown where it %s', async (_, connectionString, sentence) => {
    const refusal: unknown = await openStore(connectionString).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreNotUsable);
    expect((refusal as Error).message).toMatch(sentence);
    expect((refusal as Error).message).not.toContain('s3cret');
  });
});
