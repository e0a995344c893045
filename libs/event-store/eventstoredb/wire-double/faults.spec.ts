import { credentials } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { END, EventStoreDBClient, NO_STREAM, START } from '@eventstore/db-client';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { eventually } from '../../contract/waiting.testkit.js';
import { answer, append, Clients, event, read, type Fault } from './client.testkit.js';
import { startWireDouble, type WireDouble } from './index.testkit.js';
import { messages } from './messages.testkit.js';

describe('faults on demand', () => {
  let double: WireDouble;
  let client: EventStoreDBClient;
  const clients = new Clients();
  beforeEach(async () => {
    double = await startWireDouble();
    client = clients.open(double.url);
  });
  afterEach(async () => {
    await clients.dispose();
    await double.close();
  });
  const stored = () => double.log.records.filter(({ type }) => type === 'thing').length;
  const single = { credentials: { username: 'admin', password: 'changeit' } };
  const follow = () => {
    const log: string[] = [];
    const subscription = client.subscribeToAll({ fromPosition: START });
    subscription
      .on('data', () => undefined)
      .on('confirmation', () => log.push('confirmed'))
      .on('end', () => log.push('end'));
    subscription.on('error', ({ constructor, type, code }: Fault) => log.push(`${constructor.name} ${type} ${code}`));
    return log;
  };

  it.each([
    [
      'not ready',
      () => double.faults.notReady(2),
      'UnknownError unknown - Could not recognize Server Is Not Ready',
      'UnavailableError unavailable 14 14 UNAVAILABLE: Server Is Not Ready',
    ],
    [
      'too busy',
      () => double.faults.tooBusy(2),
      'UnknownError unknown - Could not recognize Server Is Too Busy',
      'UnavailableError unavailable 14 14 UNAVAILABLE: Server Is Too Busy',
    ],
    [
      'no leader known',
      () => double.faults.noLeaderInfo(2),
      'UnknownError unknown - Could not recognize No leader info available in response',
      'UnknownError unknown 2 2 UNKNOWN: No leader info available in response',
    ],
  ] as const)(
    '%s: a batch is told in-band, a single call by its status, nothing is written, and it heals',
    async (_, set, inBatch, inCall) => {
      set();
      expect(await answer(append(client))).toBe(inBatch);
      expect(await answer(append(client, 'case-1', single))).toBe(inCall);
      expect(stored()).toBe(0);
      expect(await answer(append(client))).toBe('ok');
    },
  );

  it('is switched on and off', async () => {
    double.faults.notReady();
    expect(await answer(append(client))).toContain('Server Is Not Ready');
    expect(await answer(append(client))).toContain('Server Is Not Ready');
    double.faults.notReady(false);
    expect(await answer(append(client))).toBe('ok');
  });

  it('times out at its own limit, with the event written or not', async () => {
    double.faults.timeOutAppends(1, true);
    expect(await answer(append(client))).toBe('DeadlineExceededError deadline-exceeded -');
    expect(stored()).toBe(1);
    double.faults.timeOutAppends(1, false);
    expect(await answer(append(client, 'case-1', single))).toMatch(/^TimeoutError timeout 10/);
    expect(stored()).toBe(1);
  });

  it('names another node as the leader to who requires one, and to nobody else', async () => {
    const other = await startWireDouble();
    double.faults.notLeader({ host: '127.0.0.1', port: other.port }, 1);
    expect(await answer(append(client))).toBe('ok');
    const demanding = clients.open(double.url);
    expect(await answer(append(demanding, 'case-2', { requiresLeader: true }))).toBe(
      'NotLeaderError not-leader 5 5 NOT_FOUND: Leader info available',
    );
    expect(await answer(append(demanding, 'case-2', { requiresLeader: true }))).toBe('ok');
    expect(other.log.last('case-2')).toMatchObject({ revision: 0n });
    await other.close();
  });

  it('accepts and never answers: what was sent is written', async () => {
    double.faults.muteBatch();
    let answered = false;
    const pending = append(client).then(
      () => (answered = true),
      () => (answered = true),
    );
    await eventually(() => stored() === 1);
    double.faults.clear();
    await append(client);
    expect(answered).toBe(false);
    await clients.dispose();
    await double.kill();
    await pending;
  });

  it('keeps answers back until they are let go', async () => {
    const release = double.faults.lateAnswer();
    const late = append(client);
    await eventually(() => stored() === 1);
    expect(await Promise.race([late, eventually(() => false, 50).catch(() => 'nothing yet')])).toBe('nothing yet');
    release();
    expect(await answer(late)).toBe('ok');
  });

  it('is slow', async () => {
    await append(client);
    double.faults.slow(200);
    const began = performance.now();
    await append(client);
    expect(performance.now() - began).toBeGreaterThanOrEqual(199);
  });

  it('writes, and loses the connection before the answer; the same event again at its revision is no second one', async () => {
    const one = event();
    const send = () => client.appendToStream('case-1', one, { expectedRevision: NO_STREAM });
    await append(client, 'warm-up');
    double.faults.loseNextAnswer();
    expect(await answer(send())).toMatch(/^UnavailableError unavailable 14/);
    expect(await answer(send())).toBe('ok');
    expect(stored()).toBe(2);
  });

  it('answers twice', async () => {
    double.faults.duplicateAnswer();
    const raw = new StreamsClient(`127.0.0.1:${double.port}`, credentials.createInsecure());
    const call = raw.batchAppend();
    const answers: string[] = [];
    call.on('data', (response: { hasSuccess(): boolean }) => answers.push(response.hasSuccess() ? 'success' : 'error'));
    call.on('error', () => undefined);
    const options = new streams.BatchAppendReq.Options().setStreamIdentifier(messages.identifier('case-1')).setAny(new empty.Empty());
    call.write(
      new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(randomUUID())).setOptions(options).setIsFinal(true),
    );
    await eventually(() => answers.length === 2);
    expect(answers).toEqual(['success', 'success']);
    call.cancel();
    raw.close();
  });

  it('fails reads as soon after an election, and heals', async () => {
    await append(client);
    double.faults.failReads();
    expect(await answer(read(client))).toBe('UnknownError unknown 2 2 UNKNOWN: Exception was thrown by handler.');
    expect(await read(client)).toEqual(['0 thing']);
  });

  it.each([
    ['cleanly', () => double.faults.endSubscriptionsCleanly(), 'end'],
    ['with a status', () => double.faults.failSubscriptions(14, 'gone'), 'UnavailableError unavailable 14'],
    ['as slow consumers', () => double.faults.dropSlowConsumers(), 'TimeoutError timeout 10'],
    ['by cutting connections', () => double.faults.dropConnections(), 'UnavailableError unavailable 14'],
    ['in order, with the server', () => double.stopInOrder(), 'UnknownError unknown 13'],
    ['at once, with the server', () => double.kill(), 'UnavailableError unavailable 14'],
  ] as const)('ends subscriptions %s', async (_, end, how) => {
    const log = follow();
    await eventually(() => log.includes('confirmed'));
    expect(double.openSubscriptions()).toBe(1);
    await end();
    await eventually(() => log.includes(how));
    expect(log).toEqual(['confirmed', how]);
    await eventually(() => double.openSubscriptions() === 0);
  });

  it('goes silent on a subscription that stays open, and answers everything else', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    const seen: unknown[] = [];
    subscription.on('data', ({ event }) => event && seen.push(event.streamId)).on('error', () => undefined);
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    double.faults.muteSubscriptions();
    await client.appendToStream('silent', event());
    const fresh = client.subscribeToAll({ fromPosition: START });
    fresh.on('error', () => undefined);
    await new Promise<void>((resolve) => fresh.on('data', ({ event }) => event?.streamId === 'silent' && resolve()));
    expect(seen).toEqual([]);
    expect(double.openSubscriptions()).toBe(2);
    await Promise.all([subscription.unsubscribe(), fresh.unsubscribe()]);
  });

  it('counts what a reader leaves open', async () => {
    const subscription = client.subscribeToStream('case-1');
    subscription.on('data', () => undefined);
    await eventually(() => double.openSubscriptions() === 1);
    expect(double.connections).toBe(1);
    await subscription.unsubscribe();
    await eventually(() => double.openSubscriptions() === 0);
  });

  it('is killed and starts again on its port with what was written; only `any` writes the same event twice', async () => {
    const [at, any] = [event(), event()];
    const send = async () => {
      await client.appendToStream('at', at, { expectedRevision: NO_STREAM });
      await client.appendToStream('any', any);
    };
    await send();
    await send();
    const { port } = double;
    await double.kill();
    expect(await answer(read(client, 'at'))).toMatch(/^UnavailableError unavailable 14/);
    await double.restart();
    expect(double.port).toBe(port);
    await send();
    expect([await read(client, 'at'), await read(client, 'any')]).toEqual([['0 thing'], ['0 thing', '1 thing']]);
  });

  it('hangs: neither answers nor refuses, on open connections and new ones; what was sent is done when it goes on', async () => {
    await append(client);
    double.hang();
    const done: string[] = [];
    // Clients with the same settings share a connection.
    const other = clients.open(`${double.url}&keepAliveInterval=20000`);
    const pending = [append(client), append(other), read(client)].map((call) => answer(call).then((how) => done.push(how)));
    await eventually(() => double.connections === 2);
    expect(done).toEqual([]);
    expect(stored()).toBe(1);
    double.resume();
    await Promise.all(pending);
    expect(done).toEqual(['ok', 'ok', 'ok']);
    expect(stored()).toBe(3);
  });
});
