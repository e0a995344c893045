import type { QueryBus } from '@nestjs/cqrs';
import type { BucketCount, FollowUpWorklist, WorklistPage } from '../../follow-up-worklist/follow-up-worklist.query.js';
import type { DueBucket } from '../../../reading/due.js';
import { worklistShown } from './soonest-of-each.js';

const counts = (today: number): Record<DueBucket, BucketCount> => {
  const none = { count: 0, orMore: false };
  return { overdue: none, today: { count: today, orMore: false }, next_7_days: none, later: none };
};

describe('what of the worklist is on the page', () => {
  it('counts nothing that it cannot show, where the list moved on while it was read', async () => {
    const answers: WorklistPage[] = [1, 0].map((today) => ({ counts: counts(today), items: [], nextCursor: null }));
    const queries = { execute: (_: FollowUpWorklist) => Promise.resolve(answers.shift()) } as Partial<QueryBus> as QueryBus;
    const shown = await worklistShown(queries, 'all', {}, { actor: 'lee', roles: ['coordinator'], now: '2026-11-23T12:00:00.000Z' });
    expect(shown.map(({ count }) => count.count)).toEqual([0, 0, 0, 0]);
  });
});
