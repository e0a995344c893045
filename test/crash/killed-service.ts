import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import type { StoreToTry } from '../support/stores-to-try.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { releasesMade } from '../support/releases-made.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { firstPerson } from './first-person.js';
import { expectEverythingAcknowledgedOnce, expectReadModelsToEqualRebuilds } from './kept-promises.js';
import { StoredLog } from './stored-log.js';
import { bearer } from '../support/who-acts.js';

const SENDERS = 4;

/**
 * The whole service in a process of its own, on its own PostgreSQL; each of these finds what the one before has left.
 *
 * @param moments at which the working service is killed: after so many further answers
 */
export function killedService(open: () => Promise<StoreToTry>, moments: readonly number[]): void {
  let store: StoreToTry;
  let built: BuiltService;
  let folder: TestDataFolder;
  let service: RunningService;
  let url: string;
  let coordinator: string;
  let log: StoredLog;
  const sender = new CommandSender(
    () => url,
    () => coordinator,
  );

  const start = async (): Promise<void> => {
    service = runningService(built.program, { DATA_DIR: folder.path, LOG_LEVEL: 'silent', ...store.settings });
    url = await service.serving();
    log = await StoredLog.open(await folder.databaseUrl(), store.events);
  };
  const kill = async (): Promise<void> => {
    service.signal('SIGKILL');
    await service.ended;
  };
  const again = async (): Promise<void> => {
    await log.close();
    await start();
  };
  const repeatUnanswered = async (): Promise<void> => {
    for (const command of sender.unanswered()) await sender.repeat(command);
    expect(sender.unanswered()).toEqual([]);
  };

  beforeAll(async () => {
    [built, folder, store] = await Promise.all([builtService(), testDataFolder(), open()]);
    await start();
    coordinator = await firstPerson(url, 'Alex Reed');
    // What is held next is then what a person does, and nothing of the clock's.
    await releasesMade(async () => (await log.events()).map(({ stream }) => stream));
  }, 90_000);
  afterAll(async () => {
    await log.close();
    await kill();
    await store.end();
    await folder.remove();
  });

  // Whether the server still carries out what its caller no longer waits for is its own business: nobody was told anything.
  it('while an append waits for its turn; the repeat is answered, and it is there once', async () => {
    const before = (await log.ofPeople()).length;
    const hold = await store.hold(await folder.databaseUrl());
    const sending = sender.send('/people', { name: 'Sam Hart', anotherOfThisName: true });
    await hold.somebodyWaits();
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await hold.release();
    await repeatUnanswered();
    expect((await log.ofPeople()).length).toBe(before + 1);
  }, 60_000);

  it('after the append and before the answer has stored it; the repeat finds it and adds nothing', async () => {
    const before = (await log.ofPeople()).length;
    const hold = await store.hold(await folder.databaseUrl());
    const sending = sender.send('/people', { name: 'Pat Moss', anotherOfThisName: true });
    await hold.somebodyWaits();
    // Stopped, not ended: the store keeps what it was sent, and nobody is there to take its answer.
    service.signal('SIGSTOP');
    await hold.release();
    await until(async () => (await log.ofPeople()).length === before + 1);
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await repeatUnanswered();
    expect((await log.ofPeople()).length).toBe(before + 1);
    expect((await sending).answer).toMatchObject({ changed: true, revision: 0 });
  }, 60_000);

  it('between taking references and recording the request; the repeat takes another, and the request is there once', async () => {
    const before = (await log.ofPeople()).length;
    const hold = await store.hold(await folder.databaseUrl());
    const sending = sender.send('/cases', { channel: 'dispatch_centre' });
    await hold.somebodyWaits();
    service.signal('SIGSTOP');
    await hold.release();
    await until(async () => (await log.ofPeople()).length > before);
    const typesSince = async () => new Set((await log.ofPeople()).slice(before).map(({ type }) => type));
    expect(await typesSince()).toEqual(new Set(['ReferenceTaken']));
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await repeatUnanswered();
    const after = (await log.ofPeople()).slice(before);
    expect(after.filter(({ type }) => type !== 'ReferenceTaken').map(({ type }) => type)).toEqual(['RequestReceived']);
  }, 60_000);

  it('after the answer and before any read model knows of it; the next start brings them up to it', async () => {
    const holding = await StoredLog.open(await folder.databaseUrl());
    await holding.holdProjections();
    const { answer } = await sender.send('/people', { name: 'Lee Frost', anotherOfThisName: true });
    const ask = async () =>
      fetch(`${url}/api/v1/people/${answer!.id}?after=${answer!.position}`, { headers: await bearer(url, coordinator) });
    expect((await ask()).status).toBe(503);
    await kill();
    await holding.close();
    await again();
    await until(async () => (await ask()).status === 200, 10_000);
  }, 60_000);

  it('with its PostgreSQL, right after an answer; what was sealed with it opens again', async () => {
    const server = await folder.serverPid();
    const { answer } = await sender.send('/cases', { channel: 'dispatch_centre', callBackContact: 'Desk Sergeant, 816-555-0137' });
    process.kill(server, 'SIGKILL');
    await service.ended;
    await again();
    const opened = await fetch(`${url}/api/v1/cases/${answer!.id}/contacts/open`, {
      method: 'POST',
      headers: { ...(await bearer(url, coordinator)), 'content-type': 'application/json' },
      body: JSON.stringify({ contact: 'call_back_contact', purpose: 'arrange_response' }),
    });
    expect(await opened.json()).toEqual({ value: 'Desk Sergeant, 816-555-0137' });
  }, 60_000);

  it.each(moments)(
    'in the middle of its work, after %d answers; every repeat is answered',
    async (moment) => {
      const answered = () => sender.sent.length - sender.unanswered().length;
      const before = answered();
      const atWork = Array.from({ length: SENDERS }, () => sender.work());
      await until(() => answered() >= before + moment);
      await kill();
      await Promise.all(atWork);
      await again();
      await repeatUnanswered();
    },
    60_000,
  );

  it('has in the end everything that it acknowledged, in its place and once', () =>
    expectEverythingAcknowledgedOnce(log, sender, coordinator));

  it('has read models that equal a rebuild from the first event on', () => expectReadModelsToEqualRebuilds(log, url, coordinator), 60_000);
}
