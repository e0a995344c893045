import { setTimeout as pause } from 'node:timers/promises';
import { commandIdFor } from '../../libs/web/http/index.js';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { holdAppends } from '../support/hold-appends.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { StoredLog } from './stored-log.js';

/** Moments at which the working service is killed, in milliseconds after the senders began: drawn once. */
const MOMENTS = [173, 431, 1117];
const SENDERS = 4;

/** The whole service in a process of its own, on its own PostgreSQL; each of these finds what the one before has left. */
describe('a service that is killed', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let service: RunningService;
  let url: string;
  let coordinator: string;
  let log: StoredLog;
  const sender = new CommandSender(() => url, () => coordinator);

  const start = async (): Promise<void> => {
    service = runningService(built.program, { DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
    url = await service.serving();
    log = await StoredLog.open(await folder.databaseUrl());
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
    [built, folder] = await Promise.all([builtService(), testDataFolder()]);
    await start();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'Alex Reed' });
    const answer = await fetch(`${url}/api/v1/people/first`, { method: 'POST', headers, body });
    coordinator = ((await answer.json()) as { personId: string }).personId;
  }, 90_000);
  afterAll(async () => {
    await log.close();
    await kill();
    await folder.remove();
    await built.remove();
  });

  it('while an append waits for its turn has stored nothing of it; the repeat stores it once', async () => {
    const before = await log.count();
    const hold = await holdAppends(await folder.databaseUrl());
    const sending = sender.send('/people', { name: 'Sam Hart' });
    await hold.somebodyWaits();
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await hold.release();
    expect(await log.count()).toBe(before);
    await repeatUnanswered();
    expect(await log.count()).toBe(before + 1);
  }, 60_000);

  it('after the append and before the answer has stored it; the repeat finds it and adds nothing', async () => {
    const before = await log.count();
    const hold = await holdAppends(await folder.databaseUrl());
    const sending = sender.send('/people', { name: 'Pat Moss' });
    await hold.somebodyWaits();
    // Stopped, not ended: PostgreSQL commits what it was sent, and nobody is there to take its answer.
    service.signal('SIGSTOP');
    await hold.release();
    await until(async () => (await log.count()) === before + 1);
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await repeatUnanswered();
    expect(await log.count()).toBe(before + 1);
    expect((await sending).answer).toMatchObject({ changed: true, revision: 0 });
  }, 60_000);

  it('between the two streams that one command writes; the repeat goes on where it ended', async () => {
    const before = await log.count();
    const hold = await holdAppends(await folder.databaseUrl());
    const sending = sender.send('/cases', { channel: 'dispatch_centre' });
    await hold.somebodyWaits();
    service.signal('SIGSTOP');
    await hold.release();
    await until(async () => (await log.count()) === before + 1);
    expect((await log.events()).at(-1)).toMatchObject({ type: 'ReferenceTaken' });
    await kill();
    expect((await sending).answer).toBeNull();
    await again();
    await repeatUnanswered();
    expect((await log.events()).slice(before).map(({ type }) => type)).toEqual(['ReferenceTaken', 'RequestReceived']);
  }, 60_000);

  it('after the answer and before any read model knows of it; the next start brings them up to it', async () => {
    const holding = await StoredLog.open(await folder.databaseUrl());
    await holding.holdProjections();
    const { answer } = await sender.send('/people', { name: 'Lee Frost' });
    const ask = () => fetch(`${url}/api/v1/people/${answer!.id}?after=${answer!.position}`, { headers: { actor: coordinator } });
    expect((await ask()).status).toBe(503);
    await kill();
    await holding.close();
    await again();
    await until(async () => (await ask()).status === 200, 10_000);
  }, 60_000);

  it.each(MOMENTS)('in the middle of its work, %d ms after it began; every repeat is answered', async (moment) => {
    const atWork = Array.from({ length: SENDERS }, () => sender.work());
    await pause(moment);
    await kill();
    await Promise.all(atWork);
    await again();
    await repeatUnanswered();
  }, 60_000);

  it('has in the end everything that it acknowledged, in its place and once', async () => {
    const events = await log.events();
    const namespace = await log.namespace();
    expect(sender.sent.length).toBeGreaterThan(20);
    for (const { key, path, answer } of sender.sent) {
      const commandId = commandIdFor(namespace, coordinator, key);
      const own = events.filter((event) => event.commandId === commandId && event.stream.endsWith(`-${answer!.id}`));
      // One command writes to its stream once: its events follow each other.
      expect({ path, revisions: own.map(({ revision }) => revision) }).toEqual({
        path,
        revisions: own.map((_, index) => answer!.revision - own.length + 1 + index),
      });
      expect({ path, last: own.at(-1) }).toMatchObject({ last: { position: answer!.position, revision: answer!.revision } });
      const [first] = own;
      expect(own.filter(({ type }) => type === first!.type)).toHaveLength(first!.type === 'FollowUpPlanned' ? own.length : 1);
    }
    const received = events.filter(({ type }) => type === 'RequestReceived').length;
    expect(received).toBe(sender.sent.filter(({ path }) => path === '/cases').length);
    expect(events.filter(({ type }) => type === 'ReferenceTaken')).toHaveLength(received);
  });

  it('has read models that equal a rebuild from the first event on', async () => {
    const operations = `${url}/api/v1/operations/projections`;
    const headers = { actor: coordinator, 'content-type': 'application/json' };
    const last = (await log.events()).at(-1)!.position;
    interface Status { readonly name: string; readonly caughtUp: boolean; readonly position: string }
    const projections = await until(async () => {
      const all = (await (await fetch(operations, { headers })).json()) as Status[];
      return all.every(({ caughtUp, position }) => caughtUp && position === last) ? all.map(({ name }) => name) : null;
    }, 10_000);
    expect(projections.length).toBeGreaterThan(5);
    let rows = 0;
    for (const name of projections) {
      const [live, begunAt] = [await log.rowsOf(name), await log.begunAt(name)];
      expect((await fetch(`${operations}/${name}/rebuild`, { method: 'POST', headers, body: '{}' })).status).toBe(202);
      await until(async () => (await log.begunAt(name)) !== begunAt, 20_000);
      expect({ name, rows: await log.rowsOf(name) }).toEqual({ name, rows: live });
      rows += live.length;
    }
    expect(rows).toBeGreaterThan(10);
  }, 60_000);
});
