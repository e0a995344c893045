import { NO_STREAM, START, type NewEvent } from '../../event-sourcing/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Follower, newEvent, newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openStore, Saboteur } from './fault.testkit.js';

/** An event that takes its position at once and half a second to be stored. */
const slow = (): NewEvent => newEvent({ number: 0 }, 'SlowThing');

describe('the order of the log', () => {
  let database: TestDatabase;
  let saboteur: Saboteur;
  beforeAll(async () => {
    database = await testDatabase();
    saboteur = await Saboteur.enter(database.superuserUrl);
    await saboteur.run(`
      CREATE FUNCTION public.dawdle() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$;
      CREATE TRIGGER dawdle BEFORE INSERT ON event_store.events
        FOR EACH ROW WHEN (NEW.type = 'SlowThing') EXECUTE FUNCTION public.dawdle();`);
  });
  afterAll(async () => {
    await saboteur.leave();
    await database.drop();
  });

  const ways: readonly (readonly [string, readonly (readonly NewEvent[])[]])[] = [
    ['an append of one event', [[slow()]]],
    ['an append of several events', [[slow(), ...numbered(2, 1)]]],
    ['several appends in one commit', [numbered(1), [slow()], numbered(3)]],
  ];

  it.each(ways)('is that in which readers see it, though %s takes long to be stored', async (_, appends) => {
    const store = await openStore(database.appUrl);
    const quick = await openStore(database.appUrl);
    const streams = [...appends.map(newStream), newStream()];
    const follower = new Follower(quick, START, (name) => streams.includes(name));
    const slowly = Promise.all(appends.map((events, index) => store.append(streams[index]!, NO_STREAM, events)));
    // By now the slow one has its position, and holds the order until it is visible.
    await saboteur.sleeps();
    const late = await quick.append(streams.at(-1)!, NO_STREAM, numbered(1));
    const early = await slowly;
    const total = appends.flat().length + 1;
    await eventually(() => follower.events.at(-1)?.position === late.position);
    await follower.stop();
    expect(follower.events).toHaveLength(total);
    expect(early.every(({ position }) => position < late.position)).toBe(true);
    await Promise.all([store.close(), quick.close()]);
  });

  it('does not wait for transactions of others, in this database or in another', async () => {
    const store = await openStore(database.appUrl);
    const neighbour = await testDatabase();
    const other = await Saboteur.enter(neighbour.superuserUrl);
    await other.run('BEGIN; CREATE TABLE public.unfinished ()');
    await other.holdOrderLock();
    await saboteur.run('BEGIN; CREATE TABLE public.unfinished ()');
    const stream = newStream();
    const follower = new Follower(store, START, (name) => name === stream);
    await store.append(stream, NO_STREAM, numbered(1));
    await eventually(() => follower.events.length === 1);
    await follower.stop();
    await saboteur.run('ROLLBACK');
    await other.leave();
    await neighbour.drop();
    await store.close();
  });
});
