import type { QueryBus } from '@nestjs/cqrs';
import type { WaitingCount } from '../../../../vocabulary/index.js';
import type { Work, WorkListed } from '../../follow-up-worklist/work.query.js';
import type { DueBucket } from '../../../reading/due.js';
import { worklistShown } from './soonest-of-each.js';

const counts = (today: number): Record<DueBucket, WaitingCount> => {
  const none = { count: 0, orMore: false };
  return { overdue: none, today: { count: today, orMore: false }, next_7_days: none, later: none };
};

describe('what of Work is on the page', () => {
  it('counts nothing that it cannot show, where the list moved on while it was read', async () => {
    const page: WorkListed = { counts: counts(1), items: [], nextCursor: null };
    const queries = { execute: (_: Work) => Promise.resolve(page) } as Partial<QueryBus> as QueryBus;
    const shown = await worklistShown(queries, 'all', {}, { actor: 'lee', roles: ['coordinator'], now: '2026-11-23T12:00:00.000Z' });
    expect(shown.map(({ count }) => count.count)).toEqual([0, 0, 0, 0]);
  });
});
