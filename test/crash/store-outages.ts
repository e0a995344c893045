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

/** What happens to the store, after how many further answers to commands, and half as many pages. */
export interface Trouble {
  readonly after: number;
  readonly kind: 'killed' | 'hung';
}

const SENDERS = 4;
const AWAY_MS = 900;
const HUNG_MS = 4000;
const LOAD_LIMIT_MS = 30_000;

/**
 * A service under load while its EventStoreDB is killed and started again, and hangs; each of these finds what the one
 * before has left.
 */
export function storeOutages(troubles: readonly Trouble[]): void {
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
  });

  const sending = async (): Promise<void> => {
    while (!enough.signal.aborted) {
      await sender.work(enough.signal);
      await pause(50);
    }
  };
  const looking = async (): Promise<void> => {
    const person = await PageCaller.as(url, await folder.databaseUrl(), coordinator);
    while (!enough.signal.aborted) {
      for (const path of ['/work', '/cases', '/requests/new']) pagesGot.push(await person.opens(path));
      await pause(100);
    }
  };
  const bring = async (kind: Trouble['kind']): Promise<void> => {
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
    const answered = () => sender.sent.length - sender.unanswered().length;
    /** How fast a machine answers is its own business: so many are answered between two troubles on any. */
    const under = async (load: number): Promise<void> => {
      const [commands, pages] = [answered() + load, pagesGot.length + load / 2];
      await until(() => answered() >= commands && pagesGot.length >= pages, LOAD_LIMIT_MS);
    };
    for (const { after, kind } of troubles) {
      await under(after);
      await bring(kind);
    }
    await under(troubles[0]!.after);
    enough.abort();
    await Promise.all(atWork);
    await until(async () => {
      for (const command of sender.unanswered()) await sender.repeat(command);
      return sender.unanswered().length === 0;
    }, 30_000);
  }, 300_000);

  it('has everything that it acknowledged in the store, in its place and once', () =>
    expectEverythingAcknowledgedOnce(log, sender, coordinator));

  it('has read models that equal a rebuild from the first event on', () => expectReadModelsToEqualRebuilds(log, url, coordinator), 120_000);

  it('showed its pages all the time, or said clearly that it could not', () => {
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
}
