import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { provisionDatabase, startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';
import { builtService, type BuiltService } from '../support/built-service.js';
import { runningService, type RunningService } from '../support/running-service.js';
import type { StoreToTry } from '../support/stores-to-try.js';
import { until } from '../support/until.js';
import { CommandSender } from './command-sender.js';
import { firstPerson } from './first-person.js';
import { expectEverythingAcknowledgedOnce, expectReadModelsToEqualRebuilds } from './kept-promises.js';
import { StoredLog } from './stored-log.js';
import { bearer } from '../support/who-acts.js';
import { scratchFolder } from '../support/scratch.js';

/** What each has answered before one is killed in the middle of more. */
const ANSWERED = 12;
/** Within which the other goes on. */
const SECONDS_MS = 5000;

/** Each of these finds what the one before has left. */
export function twoServices(open: () => Promise<StoreToTry>): void {
  let built: BuiltService;
  let store: StoreToTry;
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  let scratch: string;
  let log: StoredLog;
  const services: RunningService[] = [];
  const urls: string[] = [];
  let coordinator: string;
  let turn = 0;
  const killed = new CommandSender(
    () => urls[0]!,
    () => coordinator,
  );
  const lasting = new CommandSender(
    () => urls[1]!,
    () => coordinator,
  );
  const both = new CommandSender(
    () => urls[turn++ % 2]!,
    () => coordinator,
  );

  beforeAll(async () => {
    scratch = await mkdtemp(join(scratchFolder(), 'two-services-'));
    [built, store, server] = await Promise.all([
      builtService(),
      open(),
      startEmbeddedPostgres({ dataDir: join(scratch, 'postgres'), log: () => undefined }),
    ]);
    const roles = { database: 'afterwatch', ownerRole: 'afterwatch_owner', appRole: 'afterwatch_app' };
    const { appUrl, ownerUrl } = await provisionDatabase(server.superuserUrl, roles);
    const settings = {
      DATA_DIR: scratch,
      DATABASE_URL: appUrl,
      MIGRATION_DATABASE_URL: ownerUrl,
      LOG_LEVEL: 'silent',
      ...store.settings,
    };
    for (let count = 0; count < 2; count++) {
      const service = runningService(built.program, settings);
      services.push(service);
      urls.push(await service.serving());
    }
    // The key of the operator is that of whoever began last on this folder.
    coordinator = await firstPerson(urls[1]!, 'Alex Reed');
    const database = new URL(server.superuserUrl);
    database.pathname = '/afterwatch';
    log = await StoredLog.open(database.href, store.events);
  }, 120_000);
  afterAll(async () => {
    await log.close();
    for (const service of services) service.signal('SIGKILL');
    await Promise.all(services.map(({ ended }) => ended));
    await store.end();
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
    await rm(server.dataDir, { recursive: true, force: true });
  });

  it('goes on within seconds with the other one, which also settles what the killed one did not answer', async () => {
    const done = new AbortController();
    const working = [killed.work(done.signal), lasting.work(done.signal), both.work(done.signal)];
    const answered = ({ sent }: CommandSender) => sent.filter(({ answer }) => answer !== null).length;
    await until(() => [killed, lasting, both].every((sender) => answered(sender) >= ANSWERED), 40_000);
    services[0]!.signal('SIGKILL');
    await services[0]!.ended;
    urls[0] = urls[1]!;
    const { answer } = await until(async () => {
      const sent = await lasting.send('/people', { name: 'Sam Hart', anotherOfThisName: true });
      return sent.answer ? { answer: sent.answer } : null;
    }, SECONDS_MS);
    await until(async () => {
      const query = `${urls[1]}/api/v1/people/${answer.id}?after=${answer.position}`;
      return (await fetch(query, { headers: await bearer(urls[1]!, coordinator) })).status === 200;
    }, SECONDS_MS);
    done.abort();
    await Promise.all(working);
    for (const sender of [killed, lasting, both]) {
      for (const command of sender.unanswered()) await sender.repeat(command);
      expect(sender.unanswered()).toEqual([]);
    }
  }, 90_000);

  it('has everything that either acknowledged, in its place and once', async () => {
    const all = new CommandSender(
      () => urls[1]!,
      () => coordinator,
    );
    all.sent.push(...killed.sent, ...lasting.sent, ...both.sent);
    await expectEverythingAcknowledgedOnce(log, all, coordinator);
  });

  it(
    'has read models that equal a rebuild from the first event on',
    () => expectReadModelsToEqualRebuilds(log, urls[1]!, coordinator),
    60_000,
  );
}
