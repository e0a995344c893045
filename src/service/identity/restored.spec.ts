import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { startWireDouble } from '../../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import { StoreNotUsable } from '../../../libs/event-store/postgres/index.js';
import { firstCoordinator } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { scratchFolder } from '../../../test/support/scratch.js';

/** A service of which somebody has recorded something, and its events as they were before. */
interface Restorable {
  readonly service: TestService;
  /** The stream of whom it knows. */
  readonly person: string;
  /** Takes the events back to where they were, and says where they are now. */
  restoreOlder(): Promise<{ readonly eventStoreDbUrl: string | null }>;
  end(): Promise<void>;
}

const asSuperuser = async ({ database }: TestService, statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const OLDER = `DELETE FROM event_store.events WHERE position >= (SELECT min(position) FROM event_store.events WHERE stream LIKE 'person-%')`;

async function inPostgres(): Promise<Restorable> {
  const service = await testService();
  const person = `person-${(await firstCoordinator(service.url)).id}`;
  return {
    service,
    person,
    restoreOlder: async () => {
      await asSuperuser(service, ['SET session_replication_role = replica', OLDER]);
      return { eventStoreDbUrl: null };
    },
    end: () => service.end(),
  };
}

async function inEventStoreDb(): Promise<Restorable> {
  const folder = await mkdtemp(join(scratchFolder(), 'restored-'));
  const [file, backup] = [join(folder, 'log'), join(folder, 'backup')];
  const doubles = [await startWireDouble({ dataFile: file })];
  const service = await testService({ settings: { EVENT_STORE: 'eventstoredb', EVENTSTOREDB_URL: doubles[0]!.url } });
  await copyFile(file, backup);
  const person = `person-${(await firstCoordinator(service.url)).id}`;
  return {
    service,
    person,
    restoreOlder: async () => {
      doubles.push(await startWireDouble({ dataFile: backup }));
      return { eventStoreDbUrl: doubles[1]!.url };
    },
    end: async () => {
      await service.end();
      await Promise.all(doubles.map((double) => double.close()));
      await rm(folder, { recursive: true });
    },
  };
}

describe.each([
  { name: 'PostgreSQL', begin: inPostgres },
  { name: 'EventStoreDB', begin: inEventStoreDb },
])('a service whose events, in $name, were restored from an older backup', ({ begin }) => {
  let restorable: Restorable;
  beforeAll(async () => {
    restorable = await begin();
    const { service, person } = restorable;
    await service.projected((await service.sources.store.read(person)).at(-1)!.position);
  }, 60_000);
  afterAll(() => restorable.end());

  it('does not start, and says why; with what the guide says it starts, and shows what the older events tell', async () => {
    const { service } = restorable;
    await service.stop();
    const settings = await restorable.restoreOlder();
    await expect(service.restart(settings)).rejects.toThrow(StoreNotUsable);

    await asSuperuser(service, [
      'UPDATE service.installation SET named_in_store = false',
      'UPDATE read_side.checkpoints SET version = 0, position = -1',
    ]);
    const again = await service.restart(settings);
    expect(again.sources.runner.status().every(({ state }) => state === 'running' || state === 'outdated')).toBe(true);
    // Nobody is here any more, as it was at the time of the backup.
    await firstCoordinator(again.url);
    await again.stop();
  }, 60_000);
});
