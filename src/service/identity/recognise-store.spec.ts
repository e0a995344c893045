import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { newStream, numbered } from '../../../libs/event-store/contract/harness.testkit.js';
import { openEventStoreDb } from '../../../libs/event-store/eventstoredb/index.js';
import { startWireDouble } from '../../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import { openPostgresEventStore, StoreNotUsable } from '../../../libs/event-store/postgres/index.js';
import { EventVersions, eventId, NO_STREAM, type Position } from '../../../libs/event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { OpenedEventStore } from '../../app.module.js';
import { INSTALLATION_STREAM } from '../../installation/domain/installation.events.js';
import { POLICY_STREAM } from '../../policy/domain/policy.events.js';
import { installationNamespace } from '../installation.js';
import { recogniseStore } from './recognise-store.js';
import { scratchFolder } from '../../../test/support/scratch.js';

/** A place for events, apart from the database of the installation. */
interface Place {
  readonly store: OpenedEventStore;
  /** The same place as it was at a moment, opened. */
  backup(): Promise<() => Promise<Place>>;
  close(): Promise<void>;
}

const versions = new EventVersions();

async function inPostgres(): Promise<Place> {
  const database = await testDatabase();
  const store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  return {
    store,
    backup: async () => {
      const position = (await asSuperuser(database, 'SELECT coalesce(max(position), 0)::text AS p FROM event_store.events'))[0]!.p;
      // What was written since the backup is not in it; read models are in another database here.
      return async () => {
        const older = await inPostgres();
        await copyEvents(database, older, position!);
        return older;
      };
    },
    close: async () => {
      await store.close();
      await database.drop();
    },
    ...{ database },
  };
}

async function copyEvents(from: TestDatabase, to: Place, upTo: string): Promise<void> {
  const { database } = to as Place & { readonly database: TestDatabase };
  const rows = await asSuperuser(from, `SELECT row_to_json(e)::text AS row FROM event_store.events e WHERE position <= ${upTo} ORDER BY 1`);
  for (const { row } of rows) {
    await asSuperuser(database, 'INSERT INTO event_store.events SELECT * FROM json_populate_record(NULL::event_store.events, $1)', [row]);
  }
  await asSuperuser(database, `SELECT setval('event_store.positions', greatest(1, ${upTo}))`);
}

async function inEventStoreDb(dataFile?: string): Promise<Place> {
  const folder = await mkdtemp(join(scratchFolder(), 'recognised-'));
  const file = join(folder, 'log');
  if (dataFile !== undefined) await copyFile(dataFile, file);
  const double = await startWireDouble({ dataFile: file });
  const store = await openEventStoreDb({ connectionString: double.url, versions });
  return {
    store,
    backup: async () => {
      const copy = join(folder, randomUUID());
      await copyFile(file, copy);
      return () => inEventStoreDb(copy);
    },
    close: async () => {
      await store.close();
      await double.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function asSuperuser({ superuserUrl }: TestDatabase, statement: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  return client
    .query<Record<string, string>>(statement, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** An installation: its database, and what it takes its store for. */
async function installation() {
  const database = await testDatabase();
  await asSuperuser(database, 'UPDATE service.installation SET namespace = gen_random_uuid()');
  const pool = new Pool({ connectionString: database.appUrl, max: 2 });
  const namespace = await installationNamespace(pool);
  return {
    namespace,
    recognise: ({ store }: Place) => recogniseStore(pool, { store, versions, namespace }, '2026-11-23T12:00:00.000Z'),
    /** As a read model does. */
    projectedUpTo: (position: Position) =>
      pool.query(
        `INSERT INTO read_side.checkpoints (target, projection, version, position) VALUES ('board', 'board', 1, $1)
         ON CONFLICT (target) DO UPDATE SET position = $1`,
        [position.toString()],
      ),
    run: (statement: string) => asSuperuser(database, statement),
    /** What a start of an earlier release left in a store: a policy, and no name. */
    beginPolicy: ({ store }: Place) => {
      const metadata = { commandId: randomUUID(), actor: 'automation:establish-first-policy', recordedAt: '2026-11-01T08:00:00.000Z' };
      const event = { type: 'PolicyVersionPublished', data: {} };
      return store.append(POLICY_STREAM, NO_STREAM, [{ id: eventId(namespace, metadata, POLICY_STREAM, 0), version: 1, event, metadata }]);
    },
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

type Installation = Awaited<ReturnType<typeof installation>>;

describe.each([
  { name: 'PostgreSQL', open: inPostgres },
  { name: 'EventStoreDB', open: () => inEventStoreDb() },
])('an event store in $name, at a start', ({ open }) => {
  const opened: { close(): Promise<void> }[] = [];
  const place = async (): Promise<Place> => kept(await open());
  const other = async (): Promise<Installation> => kept(await installation());
  const kept = <One extends { close(): Promise<void> }>(one: One): One => {
    opened.push(one);
    return one;
  };
  let ours: Installation;
  let store: Place;
  beforeEach(async () => {
    [ours, store] = await Promise.all([other(), place()]);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  const names = async ({ store: events }: Place) => (await events.read(INSTALLATION_STREAM)).map(({ event }) => event);
  const fill = async ({ store: events }: Place) => (await events.append(newStream(), NO_STREAM, numbered(3))).position;
  const refusal = async (recognising: Promise<void>): Promise<string> => {
    const error: unknown = await recognising.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreNotUsable);
    expect((error as Error).message).toMatch(/^[^\n]+ docs\/operating\.md says under "Restoring" what to do\. Nothing was changed\.$/);
    return (error as Error).message;
  };

  it('is given the name of the installation, once, however often it is started', async () => {
    await ours.recognise(store);
    await ours.recognise(store);
    expect(await names(store)).toEqual([{ type: 'InstallationNamed', data: { installationId: ours.namespace } }]);
  });

  it('is named once by two processes that start at the same moment', async () => {
    await Promise.all([ours.recognise(store), ours.recognise(store)]);
    expect(await names(store)).toHaveLength(1);
  });

  it('is that of one of two installations that begin on it at the same moment, and refused to the other', async () => {
    const theirs = await other();
    const ends = await Promise.allSettled([ours.recognise(store), theirs.recognise(store)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [won, lost] = ends[0].status === 'fulfilled' ? [ours, theirs] : [theirs, ours];
    await won.recognise(store);
    expect(await refusal(lost.recognise(store))).toContain(`the events of the installation ${won.namespace}`);
  });

  it('is refused where it is empty, though events have been taken from one before', async () => {
    await ours.recognise(store);
    await ours.projectedUpTo(await fill(store));
    expect(await refusal(ours.recognise(await place()))).toMatch(/^The event store does not hold the name/);
  });

  it('is refused where it is empty, also where nothing was ever taken from the one before', async () => {
    await ours.recognise(store);
    expect(await refusal(ours.recognise(await place()))).toMatch(/^The event store does not hold the name/);
  });

  it('is refused where it is of another installation, by a new database too', async () => {
    const theirs = await other();
    await theirs.recognise(store);
    await fill(store);
    expect(await refusal(ours.recognise(store))).toContain(`the events of the installation ${theirs.namespace}, and the database is that`);
    expect(await names(store)).toHaveLength(1);
  });

  it('is refused where it is a backup that is older than the read models', async () => {
    await ours.recognise(store);
    await ours.projectedUpTo(await fill(store));
    const restore = await store.backup();
    await ours.projectedUpTo(await fill(store));
    await ours.recognise(store);
    expect(await refusal(ours.recognise(kept(await restore())))).toMatch(/^The event store ends before what the read models have taken/);
  });

  it('is taken where the read models are older than it: they catch up', async () => {
    await ours.recognise(store);
    await ours.projectedUpTo(await fill(store));
    await fill(store);
    const restore = await store.backup();
    await ours.recognise(kept(await restore()));
    expect(await names(store)).toHaveLength(1);
  });

  it('is taken where the database is from before the store was named', async () => {
    await ours.recognise(store);
    await ours.run('UPDATE service.installation SET named_in_store = false');
    await ours.recognise(store);
    expect(await names(store)).toHaveLength(1);
    expect(await refusal(ours.recognise(await place()))).toMatch(/^The event store does not hold the name/);
  });

  describe('of a release that gave no names', () => {
    it('gets its name at the next start', async () => {
      await ours.beginPolicy(store);
      await ours.projectedUpTo(await fill(store));
      await ours.recognise(store);
      expect(await names(store)).toHaveLength(1);
    });

    it('is refused where another installation began it', async () => {
      const theirs = await other();
      await theirs.beginPolicy(store);
      await fill(store);
      expect(await refusal(ours.recognise(store))).toMatch(/^The event store holds the events of another installation/);
      expect(await names(store)).toEqual([]);
    });

    it('is refused where it ends before what the read models have taken', async () => {
      await ours.projectedUpTo(1_000_000_000n);
      expect(await refusal(ours.recognise(store))).toMatch(/^The event store ends before/);
      expect(await names(store)).toEqual([]);
    });
  });

  it('that is the newest there is left is taken after what docs/operating.md says, and every read model is made of it anew', async () => {
    await ours.recognise(store);
    await ours.projectedUpTo(1_000_000_000n);
    const emptied = await place();
    await refusal(ours.recognise(emptied));
    await ours.run('UPDATE service.installation SET named_in_store = false');
    await ours.run('UPDATE read_side.checkpoints SET version = 0, position = -1');
    await ours.recognise(emptied);
    expect(await names(emptied)).toHaveLength(1);
  });
});
