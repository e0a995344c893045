import { NO_STREAM, OutcomeUnknown, RevisionConflict } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { openStore } from './fault.testkit.js';
import { startWireDouble, type WireDouble } from './wire-double/index.testkit.js';

describe('when the answer of EventStoreDB is lost', () => {
  let server: WireDouble;
  beforeEach(async () => {
    server = await startWireDouble();
  });
  afterEach(() => server.close());

  it.each<[string, () => void]>([
    ['the connection is cut after it was written', () => server.faults.loseNextAnswer()],
    ['the server never answers, and wrote it', () => server.faults.muteBatch(1, true)],
    ['the server never answers, and did not write it', () => server.faults.muteBatch(1, false)],
    ['the server gives up in time of its own, and wrote it', () => server.faults.timeOutAppends(1, true)],
    ['the server gives up in time of its own, and did not write it', () => server.faults.timeOutAppends(1, false)],
  ])('repeats the append with the same ids and stores it once: %s', async (_, lose) => {
    const store = await openStore(server.url, { answer: 400 });
    const stream = newStream();
    const events = numbered(3);
    lose();
    const appended = await store.append(stream, NO_STREAM, events);
    const read = await store.read(stream);
    expect(read.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(appended).toEqual({ revision: 2, position: read[2]!.position });
    await store.close();
  });

  it('gives the outcome as unknown when it could not be settled in time, and settles it when it is repeated', async () => {
    const store = await openStore(server.url, { answer: 150, settle: 400 });
    const stream = newStream();
    const events = numbered(2);
    server.faults.muteBatch(true, true);
    await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(OutcomeUnknown);
    server.faults.clear();
    const settled = await store.append(stream, NO_STREAM, events);
    expect(settled.revision).toBe(1);
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    await store.close();
  });

  it('says that someone else was faster when that is what the repetition finds', async () => {
    const store = await openStore(server.url, { answer: 300 });
    const stream = newStream();
    server.faults.muteBatch(1, false);
    const append = store.append(stream, NO_STREAM, numbered(1)).catch((error: unknown) => error);
    const winner = numbered(1);
    await store.append(stream, NO_STREAM, winner);
    expect(await append).toBeInstanceOf(RevisionConflict);
    expect((await store.read(stream)).map(({ id }) => id)).toEqual(winner.map(({ id }) => id));
    await store.close();
  });

  it('reads a stream again when the reading failed or had no answer', async () => {
    const store = await openStore(server.url, { answer: 300 });
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(3));
    server.faults.failReads(1);
    expect(await store.read(stream)).toHaveLength(3);
    server.faults.muteReads(1);
    expect(await store.read(stream)).toHaveLength(3);
    await store.close();
  });

  it('does not take a read that was cut short for the whole stream', async () => {
    const store = await openStore(server.url, { answer: 1000 });
    const stream = newStream();
    await store.append(stream, NO_STREAM, numbered(200));
    server.faults.muteReads(1);
    const muted = store.read(stream);
    server.faults.muteBatch(1, false);
    // The append without an answer has the client given up, and the read with it.
    await store.append(newStream(), NO_STREAM, numbered(1));
    expect(await muted).toHaveLength(200);
    await store.close();
  });
});
