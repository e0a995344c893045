import { until } from '../../../test/support/until.js';
import { START, type Batch, type Position } from '../../event-sourcing/index.js';
import { packed } from '../parcels.testkit.js';
import { ListedEvents } from '../read-side.testkit.js';
import { Breath } from './breath.js';
import { SharedFollow } from './shared-follow.js';
import { storedEvents } from '../stored-events.testkit.js';

const events = storedEvents(Array.from({ length: 100 }, (_, index) => packed(`p${index}`)));
const all = events.map(({ position }) => position);
const LAST = all.at(-1)!;
const NONE = new Breath(0, 0);
const AN_HOUR = 3_600_000;

/** A source that counts what is read from it. */
function counted(store: ListedEvents) {
  const read = { readings: 0, events: 0 };
  const source = async function* (after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
    read.readings += 1;
    for await (const batch of store.follow(after, signal)) {
      read.events += batch.events.length;
      yield batch;
    }
  };
  return { source, read };
}

/** Follows in the background, keeping the positions it was given. */
function follower(shared: SharedFollow, after: Position = START, hold?: () => Promise<void>) {
  const leaving = new AbortController();
  const seen: Position[] = [];
  const state = { caughtUp: false, batches: 0 };
  const ended = (async () => {
    for await (const batch of shared.follow(after, leaving.signal)) {
      seen.push(...batch.events.map(({ position }) => position));
      state.caughtUp = batch.caughtUp;
      state.batches += 1;
      await hold?.();
    }
  })();
  return { seen, state, ended, leave: async () => (leaving.abort(), ended) };
}

describe('followers that share a reading', () => {
  it('are each given every event once and in order, read once from the store', async () => {
    const { source, read } = counted(new ListedEvents(events, 10));
    const shared = new SharedFollow(source, 1000, NONE);
    const followers = Array.from({ length: 5 }, () => follower(shared));
    await until(() => followers.every(({ state }) => state.caughtUp));
    for (const { seen } of followers) expect(seen).toEqual(all);
    expect(read).toEqual({ readings: 1, events: 100 });
    await Promise.all(followers.map(({ leave }) => leave()));
  });

  it('are told at once that they have caught up, where there is nothing to read', async () => {
    const store = new ListedEvents(events, 10);
    const shared = new SharedFollow((after, signal) => store.follow(after, signal), 1000, NONE);
    const first = follower(shared, LAST);
    const second = follower(shared, LAST);
    await until(() => first.state.caughtUp && second.state.caughtUp);
    expect([...first.seen, ...second.seen]).toEqual([]);

    store.add(...storedEvents([packed('new')], { position: 1000 }));
    await until(() => first.seen.length + second.seen.length === 2);
    expect(second.seen).toEqual([1000n]);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('may begin anywhere: each goes on from its own place', async () => {
    const store = new ListedEvents(events, 10);
    const shared = new SharedFollow((after, signal) => store.follow(after, signal), 30, NONE);
    const places = [START, all[15]!, all[50]!, LAST, all[97]!];
    const followers = places.map((after) => follower(shared, after));
    await until(() => followers.every(({ state }) => state.caughtUp));
    store.add(...storedEvents([packed('x'), packed('y')], { position: 1000 }));
    await until(() => followers.every(({ seen }) => seen.at(-1) === 1003n));
    followers.forEach(({ seen }, index) => {
      expect(seen).toEqual([...all.filter((position) => position > places[index]!), 1000n, 1003n]);
    });
    await Promise.all(followers.map(({ leave }) => leave()));
  });

  it('are not held up by a slow one, which loses nothing by it', async () => {
    const store = new ListedEvents(events, 5);
    const shared = new SharedFollow((after, signal) => store.follow(after, signal), 10, NONE);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = follower(shared, START, () => held);
    const fast = follower(shared);
    await until(() => fast.state.caughtUp);
    expect(fast.seen).toEqual(all);
    expect(slow.state.batches).toBe(1);

    release();
    await until(() => slow.state.caughtUp);
    expect(slow.seen).toEqual(all);
    await Promise.all([slow.leave(), fast.leave()]);
  });

  it('are given in one piece what came during a breath, which ends for whoever cannot wait', async () => {
    const store = new ListedEvents(events, 100);
    const breath = new Breath(AN_HOUR, AN_HOUR);
    const shared = new SharedFollow((after, signal) => store.follow(after, signal), 1000, breath);
    const { seen, state, leave } = follower(shared);
    await until(() => state.caughtUp);
    for (const position of [1000, 1003, 1006]) store.add(...storedEvents([packed(`p${position}`)], { position }));
    expect(seen).toEqual(all);

    const calm = breath.hurry();
    await until(() => seen.length === all.length + 3);
    expect(state.batches).toBe(2);
    store.add(...storedEvents([packed('next')], { position: 1009 }));
    await until(() => seen.at(-1) === 1009n);
    calm();
    await leave();
  });

  it('hold the store back together when none of them asks for more', async () => {
    const { source, read } = counted(new ListedEvents(events, 5));
    const shared = new SharedFollow(source, 1000, NONE);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const followers = [follower(shared, START, () => held), follower(shared, START, () => held)];
    await until(() => followers.every(({ state }) => state.batches === 1));
    expect(read.events).toBeLessThanOrEqual(10);
    release();
    await Promise.all(followers.map(({ leave }) => leave()));
  });

  it('all hear of it when the reading fails, and may begin again', async () => {
    const store = new ListedEvents(events, 10);
    let broken = true;
    const shared = new SharedFollow(
      async function* (after, signal) {
        yield* new ListedEvents(events.slice(0, 20), 10).follow(after, AbortSignal.abort());
        if (broken) throw new RangeError('unreadable');
        yield* store.follow(after, signal);
      },
      1000,
      NONE,
    );
    const followers = [follower(shared), follower(shared)];
    const outcomes = await Promise.allSettled(followers.map(({ ended }) => ended));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);

    broken = false;
    const again = follower(shared);
    await until(() => again.state.caughtUp);
    expect(again.seen).toEqual(all);
    await again.leave();
  });
});
