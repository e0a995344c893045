/** @waits for a store that is away */
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { eventStoreDouble, type EventStoreDouble } from '../support/event-store-double.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { firstPerson } from './first-person.js';
import { expectEverythingAcknowledgedOnce } from './kept-promises.js';
import { StoredLog } from './stored-log.js';
import { bearer } from '../support/who-acts.js';

const COMMANDS = 600;
const AWAY_MS = 26_000;
const LIVE_WITHIN_MS = 1000;

/** As it was with a real cluster: 600 commands came in 26 s without a majority, and were worked off for 18 s with nothing else answered. */
describe('a service to which many turn while its EventStoreDB is away', () => {
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
  /** How long each answer that it lives took, in milliseconds. */
  const lived: number[] = [];
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

  const asking = async (): Promise<void> => {
    while (!enough.signal.aborted) {
      const began = performance.now();
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      lived.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('answers always that it lives, tells whom it cannot serve when to come again, and is soon done with those who waited', async () => {
    const asked = asking();
    asked.catch(() => undefined);
    store.double.faults.noLeaderInfo();
    store.double.faults.failReads(true);
    const sent = Array.from({ length: COMMANDS }, async (_, number) => {
      await new Promise((resolve) => setTimeout(resolve, (number * AWAY_MS) / COMMANDS));
      return sender.send('/people', { name: `Person number ${number}` });
    });
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    const headers = { ...(await bearer(url, coordinator)), 'content-type': 'application/json' };
    const refused = await fetch(`${url}/api/v1/people`, { method: 'POST', headers, body: JSON.stringify({ name: 'Kim Lane' }) });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true]);
    store.double.faults.clear();
    const back = performance.now();
    await Promise.all(sent);
    const drained = performance.now() - back;
    await until(async () => {
      for (const command of sender.unanswered()) await sender.repeat(command);
      return sender.unanswered().length === 0;
    }, 120_000);
    enough.abort();
    await asked;
    process.stdout.write(`drained in ${Math.round(drained)} ms, longest /livez ${Math.round(Math.max(...lived))} ms\n`);
    expect(Math.max(...lived)).toBeLessThan(LIVE_WITHIN_MS);
  }, 240_000);

  it('has everything that it acknowledged in the store, once', () => expectEverythingAcknowledgedOnce(log, sender, coordinator));
});
