import { QueryBus } from '@nestjs/cqrs';
import { firstCoordinator } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { PolicyInForce, PolicyVersion } from '../policy.queries.js';

describe('the history of the policy', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('has version 1 in an empty system, and keeps it as it was when a newer one is in force', async () => {
    const queries = service.app.get(QueryBus, { strict: false });
    expect(await queries.execute(new PolicyInForce())).toMatchObject({ version: 1, terms: defaultPolicyTerms });
    const administrator = await firstCoordinator(service.url);
    await administrator.does('/policy/versions', { terms: { ...defaultPolicyTerms, coolDownDays: 14 } });
    expect(await queries.execute(new PolicyInForce())).toMatchObject({ version: 2, terms: { coolDownDays: 14 } });
    expect(await queries.execute(new PolicyVersion(1))).toEqual(defaultPolicyTerms);
    await expect(queries.execute(new PolicyVersion(3))).rejects.toMatchObject({ code: 'policy_version_not_found' });
  });
});
