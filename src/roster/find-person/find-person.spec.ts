import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { RosterActorDirectory } from './roster-actor-directory.js';

describe('finding who acts', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('counts a revoked role and a deactivation at once', async () => {
    const directory = service.app.get(RosterActorDirectory, { strict: false });
    const administrator = await firstCoordinator(service.url);
    const someone = await person(service.url, administrator, 'Kim', ['coordinator', 'peer_member']);
    expect(await directory.find(someone.id)).toEqual({ id: someone.id, roles: ['coordinator', 'peer_member'], active: true });
    await administrator.does(`/people/${someone.id}/roles/revoke`, { role: 'coordinator' });
    expect(await someone.isRefused('/cases', {})).toBe('coordinator_only');
    await administrator.does(`/people/${someone.id}/deactivate`);
    expect(await directory.find(someone.id)).toMatchObject({ active: false });
    expect(await someone.isRefused('/cases', {})).toBe('actor_inactive');
  });

  it('knows nobody who is not there', async () => {
    expect(await service.app.get(RosterActorDirectory, { strict: false }).find('c0000000-0000-4000-8000-000000000009')).toBeNull();
  });
});
