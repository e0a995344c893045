/** @waits for nodes that are lost */
import { startWireDoubleCluster, type WireDoubleCluster } from '../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import { builtService, type BuiltService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { eventsIn } from '../support/event-store-double.js';
import { runningService, type RunningService } from '../support/running-service.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { firstPerson } from './first-person.js';
import { expectEverythingAcknowledgedOnce, expectReadModelsToEqualRebuilds } from './kept-promises.js';
import { StoredLog } from './stored-log.js';

/** Of work before and after each loss. */
const WORKING_MS = 1900;
const LOSSES = 2;

describe('a service on three EventStoreDB nodes, which loses the one it talks to', () => {
  let built: BuiltService;
  let folder: TestDataFolder;
  let cluster: WireDoubleCluster;
  let service: RunningService;
  let url: string;
  let coordinator: string;
  let log: StoredLog;
  const sender = new CommandSender(
    () => url,
    () => coordinator,
  );

  beforeAll(async () => {
    [built, folder, cluster] = await Promise.all([builtService(), testDataFolder(), startWireDoubleCluster(3)]);
    const settings = { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: cluster.url };
    service = runningService(built.program, { DATA_DIR: folder.path, LOG_LEVEL: 'silent', ...settings });
    url = await service.serving();
    coordinator = await firstPerson(url, 'Alex Reed');
    log = await StoredLog.open(await folder.databaseUrl(), () => eventsIn(cluster.url));
  }, 90_000);
  afterAll(async () => {
    await log.close();
    service.signal('SIGKILL');
    await service.ended;
    await cluster.close();
    await folder.remove();
  });

  it('finds the new leader by itself, and answers every command in the end', async () => {
    for (let loss = 0; loss < LOSSES; loss++) {
      const enough = new AbortController();
      const atWork = Array.from({ length: 3 }, () => sender.work(enough.signal));
      await new Promise((resolve) => setTimeout(resolve, WORKING_MS));
      const lost = await cluster.killLeader();
      // Acknowledged by the new leader, while the old one is still away.
      await until(async () => (await sender.send('/people', { name: 'Sam Hart', anotherOfThisName: true })).answer, 20_000);
      enough.abort();
      await Promise.all(atWork);
      await until(async () => {
        for (const command of sender.unanswered()) await sender.repeat(command);
        return sender.unanswered().length === 0;
      }, 20_000);
      await cluster.restart(lost);
    }
  }, 90_000);

  it('has everything that it acknowledged in the store, in its place and once', () =>
    expectEverythingAcknowledgedOnce(log, sender, coordinator));

  it('has read models that equal a rebuild from the first event on', () => expectReadModelsToEqualRebuilds(log, url, coordinator), 60_000);
});
