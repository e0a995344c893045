import { randomUUID } from 'node:crypto';
import { EventVersions, RevisionConflict, StoreUnavailable, type EventStore, type NewEvent } from '../../../libs/event-sourcing/index.js';
import { openPostgresEventStore, type PostgresEventStore } from '../../../libs/event-store/postgres/index.js';
import { clock } from '../../../test/support/clock.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CaseReferences } from './case-reference.js';

describe('the reference of a case', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    store = await openPostgresEventStore({ connectionString: database.appUrl, versions: new EventVersions(), acceptUnsafeServer: true });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  const references = (of: Partial<EventStore> = {}) => {
    const used: EventStore = { ...storeOf(store), ...of };
    return new CaseReferences({ store: used, versions: new EventVersions(), namespace: randomUUID() }, clock('2026-03-02T09:00:00Z'));
  };
  const streamOf = (reference: string) => store.read(`reference-${reference}`);

  it('is the year and five characters, taken for good, by no person, and it says nothing of the case', async () => {
    const reference = await references().next('2026');
    expect(reference).toMatch(/^AW-26-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await streamOf(reference)).toMatchObject([
      { event: { type: 'ReferenceTaken', data: {} }, metadata: { actor: 'automation:references' } },
    ]);
  });

  it('is one for each, though many are given at the same moment by two processes, and each is taken', async () => {
    const [one, other] = [references(), references()];
    const given = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 ? one : other).next('2026')));
    expect(new Set(given).size).toBe(100);
    expect((await Promise.all(given.map(streamOf))).every(({ length }) => length === 1)).toBe(true);
  });

  it('is another where a case that came before has this one', async () => {
    const asked: string[] = [];
    const firstIsTaken = {
      append: (stream: string, expected: number, events: readonly NewEvent[]) => {
        asked.push(stream);
        if (asked.length === 1) return Promise.reject(new RevisionConflict(stream, expected, 0));
        return store.append(stream, expected, events);
      },
    };
    const given = await references(firstIsTaken).next('2026');
    expect(given).not.toBe(asked[0]!.slice('reference-'.length));
    expect(await streamOf(given)).toHaveLength(1);
  });

  it('is waited for by nobody once the first was given', async () => {
    let appends = 0;
    const counted = { append: (...sent: Parameters<EventStore['append']>) => ((appends += 1), store.append(...sent)) };
    const given = references(counted);
    await Promise.all([given.next('2026'), given.next('2026')]);
    const before = appends;
    await given.next('2026');
    expect(appends).toBe(before);
  });

  it('is of the year in which the request came in, also when the year has just turned', async () => {
    const given = references();
    await given.next('2026');
    expect(await given.next('2027')).toMatch(/^AW-27-/);
  });

  it('is given again as soon as the store takes something again', async () => {
    let away = true;
    const awayAtFirst = {
      append: (...sent: Parameters<EventStore['append']>) =>
        away ? Promise.reject(new StoreUnavailable('the store is away')) : store.append(...sent),
    };
    const given = references(awayAtFirst);
    await expect(given.next('2026')).rejects.toBeInstanceOf(StoreUnavailable);
    away = false;
    expect(await given.next('2026')).toMatch(/^AW-26-/);
  });
});

const storeOf = (store: EventStore): EventStore => ({
  read: store.read.bind(store),
  append: store.append.bind(store),
  follow: store.follow.bind(store),
  reaches: store.reaches.bind(store),
});
