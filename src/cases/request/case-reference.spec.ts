import { randomUUID } from 'node:crypto';
import { beginStream, EventVersions, type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { openPostgresEventStore, type PostgresEventStore } from '../../../libs/event-store/postgres/index.js';
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

  const mechanism = (): CommandMechanism => ({ store, versions: new EventVersions(), namespace: randomUUID() });
  const acting = () => ({ commandId: randomUUID(), actor: randomUUID(), roles: [], now: '2026-03-02T09:00:00.000Z' });
  const take = (caseId: string, by = acting()) => new CaseReferences(mechanism()).take(caseId, '2026', by);
  /** What a case takes where nobody has taken anything. */
  const wouldTake = (caseId: string) => {
    const empty = {
      read: async () => [],
      append: async () => ({ revision: 0, position: 1n }),
      follow: store.follow.bind(store),
      reaches: async () => false,
    };
    return new CaseReferences({ ...mechanism(), store: empty }).take(caseId, '2026', acting());
  };
  const owners = async (reference: string) => (await store.read(`reference-${reference}`)).map(({ event }) => event);

  it('is taken once, and the same case gets the same one again, by whatever command', async () => {
    const caseId = randomUUID();
    const reference = await take(caseId);
    expect(reference).toMatch(/^AW-26-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await take(caseId)).toBe(reference);
    expect(await owners(reference)).toEqual([{ type: 'ReferenceTaken', data: { caseId } }]);
  });

  it('is another where a case that came before has this one', async () => {
    const [earlier, later] = [randomUUID(), randomUUID()];
    const wanted = await wouldTake(later);
    await beginStream(mechanism(), acting(), `reference-${wanted}`, [{ type: 'ReferenceTaken', data: { caseId: earlier } }]);
    const given = await take(later);
    expect(given).not.toBe(wanted);
    expect(await owners(given)).toEqual([{ type: 'ReferenceTaken', data: { caseId: later } }]);
    expect(await take(later)).toBe(given);
  });

  it('is one for each, though many are taken at the same moment', async () => {
    const cases = Array.from({ length: 30 }, () => randomUUID());
    const twice = await Promise.all([...cases, ...cases].map((caseId) => take(caseId)));
    expect(new Set(twice).size).toBe(30);
  });
});
