import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import type { PersonRole } from '../../vocabulary/index.js';

describe('where a person begins', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('is a page of their own role, also for those who never may see a case', async () => {
    const first = await firstCoordinator(service.url);
    const home = {
      coordinator: '/work',
      team_lead: '/work',
      peer_member: '/work',
      approver: '/work',
      program_leadership: '/figures',
      privacy_officer: '/work',
      administrator: '/people',
    } as const satisfies Record<PersonRole, string>;
    for (const [role, path] of Object.entries(home)) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      const begun = await who.sees('/');
      expect([role, begun.location]).toEqual([role, path]);
      expect([role, (await who.follows(begun)).status]).toEqual([role, 200]);
    }
    const nobody = await PageVisitor.signedIn(service, (await person(service.url, first, 'No Role', [])).id);
    expect((await nobody.sees('/')).location).toBe('/settings');
    expect((await nobody.sees('/settings')).text).toContain('Your record');
  });
});
