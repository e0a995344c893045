import type { ProjectionRunner, ProjectionStatus } from '../../../libs/read-side/index.js';
import type { NoticeRows } from '../notice-rows.js';
import type { NoticeWishesOf } from '../notice-wishes.js';
import { NoticesWanted } from '../notices-wanted.js';
import { LookThrough } from './look-through.js';
import { LISTS, type WhatWaits } from './what-waits.js';

const NOW = new Date('2026-11-23T18:00:00Z');

describe('looking through what waits for everybody', () => {
  let looked: string[];
  let states: Map<string, ProjectionStatus['state']>;
  let touch: (() => void)[];
  let wanted: NoticesWanted;
  let look: LookThrough;
  beforeEach(() => {
    [looked, touch, wanted] = [[], [], new NoticesWanted()];
    states = new Map([...LISTS, 'member_capacity'].map((name) => [name, 'running']));
    const runner = {
      status: () => [...states].map(([name, state]) => ({ name, state })),
      onProjected: (_name: string, listener: (touched: boolean) => void) => touch.push(() => listener(true)),
    } as unknown as ProjectionRunner;
    const wishes = { everybody: async () => [{ personId: 'p1' }] } as unknown as NoticeWishesOf;
    const waits = { forPerson: async (person: string) => void looked.push(person) } as unknown as WhatWaits;
    look = new LookThrough({ tidy: async () => undefined } as unknown as NoticeRows, wishes, waits, runner, wanted);
  });

  it.each(['starting', 'outdated'] as const)('waits while one of the lists is %s, and for no other', (state) => {
    states.set('member_capacity', state);
    expect(look.canLook()).toBe(true);
    states.set('statistics', state);
    expect(look.canLook()).toBe(false);
  });

  it('does not wait for a list that has stopped, since it may stay so', () => {
    states.set('case_list', 'stopped');
    expect(look.canLook()).toBe(true);
  });

  it('is done once for two who ask at the same time', async () => {
    await Promise.all([look.through(NOW), look.through(NOW)]);
    expect(looked).toEqual(['p1']);
  });

  it('is done again where something happened, where somebody wants it now, and after a minute', async () => {
    await look.through(NOW);
    await look.through(NOW);
    expect([looked.length, look.next(NOW)]).toEqual([1, null]);
    wanted.now();
    expect(look.next(NOW)).toEqual(NOW);
    await look.through(NOW);
    expect(looked).toHaveLength(2);
    touch[0]!();
    expect(look.next(NOW)).not.toBeNull();
    await look.through(new Date(NOW.getTime() + 60_000));
    expect(looked).toHaveLength(3);
  });
});
