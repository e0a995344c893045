import request from 'supertest';
import { testService, type TestService } from '../../../test/support/service.js';
import { until } from '../../../test/support/until.js';
import { as, operator } from '../../../test/support/who-acts.js';

describe('operating the read models', () => {
  let service: TestService;
  let administrator: string;
  let member: string;
  const api = () => request(service.url);
  beforeAll(async () => {
    service = await testService();
    const first = await api()
      .post('/api/v1/people/first')
      .set(await operator(service.url))
      .send({ name: 'Robin Vale' });
    administrator = first.body.personId as string;
    const added = await api().post('/api/v1/people').use(as(service.url, administrator)).send({ name: 'Alex Reed' });
    member = added.body.id as string;
  });
  afterAll(() => service.end());

  it('shows an administrator how each of them is doing', async () => {
    const { body } = await api().get('/api/v1/operations/projections').use(as(service.url, administrator)).expect(200);
    expect(body).toContainEqual(expect.objectContaining({ name: 'people', state: 'running', stopped: null }));
  });

  it('says which of them hold what was recorded, and nothing from which it could be counted what is', async () => {
    const { body: added } = await api().post('/api/v1/people').use(as(service.url, administrator)).send({ name: 'Sam Field' });
    const shown = async () => {
      const { body } = await api()
        .get(`/api/v1/operations/projections?after=${added.position}`)
        .use(as(service.url, administrator))
        .expect(200);
      return body as { readonly isCurrent: boolean }[];
    };
    await until(async () => (await shown()).every(({ isCurrent }) => isCurrent));
    const before = await shown();
    for (let each = 0; each < 3; each++) {
      const { body } = await api().post('/api/v1/cases').use(as(service.url, administrator)).send({});
      await service.projected(BigInt(body.position as string));
    }
    expect(await shown()).toEqual(before);
    expect(Object.keys(before[0]!).sort()).toEqual([
      'isCurrent',
      'lagSeconds',
      'name',
      'rebuilding',
      'retrying',
      'setAside',
      'state',
      'stopped',
      'version',
    ]);
    await api().get('/api/v1/operations/projections?after=x').use(as(service.url, administrator)).expect(400);
  });

  it('rebuilds one beside the tables that go on answering', async () => {
    await api().post('/api/v1/operations/projections/people/rebuild').use(as(service.url, administrator)).expect(202);
    const answered = await api().get('/api/v1/people').use(as(service.url, administrator)).expect(200);
    expect(JSON.stringify(answered.body)).toContain('Robin Vale');
    await until(async () => {
      const { body } = await api().get('/api/v1/operations/projections').use(as(service.url, administrator));
      return (body as { name: string; rebuilding: unknown }[]).every(({ rebuilding }) => rebuilding === null);
    });
  });

  it('refuses others, and a name that is none', async () => {
    await api().get('/api/v1/operations/projections').use(as(service.url, member)).expect(403);
    await api().post('/api/v1/operations/projections/people/rebuild').use(as(service.url, member)).expect(403);
    await api().post('/api/v1/operations/projections/nothing/rebuild').use(as(service.url, administrator)).expect(404);
    await api().post('/api/v1/operations/projections/nothing/resume').use(as(service.url, administrator)).expect(404);
  });
});
