import { clock } from './clock.js';
import { until } from './until.js';

describe('waiting until something is so', () => {
  it('gives what the condition gave, once it gave something', async () => {
    const answers = [undefined, 0, 'there'];
    expect(await until(() => answers.shift())).toBe('there');
  });

  it('waits out a condition that throws, and names what it last threw when the time is over', async () => {
    const answers = [new Error('not yet'), 'there'];
    const ask = (): string | undefined => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    };
    expect(await until(ask)).toBe('there');
    const never = until(() => Promise.reject(new Error('still not')), 30);
    await expect(never).rejects.toMatchObject({ message: expect.stringContaining('within 30 ms'), cause: new Error('still not') });
  });
});

describe('a clock in a spec', () => {
  it('stands still until it is moved', () => {
    const watch = clock('2026-03-02T09:00:00Z');
    watch.advance(90_000);
    expect(watch.now().toISOString()).toBe('2026-03-02T09:01:30.000Z');
    watch.set('2026-03-03T00:00:00+01:00');
    expect(watch.now().toISOString()).toBe('2026-03-02T23:00:00.000Z');
  });
});
