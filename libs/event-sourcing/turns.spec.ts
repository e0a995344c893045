import { Turns } from './turns.js';

const PATIENT = { turnMs: 60_000, waitMs: 60_000 };

function held<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((settled) => (resolve = settled));
  return { promise, resolve };
}

describe('turns', () => {
  it('are taken in the order in which they were asked for, one at a time, and another thing does not wait', async () => {
    const turns = new Turns(PATIENT);
    const told: string[] = [];
    const first = held<void>();
    const begun = (name: string) => async () => void told.push(name);
    const taken = turns.take('case', () => first.promise.then(begun('first')));
    const second = turns.take('case', begun('second'));
    const third = turns.take('case', begun('third'));
    await turns.take('another case', begun('other'));
    first.resolve();
    await Promise.all([taken, second, third]);
    expect(told).toEqual(['other', 'first', 'second', 'third']);
  });

  it('give what was run, and pass on also where it failed', async () => {
    const turns = new Turns(PATIENT);
    const failing = turns.take('case', () => Promise.reject(new Error('refused')));
    const next = turns.take('case', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });

  it('are waited for as long as those before go on, however many they are', async () => {
    const turns = new Turns({ ...PATIENT, turnMs: 40 });
    const [atOnce, most] = [{ count: 0 }, { count: 0 }];
    const work = async (): Promise<void> => {
      most.count = Math.max(most.count, ++atOnce.count);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce.count -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => turns.take('case', work)));
    expect(most.count).toBe(1);
  });

  it.each([
    ['for one that hangs', { ...PATIENT, turnMs: 5 }],
    ['for all before them', { ...PATIENT, waitMs: 5 }],
  ])('are taken all the same by whoever waited long enough %s', async (_for, limits) => {
    const turns = new Turns(limits);
    const hanging = held<string>();
    const taken = turns.take('case', () => hanging.promise);
    expect(await turns.take('case', () => Promise.resolve('went on'))).toBe('went on');
    hanging.resolve('at last');
    expect(await taken).toBe('at last');
  });
});
