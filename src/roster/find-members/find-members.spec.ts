import { QueryBus } from '@nestjs/cqrs';
import { firstCoordinator, member } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { FindMembers } from '../roster.queries.js';

describe('finding members', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('tells what the roster knows of them now, in the order asked for, and leaves out whom it does not know', async () => {
    const coordinator = await firstCoordinator(service.url);
    const kim = await member(service.url, coordinator, 'Kim', { hours: 44 });
    const dana = await member(service.url, coordinator, 'Dana', { hours: 60 });
    const nobody = 'c0000000-0000-4000-8000-000000000009';
    await coordinator.does(`/people/${kim.id}/trainings`, { on: '2026-11-01', hours: 6 });
    const found = await service.app.get(QueryBus, { strict: false }).execute(new FindMembers([dana.id, nobody, kim.id]));
    expect(found.map(({ name, trainingHours, active }) => [name, trainingHours, active])).toEqual([
      ['Dana', 60, true],
      ['Kim', 50, true],
    ]);
  });
});
