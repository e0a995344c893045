import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { openPostgresEventStore, type PostgresEventStore } from '../event-store/postgres/index.js';
import { fold, understand, unknownEvent, type Evolution } from './decider.js';
import type { DomainEvent } from './event.js';
import { CommandIdReused } from './fingerprint.js';
import { RevisionConflict, type EventStore } from './event-store.js';
import { beginStream, handleCommand, StaleRevision, type CommandContext } from './handle-command.js';
import { Refusal, refuse } from './refusal.js';
import { EventVersions } from './upcasting.js';

type Counted = DomainEvent<'Counted', { readonly by: number }>;

const counting: Evolution<number, Counted> = {
  initial: 0,
  evolve: (sum, event) => (event.type === 'Counted' ? sum + event.data.by.valueOf() : unknownEvent(event as never)),
};
const by = (amount: number): Counted => ({ type: 'Counted', data: { by: amount } });
/** Never more than three in all, which only the state can say. */
const countUpTo3 = (sum: number): readonly Counted[] =>
  sum < 3 ? [by(1)] : refuse('enough', { en: 'It is three. Stop counting.', es: 'It is three. Stop counting.' });

describe('a command, carried out on a real store', () => {
  const versions = new EventVersions();
  const namespace = randomUUID();
  let database: TestDatabase;
  let store: PostgresEventStore;
  let stream: string;

  beforeAll(async () => {
    database = await testDatabase();
    store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });
  beforeEach(() => {
    stream = `counter-${randomUUID()}`;
  });

  const context = (more: Partial<CommandContext> = {}): CommandContext => ({
    commandId: randomUUID(),
    actor: 'somebody',
    now: '2026-03-02T09:00:00.000Z',
    ...more,
  });
  const handle = (
    acting: CommandContext,
    decide: (sum: number, revision: number) => readonly Counted[] | Promise<readonly Counted[]>,
    through: EventStore = store,
  ) => handleCommand({ store: through, versions, namespace }, acting, stream, counting, decide);
  /** A store that must not be asked. */
  const storeFailing = (): EventStore => {
    const asked = () => {
      throw new Error('the store was asked');
    };
    return { read: asked, reaches: asked, append: asked, follow: asked };
  };
  const stored = async () => (await store.read<Counted>(stream)).map(({ event }) => event);

  it.each([
    ['of a type that only a newer release knows', { type: 'Halved', data: {} }, 1],
    ['of a version that only a newer release knows', by(1), 2],
    ['that fails to be folded', { type: 'Counted', data: {} }, 1],
  ])('is refused on a stream with an event %s, once it is known that this actor may ask', async (_what, event, version) => {
    const metadata = { commandId: randomUUID(), actor: 'somebody', recordedAt: '2026-03-02T09:00:00.000Z' };
    const planted = { id: randomUUID(), version, event: event as unknown as Counted, metadata };
    await store.append(stream, -1, [{ ...planted, id: randomUUID(), version: 1, event: by(1) }, planted]);
    await expect(handle(context(), () => [by(1)])).rejects.toMatchObject({ code: 'not_understood' });
    const admit = () => Promise.reject(new Error('not yours'));
    const asked = handleCommand({ store, versions, namespace }, context(), stream, counting, () => [by(1)], { admit });
    await expect(asked).rejects.toThrow('not yours');
    const history = await store.read<Counted>(stream);
    expect(understand(versions, counting, history)).toEqual({ state: 1, unknown: new Set([1]) });
    expect(
      fold(
        counting,
        history.map((stored) => stored.event),
      ),
    ).toBe(version === 2 ? 2 : 1);
  });

  it('appends what was decided, with who, when and by which command', async () => {
    const acting = context();
    const outcome = await handle(acting, () => [by(1), by(2)]);
    expect(outcome).toEqual({ stream, revision: 1, position: expect.any(BigInt), changed: true, events: [by(1), by(2)] });
    expect(await store.read(stream)).toEqual([
      expect.objectContaining({
        revision: 0,
        version: 1,
        event: by(1),
        metadata: { commandId: acting.commandId, actor: 'somebody', recordedAt: '2026-03-02T09:00:00.000Z' },
      }),
      expect.objectContaining({ revision: 1, event: by(2) }),
    ]);
  });

  it('begins a stream without a look, once for a command that is repeated, and leaves alone what another began', async () => {
    const mechanism = { store: { ...storeFailing(), append: store.append.bind(store) }, versions, namespace };
    const acting = context();
    expect(await beginStream(mechanism, acting, stream, [by(1)])).toBe(true);
    expect(await beginStream(mechanism, acting, stream, [by(1)])).toBe(true);
    expect(await beginStream(mechanism, context(), stream, [by(2)])).toBe(false);
    expect(await stored()).toEqual([by(1)]);
  });

  it('decides on the state after everything that happened before', async () => {
    await handle(context(), () => [by(5)]);
    const seen: unknown[] = [];
    await handle(context(), (sum, revision) => {
      seen.push(sum, revision);
      return [];
    });
    expect(seen).toEqual([5, 0]);
  });

  it('stores nothing where there is nothing to do, and says so', async () => {
    expect(await handle(context(), () => [])).toEqual({ stream, revision: -1, position: null, changed: false, events: [] });
    expect(await stored()).toEqual([]);
  });

  it('stores nothing where a rule refuses', async () => {
    await expect(handle(context(), () => refuse('no', { en: 'Not now. Try later.', es: 'Not now. Try later.' }))).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(await stored()).toEqual([]);
  });

  it('repeated, answers as the first time and does nothing more, also when much has happened since', async () => {
    const acting = context();
    const first = await handle(acting, () => [by(1)]);
    await handle(context(), () => [by(1)]);
    expect(await handle(acting, () => [by(1)])).toEqual(first);
    expect(await stored()).toHaveLength(2);
  });

  it('is refused under an id that said something else before, however long ago, and nothing is stored', async () => {
    const acting = context({ fingerprint: { open: 'said' } });
    const first = await handle(acting, () => [by(1)]);
    await handle(context(), () => [by(1)]);
    await expect(handle({ ...acting, fingerprint: { open: 'other' } }, () => [by(1)])).rejects.toBeInstanceOf(CommandIdReused);
    expect(await handle(acting, () => [by(1)])).toEqual(first);
    expect(await stored()).toHaveLength(2);
  });

  it('is refused under an id that says something else at the same moment, and one of the two is stored', async () => {
    const { commandId } = context();
    const both = [1, 2].map((amount) => handle(context({ commandId, fingerprint: { open: `${amount}` } }), () => [by(amount)]));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find((end) => end.status === 'rejected')?.reason).toBeInstanceOf(CommandIdReused);
    expect(await stored()).toEqual([by(ends[0]!.status === 'fulfilled' ? 1 : 2)]);
  });

  it('repeated with an If-Match that has gone stale meanwhile, is still the same command', async () => {
    const acting = context({ ifRevision: -1 });
    const first = await handle(acting, () => [by(1)]);
    expect(await handle(acting, () => [by(1)])).toEqual(first);
  });

  it('is not carried out for who looked at an older revision', async () => {
    const first = await handle(context(), () => [by(1)]);
    const stale = handle(context({ ifRevision: -1 }), () => [by(1)]);
    await expect(stale).rejects.toEqual(new StaleRevision(-1, 0, first.position));
    expect(await stored()).toHaveLength(1);
    expect((await handle(context({ ifRevision: 0 }), () => [by(1)])).revision).toBe(1);
  });

  it('decides again when another was faster, and so breaks no rule', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => handle(context(), countUpTo3)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(outcomes.filter((each) => each.status === 'rejected' && each.reason.code === 'enough')).toHaveLength(5);
    expect(await stored()).toEqual([by(1), by(1), by(1)]);
  });

  it('sent twice at once, happens once, and both get the same answer', async () => {
    const acting = context();
    const [one, other] = await Promise.all([handle(acting, () => [by(1)]), handle(acting, () => [by(1)])]);
    expect(one).toEqual(other);
    expect(await stored()).toEqual([by(1)]);
  });

  it('decides on what was read for it before, and reads anew where the stream has moved on since', async () => {
    await handle(context(), () => [by(1)]);
    const history = await store.read<Counted>(stream);
    await handle(context(), () => [by(1)]);
    const seen: number[] = [];
    const count = (sum: number) => (seen.push(sum), countUpTo3(sum));
    await handleCommand({ store, versions, namespace }, context(), stream, counting, count, { history });
    expect(seen).toEqual([1, 2]);
    expect(await stored()).toEqual([by(1), by(1), by(1)]);
  });

  it('gives up after twelve lost races rather than try for ever', async () => {
    let decided = 0;
    const losing: EventStore = {
      read: (name) => store.read(name),
      reaches: (position) => store.reaches(position),
      follow: (after, signal) => store.follow(after, signal),
      append: async (name, expected, events) => {
        await store.append(
          name,
          expected,
          events.map((event) => ({ ...event, id: randomUUID(), metadata: { ...event.metadata, commandId: randomUUID() } })),
        );
        return store.append(name, expected, events);
      },
    };
    const lost = handle(
      context(),
      () => {
        decided += 1;
        return [by(1)];
      },
      losing,
    );
    await expect(lost).rejects.toBeInstanceOf(RevisionConflict);
    expect(decided).toBe(12);
  });
});
