import { Timeline } from './timeline.js';

const HOUR = 3_600_000;

describe('the time of a demo', () => {
  it('shows each story its own moment, and everybody else the one that has been reached', async () => {
    const time = new Timeline(0);
    const seen: number[] = [];
    for (const hours of [5, 3]) {
      time.begin(hours * HOUR, async ({ until }) => {
        seen.push(time.clock.now().getTime() / HOUR);
        await Promise.resolve();
        await until((hours + 4) * HOUR);
        seen.push(time.clock.now().getTime() / HOUR);
      });
    }
    await time.advance(24 * HOUR);
    expect(seen).toEqual([3, 5, 7, 9]);
    expect(time.clock.now().getTime()).toBe(24 * HOUR);
  });

  it('lets nothing happen before its step, and leaves what is to happen after the last one', async () => {
    const time = new Timeline(0);
    const happened: string[] = [];
    time.begin(HOUR, async ({ until }) => {
      happened.push('begun');
      await until(30 * HOUR);
      happened.push('went on');
    });
    await time.advance(HOUR);
    expect(happened).toEqual([]);
    await time.advance(24 * HOUR);
    expect(happened).toEqual(['begun']);
    await time.advance(48 * HOUR);
    expect(happened).toEqual(['begun', 'went on']);
  });

  it('goes on at once where the moment has passed', async () => {
    const time = new Timeline(0);
    let now = 0;
    time.begin(2 * HOUR, async (story) => {
      await story.until(HOUR);
      now = story.now();
    });
    await time.advance(3 * HOUR);
    expect(now).toBe(2 * HOUR);
  });

  it('lets stories of one thread do something one after the other, in the order of their moments', async () => {
    const time = new Timeline(0);
    const told: string[] = [];
    const slowly = async (name: string) => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
    };
    time.begin(HOUR, async ({ until }) => {
      time.begin(2 * HOUR, () => slowly('second'));
      await slowly('first');
      await until(3 * HOUR);
      await slowly('third');
    });
    await time.advance(24 * HOUR);
    expect(told).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('fails where a story fails', async () => {
    const time = new Timeline(0);
    time.begin(1, async () => {
      throw new Error('nobody of that name');
    });
    await expect(time.advance(2)).rejects.toThrow('nobody of that name');
  });
});
