import { QueryBus } from '@nestjs/cqrs';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { FindPerson } from '../roster.queries.js';

describe('finding who acts', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  const find = (id: string) => service.app.get(QueryBus, { strict: false }).execute(new FindPerson(id));

  it('counts a revoked role and a deactivation at once', async () => {
    const administrator = await firstCoordinator(service.url);
    const someone = await person(service.url, administrator, 'Kim', ['coordinator', 'peer_member']);
    expect(await find(someone.id)).toEqual({ id: someone.id, name: 'Kim', roles: ['coordinator', 'peer_member'], active: true });
    await administrator.does(`/people/${someone.id}/roles/revoke`, { role: 'coordinator' });
    expect(await someone.isRefused('/cases', {})).toBe('coordinator_only');
    await administrator.does(`/people/${someone.id}/deactivate`);
    expect(await find(someone.id)).toMatchObject({ active: false });
    expect(await someone.isRefused('/cases', {})).toBe('actor_inactive');
  });

  it('knows nobody who is not there', async () => {
    expect(await find('c0000000-0000-4000-8000-000000000009')).toBeNull();
  });
});
