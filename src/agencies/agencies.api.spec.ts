import { QueryBus } from '@nestjs/cqrs';
import supertest from 'supertest';
import { testService, type TestService } from '../../test/support/service.js';
import { CommandSender } from '../commands/command-sender.js';
import { addFirstCoordinator } from '../roster/add-first-coordinator/add-first-coordinator.js';
import { FindAgency } from './agencies.queries.js';
import { as } from '../../test/support/who-acts.js';

describe('the register of agencies, over the API', () => {
  let service: TestService;
  let actor: string;

  const post = (path: string, body: object = {}) =>
    supertest(service.url).post(`/api/v1/agencies${path}`).use(as(service.url, actor)).send(body);
  const get = (path: string) => supertest(service.url).get(`/api/v1/agencies${path}`).use(as(service.url, actor));
  const entry = { name: 'Farview Sheriff', kind: 'department', county: 'outside_region', discipline: 'law_enforcement' };
  const find = (id: string, on: string) => service.app.get(QueryBus, { strict: false }).execute(new FindAgency(id, on));

  beforeAll(async () => {
    service = await testService();
    const sender = service.app.get(CommandSender, { strict: false });
    actor = (await addFirstCoordinator(sender, { name: 'Alex Reed', now: service.clock.now().toISOString() })).personId;
  });
  afterAll(() => service.end());

  it('registers an agency, its units and its agreement, and shows them with a revision to change them by', async () => {
    const created = await post('', entry).expect(201);
    const { id } = created.body as { id: string };
    expect(created.headers.location).toBe(`/api/v1/agencies/${id}`);
    await post(`/${id}/units`, { name: 'North' }).expect(200);
    expect((await post(`/${id}/units`, { name: ' NÓRTH\u200b' }).expect(409)).body).toMatchObject({ code: 'unit_name_taken' });
    const { position } = (await post(`/${id}/agreements`, { startsOn: '2026-01-01' }).expect(200)).body as { position: string };

    const shown = await get(`/${id}?after=${position}`).expect(200);
    expect(shown.body).toMatchObject({ ...entry, agencyId: id, inRegion: false, agreementActive: true, eligibility: 'under_agreement' });
    expect(shown.headers.etag).toBe('"2"');
    const [unit] = shown.body.units as { unitId: string }[];
    const [agreement] = shown.body.agreements as { agreementId: string }[];

    await post(`/${id}/units/${unit!.unitId}/name`, { name: 'Troop A' }).set('If-Match', '"2"').expect(200);
    const stale = await post(`/${id}/units/${unit!.unitId}/name`, { name: 'Troop B' }).set('If-Match', '"2"').expect(412);
    expect(stale.body).toMatchObject({ code: 'stale_revision' });
    await post(`/${id}/agreements/${agreement!.agreementId}/end`, { endsOn: '2026-06-30' }).expect(200);

    expect(await find(id, '2026-06-30')).toMatchObject({ hasUnits: true, eligibility: 'under_agreement' });
    expect(await find(id, '2026-07-01')).toMatchObject({ agreementActive: false, eligibility: 'outside' });
    const again = await post(`/${id}/agreements/${agreement!.agreementId}/end`, { endsOn: '2026-06-30' }).expect(200);
    expect(again.body).toMatchObject({ changed: false, position: null });
  });

  it('lists agencies by name', async () => {
    await post('', { ...entry, name: 'alpha EMS', county: 'ray', discipline: 'ems' }).expect(201);
    const { position } = (await post('', { ...entry, name: 'Beta PSAP', kind: 'psap', county: 'linn' }).expect(201)).body as {
      position: string;
    };
    const first = await get(`?limit=2&after=${position}`).expect(200);
    expect((first.body.agencies as { name: string }[]).map(({ name }) => name)).toEqual(['alpha EMS', 'Beta PSAP']);
    const next = await get(`?limit=2&cursor=${first.body.nextCursor as string}`).expect(200);
    expect((next.body.agencies as { name: string }[]).map(({ name }) => name)).toEqual(['Farview Sheriff']);
    expect(next.body.nextCursor).toBeNull();
  });

  it('knows no agency that is not there', async () => {
    expect(await find('a0000000-0000-4000-8000-000000000009', '2026-11-23')).toBeNull();
    expect((await get('/a0000000-0000-4000-8000-000000000009').expect(404)).body).toMatchObject({ code: 'agency_not_found' });
  });

  it('refuses a county that is none and a day that no calendar has, beside the field', async () => {
    const county = await post('', { ...entry, county: 'gotham' }).expect(400);
    expect(county.body.errors).toEqual([expect.objectContaining({ field: 'county' })]);
    const { id } = (await post('', { ...entry, anotherOfThisName: true }).expect(201)).body as { id: string };
    const day = await post(`/${id}/agreements`, { startsOn: '2026-02-30' }).expect(409);
    expect(day.body).toMatchObject({ code: 'day_malformed', errors: [expect.objectContaining({ field: 'startsOn' })] });
  });

  it('asks whether another one is meant where one is called so already, and takes it when that is said', async () => {
    const one = { ...entry, name: 'Plainview Fire' };
    const tries = await Promise.all(['Plainview Fire', 'PLAINVIEW  FIRE', ' Pláinview-Fire '].map((name) => post('', { ...one, name })));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { status, body } of tries) {
      if (status === 409)
        expect(body).toMatchObject({ code: 'name_known', detail: expect.stringContaining('There is already an agency called') });
    }
    await post('', { ...one, name: 'Plain View Fire' }).expect(409);
    const { id } = (await post('', { ...one, anotherOfThisName: true }).expect(201)).body as { id: string };
    await post(`/${id}/changes`, { name: 'Riverbend 911' }).expect(200);
    const { body } = await post('', { ...one, name: 'Somewhere else' }).expect(201);
    await post(`/${(body as { id: string }).id}/changes`, { name: 'RIVERBEND 9-1-1' }).expect(409);
    await post(`/${(body as { id: string }).id}/changes`, { name: 'RIVERBEND 9-1-1', anotherOfThisName: true }).expect(200);
    await post(`/${id}/changes`, { name: 'Riverbend  911', kind: 'psap' }).expect(200);
  });
});
