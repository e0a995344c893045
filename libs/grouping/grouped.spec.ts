import { grouped, type GroupLimits } from './grouped.js';

const LIMITS: GroupLimits = { most: 3, atOnce: 1, concernsAll: () => false };

/** Work that ends when it is told to, and remembers what it was called with. */
function workshop() {
  const groups: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  const work = async (asked: readonly string[]) => {
    groups.push(asked);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (asked.includes('bad')) throw new Error(`refused: ${asked.join()}`);
    return asked.map((each) => each.toUpperCase());
  };
  /** Ends what is under way, as often as there is something. */
  const endAll = async () => {
    for (let turn = 0; turn < 20; turn++) {
      ends.splice(0).forEach((end) => end());
      await new Promise(setImmediate);
    }
  };
  return { groups, work, endAll };
}

describe('work asked for by many at once', () => {
  it('is done by one call for all that ask in one turn, each with its own answer', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, LIMITS);
    const answers = Promise.all(['a', 'b', 'c'].map(ask));
    await endAll();
    expect(await answers).toEqual(['A', 'B', 'C']);
    expect(groups).toEqual([['a', 'b', 'c']]);
  });

  it('goes together with what came while earlier work was under way, in order, and never more than may', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, LIMITS);
    const first = ask('a');
    await new Promise(setImmediate);
    const later = ['b', 'c', 'd', 'e'].map(ask);
    await endAll();
    expect(await Promise.all([first, ...later])).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('begins at once while less is under way than may be', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, { ...LIMITS, atOnce: 2 });
    const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(ask);
    await new Promise(setImmediate);
    expect(groups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    await endAll();
    expect(await Promise.all(asked)).toHaveLength(7);
  });

  it('takes along who comes a turn later, where the last call was for several, and has whoever came alone wait for nobody', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, LIMITS);
    const turn = () => new Promise(setImmediate);
    const asked = [ask('a')];
    await turn();
    expect(groups).toEqual([['a']]);
    await endAll();
    asked.push(ask('b'), ask('c'));
    await turn();
    expect(groups.slice(1)).toEqual([['b', 'c']]);
    await endAll();
    asked.push(ask('d'));
    await turn();
    asked.push(ask('e'));
    await turn();
    expect(groups.slice(2)).toEqual([]);
    await turn();
    expect(groups.slice(2)).toEqual([['d', 'e']]);
    await endAll();
    expect(await Promise.all(asked)).toHaveLength(5);
  });

  it('lets one bad request fail alone', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, LIMITS);
    const settled = Promise.allSettled(['a', 'bad', 'c'].map(ask));
    await endAll();
    expect((await settled).map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
      'A',
      'Error: refused: bad',
      'C',
    ]);
    expect(groups).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('does not ask again for each where a failure concerns all, and goes on with the next', async () => {
    const { groups, work, endAll } = workshop();
    const ask = grouped(work, { ...LIMITS, concernsAll: () => true });
    const settled = Promise.allSettled(['bad', 'b'].map(ask));
    await endAll();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = ask('c');
    await endAll();
    expect(await next).toBe('C');
    expect(groups).toEqual([['bad', 'b'], ['c']]);
  });
});
