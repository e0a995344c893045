import { randomUUID } from 'node:crypto';
import { ApiClient } from '../../cli/api-client.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { bearer, operator, showing } from '../../../test/support/who-acts.js';

describe('in a demo', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('the operator begins it once, and then acts as anybody who is invented, for a day', async () => {
    const client = new ApiClient(service.url, showing(service.url));
    await client.post('/operator/demo');
    await expect(client.post('/operator/demo')).rejects.toMatchObject({ code: 'system_not_empty' });
    const { personId } = await client.post<{ readonly personId: string }>('/people/first', { name: 'Morgan Sample' });
    const { token } = await client.post<{ readonly token: string }>('/operator/tokens', { personId });
    const asMorgan = new ApiClient(service.url, () => Promise.resolve(`Bearer ${token}`));
    const { id } = await asMorgan.post('/people', { name: 'Kim Sample' });
    expect(id).not.toBe(personId);
    await expect(client.post('/operator/tokens', { personId: randomUUID() })).rejects.toMatchObject({ code: 'person_not_found' });
    service.clock.advance(24 * 3_600_000);
    await expect(asMorgan.get('/people')).rejects.toMatchObject({ code: 'token_not_good' });
  });

  it('nobody but the operator is given one', async () => {
    const headers = { 'content-type': 'application/json', ...(await bearer(service.url, randomUUID())) };
    const body = JSON.stringify({ personId: randomUUID() });
    const asked = (given: object) =>
      fetch(`${service.url}/api/v1/operator/tokens`, { method: 'POST', headers: { ...headers, ...given }, body });
    expect([(await asked({})).status, (await asked({ ...(await operator(service.url)), via: '1.1 proxy' })).status]).toEqual([401, 401]);
  });
});
