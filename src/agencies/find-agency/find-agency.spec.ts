import { QueryBus } from '@nestjs/cqrs';
import { firstCoordinator } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { FindAgency } from '../agencies.queries.js';

describe('finding an agency', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());
  const find = (id: string, on = '2026-11-23') => service.app.get(QueryBus, { strict: false }).execute(new FindAgency(id, on));

  it('is exact the moment it is registered: no projection is waited for', async () => {
    const coordinator = await firstCoordinator(service.url);
    const entry = { name: 'Far Plains 911', kind: 'psap', county: 'outside_region', discipline: 'dispatcher' };
    const { id } = await coordinator.does('/agencies', entry);
    expect(await find(id)).toMatchObject({ name: 'Far Plains 911', eligibility: 'outside' });
    await coordinator.does(`/agencies/${id}/agreements`, { startsOn: '2026-01-01', endsOn: '2026-11-23' });
    expect(await find(id)).toMatchObject({ eligibility: 'under_agreement' });
    expect(await find(id, '2026-11-24')).toMatchObject({ eligibility: 'outside' });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await find('a0000000-0000-4000-8000-000000000009')).toBeNull();
  });
});
