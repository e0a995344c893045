import { Turns } from './turns.js';

const PATIENT_MS = 60_000;

function held<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((settled) => (resolve = settled));
  return { promise, resolve };
}

describe('turns', () => {
  it('are taken in the order in which they were asked for, one at a time, and another thing does not wait', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const first = held<void>();
    const begun = (name: string) => async () => void told.push(name);
    const taken = turns.take('case', PATIENT_MS, () => first.promise.then(begun('first')));
    const second = turns.take('case', PATIENT_MS, begun('second'));
    const third = turns.take('case', PATIENT_MS, begun('third'));
    await turns.take('another case', PATIENT_MS, begun('other'));
    first.resolve();
    await Promise.all([taken, second, third]);
    expect(told).toEqual(['other', 'first', 'second', 'third']);
  });

  it('give what was run, and pass on also where it failed', async () => {
    const turns = new Turns();
    const failing = turns.take('case', PATIENT_MS, () => Promise.reject(new Error('refused')));
    const next = turns.take('case', PATIENT_MS, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });

  it('are taken all the same by whoever waited long enough for one that hangs', async () => {
    const turns = new Turns();
    const hanging = held<string>();
    const taken = turns.take('case', PATIENT_MS, () => hanging.promise);
    expect(await turns.take('case', 5, () => Promise.resolve('went on'))).toBe('went on');
    hanging.resolve('at last');
    expect(await taken).toBe('at last');
  });
});
