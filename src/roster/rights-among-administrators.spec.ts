import { holdAppends } from '../../test/support/hold-appends.js';
import { Actor } from '../../test/support/acting.js';
import { firstCoordinator, person } from '../../test/support/people.js';
import { testService, type TestService } from '../../test/support/service.js';

describe('rights, among those who grant them', () => {
  let service: TestService;
  let first: Actor;
  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
  });
  afterAll(() => service.end());

  const administrator = (name: string) => person(service.url, first, name, ['administrator']);

  it('are not given back to whoever gave them, so that nobody grants themself by way of another account', async () => {
    const admin = await administrator('Cy Lund');
    const { id } = await admin.does('/people', { name: 'Not Cy' });
    await admin.does(`/people/${id}/roles/grant`, { role: 'administrator' });
    expect(await new Actor(service.url, id).isRefused(`/people/${admin.id}/roles/grant`, { role: 'coordinator' })).toBe('rights_returned');
    await first.does(`/people/${admin.id}/roles/grant`, { role: 'coordinator' });
    for (const each of [admin.id, id]) await first.does(`/people/${each}/deactivate`);
  });

  it('leave somebody in a role that the program cannot do without, whoever takes it from whom at once', async () => {
    const [one, other] = [await administrator('Ada Lund'), await administrator('Bo Lund')];
    await one.does(`/people/${first.id}/roles/revoke`, { role: 'administrator' });
    const held = await holdAppends(service.database.ownerUrl);
    const tries = [one.tries(`/people/${other.id}/roles/revoke`, { role: 'administrator' }), other.tries(`/people/${one.id}/deactivate`)];
    const answers = Promise.all(tries.map((each) => each.then(({ status, body }) => ({ status, code: (body as { code?: string }).code }))));
    await held.somebodyWaits();
    await held.release();
    expect((await answers).sort((a, b) => a.status - b.status)).toEqual([
      { status: 200, code: undefined },
      { status: 409, code: 'last_of_role' },
    ]);
  });
});
