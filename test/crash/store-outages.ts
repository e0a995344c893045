import { setTimeout as pause } from 'node:timers/promises';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { eventStoreDouble, type EventStoreDouble } from '../support/event-store-double.js';
import { PageCaller, type PageGot } from '../support/page-caller.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { firstPerson } from './first-person.js';
import { expectEverythingAcknowledgedOnce, expectReadModelsToEqualRebuilds } from './kept-promises.js';
import { StoredLog } from './stored-log.js';

/** Milliseconds of load before each trouble: drawn once, about a minute together with the troubles themselves. */
const BEFORE_EACH = [6100, 4300, 7700, 5900, 6700, 5200, 6400];
const TROUBLES = ['killed', 'hung', 'killed', 'killed', 'hung', 'killed', 'killed'] as const;
const SENDERS = 4;
const AWAY_MS = 900;
const HUNG_MS = 4000;

/** One minute of load; each of these finds what the one before has left. */
describe('a service under load while its EventStoreDB is killed and started again five times and hangs twice', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let store: EventStoreDouble;
  let service: RunningService;
  let url: string;
  let coordinator: string;
  let log: StoredLog;
  const sender = new CommandSender(
    () => url,
    () => coordinator,
  );
  const pagesGot: PageGot[] = [];
  const enough = new AbortController();

  beforeAll(async () => {
    [built, folder, store] = await Promise.all([builtService(), testDataFolder(), eventStoreDouble()]);
    service = runningService(built.program, { DATA_DIR: folder.path, LOG_LEVEL: 'warn', ...store.settings });
    url = await service.serving();
    coordinator = await firstPerson(url, 'Alex Reed');
    log = await StoredLog.open(await folder.databaseUrl(), store.events);
  }, 90_000);
  afterAll(async () => {
    await log.close();
    service.signal('SIGKILL');
    await service.ended;
    await store.end();
    await folder.remove();
    await built.remove();
  });

  const sending = async (): Promise<void> => {
    while (!enough.signal.aborted) {
      await sender.work(enough.signal);
      await pause(50);
    }
  };
  const looking = async (): Promise<void> => {
    const person = await PageCaller.as(url, coordinator);
    while (!enough.signal.aborted) {
      for (const path of ['/work', '/cases', '/requests/new']) pagesGot.push(await person.opens(path));
      await pause(100);
    }
  };
  const trouble = async (kind: (typeof TROUBLES)[number]): Promise<void> => {
    if (kind === 'hung') {
      store.double.hang();
      await pause(HUNG_MS);
      store.double.resume();
      return;
    }
    await store.double.kill();
    await pause(AWAY_MS);
    await store.double.restart();
  };

  it('goes on, and answers every command in the end', async () => {
    const atWork = [looking(), ...Array.from({ length: SENDERS }, sending)];
    let answeredBetween = 0;
    for (const [index, kind] of TROUBLES.entries()) {
      const before = sender.sent.length - sender.unanswered().length;
      await pause(BEFORE_EACH[index]!);
      answeredBetween += sender.sent.length - sender.unanswered().length > before ? 1 : 0;
      await trouble(kind);
    }
    await pause(BEFORE_EACH[0]!);
    enough.abort();
    await Promise.all(atWork);
    expect(answeredBetween).toBe(TROUBLES.length);
    await until(async () => {
      for (const command of sender.unanswered()) await sender.repeat(command);
      return sender.unanswered().length === 0;
    }, 30_000);
    expect(sender.sent.length).toBeGreaterThan(200);
  }, 150_000);

  it('has everything that it acknowledged in the store, in its place and once', () =>
    expectEverythingAcknowledgedOnce(log, sender, coordinator));

  it('has read models that equal a rebuild from the first event on', () => expectReadModelsToEqualRebuilds(log, url, coordinator), 120_000);

  it('showed its pages all the time, or said clearly that it could not', () => {
    expect(pagesGot.length).toBeGreaterThan(100);
    expect(new Set(pagesGot)).toEqual(new Set(pagesGot.filter((got) => got === 'shown' || got === 'said that it cannot')));
  });

  it('had no fault of its own in the log', () => {
    expect(
      service
        .said()
        .split('\n')
        .filter((line) => line.includes('"level":"error"')),
    ).toEqual([]);
  });

  it('is still the same process: no rejection went unhandled but the counted late answers of the client', async () => {
    const { status } = await fetch(`${url}/readyz`);
    expect(status).toBe(200);
    expect(service.said()).not.toMatch(/unhandled/i);
  });
});
