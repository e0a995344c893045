import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { CommandMechanism, DomainEvent } from '../../../libs/event-sourcing/index.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { registered } from '../../agencies/domain/agency.testkit.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import { agency, coordinator, deployed, lead, plannedFollowUp } from '../domain/case.testkit.js';
import { as } from '../../../test/support/who-acts.js';

const caseId = randomUUID();
const leadership = randomUUID();

describe('what people see of cases, over the API', () => {
  let service: TestService;
  let position: bigint;
  beforeAll(async () => {
    service = await testService();
    await given(`agency-${agency}`, registered());
    await person(coordinator, 'coordinator');
    await person(lead, 'team_lead');
    await person(leadership, 'program_leadership');
    await given(`case-${caseId}`, [...deployed(), plannedFollowUp(randomUUID(), { kind: 'person', personId: lead })]);
  });
  afterAll(() => service.end());

  async function given(stream: string, events: readonly DomainEvent[], revision = -1): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: service.clock.now().toISOString() };
    const appended = await store.append(
      stream,
      revision,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    position = appended.position;
  }
  const person = (id: string, role: string) =>
    given(`person-${id}`, [
      { type: 'PersonAdded', data: { name: `Some ${role}` } },
      { type: 'RoleGranted', data: { role } },
    ]);

  const get = (actor: string, path: string) =>
    supertest(service.url)
      .get(`/api/v1/${path}${path.includes('?') ? '&' : '?'}after=${position}`)
      .use(as(service.url, actor));

  it('lists cases by filters, with the names of agency and lead', async () => {
    const { body } = await get(coordinator, `cases?stage=deployed&open=true&agencyId=${agency}&limit=10`).expect(200);
    expect(body).toMatchObject({
      cases: [{ caseId, agencyName: 'Plainview Fire', leadName: 'Some team_lead', nextDue: { ownerName: 'Some team_lead' } }],
      nextCursor: null,
    });
    expect((await get(coordinator, 'cases?stage=closed').expect(200)).body).toEqual({ cases: [], nextCursor: null });
  });

  it('names the field that it does not understand', async () => {
    const wrong = [
      'cases?stage=lost',
      'cases?limit=101',
      ...['0x10', '1e1', '%207', '0b11', '١٢', '', '-1'].map(
        (limit) => `follow-ups?limit=${limit === '%207' ? limit : encodeURIComponent(limit)}`,
      ),
      'cases?cursor=..',
      ...['-999999999999999.a', '-210866803200001.a', '9999999999999999.a', '1e15.a', '-.a'].flatMap((cursor) => [
        `cases?cursor=${cursor}`,
        `follow-ups?cursor=${cursor}`,
      ]),
      'follow-ups?scope=theirs',
    ];
    for (const [path, field] of wrong.map((each) => [each, /\?(\w+)/.exec(each)![1]])) {
      const { body } = await get(coordinator, path!).expect(400);
      expect([...new Set((body.errors as { field: string }[]).map((one) => one.field))]).toEqual([field]);
    }
    const hexadecimal = (await get(coordinator, 'agencies?limit=0x10').expect(400)).body;
    expect(JSON.stringify(hexadecimal.errors)).toContain('Limit must be a whole number, in the digits 0 to 9');
    const { body } = await get(coordinator, 'cases?reference=AW-26-7K3FQ').expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: '', code: 'unknown_field' })]);
  });

  it('finds a case by its reference, which stands in no address', async () => {
    const search = (actor: string) =>
      supertest(service.url).post(`/api/v1/cases/search?after=${position}`).use(as(service.url, actor)).send({ reference: 'aw-26-7k3fq' });
    expect((await search(coordinator).expect(200)).body).toMatchObject({ cases: [{ caseId }] });
    expect((await search(leadership).expect(200)).body).toEqual({ cases: [], nextCursor: null });
  });

  it('finds cases by the words of the box of the page, page by page', async () => {
    const search = (body: object, actor = coordinator) =>
      supertest(service.url).post(`/api/v1/cases/search?after=${position}`).use(as(service.url, actor)).send(body);
    const found = { cases: [{ caseId }], nextCursor: null };
    for (const find of ['aw-26-7k3fq', '7K3FQ', 'officer-involved SHOOTING', 'policía tiroteo', 'law dispatch']) {
      expect((await search({ find, limit: 1 }).expect(200)).body).toMatchObject(found);
    }
    for (const find of ['AW-26-00000', 'xyzzy']) expect((await search({ find }).expect(200)).body).toEqual({ cases: [], nextCursor: null });
    expect((await search({ find: 'officer-involved shooting' }, leadership).expect(200)).body).toEqual({ cases: [], nextCursor: null });
    for (const wrong of [{}, { find: ' ' }, { find: 'x'.repeat(81) }, { reference: 'AW' }]) await search(wrong).expect(400);
  });

  it('shows a case with the revision as its tag, which a change may name', async () => {
    const { body, headers } = await get(lead, `cases/${caseId}`).expect(200);
    expect(headers.etag).toBe(`"${body.revision}"`);
    const close = (tag: string) =>
      supertest(service.url)
        .post(`/api/v1/cases/${caseId}/close`)
        .use(as(service.url, coordinator))
        .set('If-Match', tag)
        .send({ because: 'completed' });
    await close('"0"').expect(412);
    await close(headers.etag!).expect(409);
  });

  it('shows a case and its timeline as they are at once, whatever position of the log the question names', async () => {
    const events = (await get(coordinator, `cases/${caseId}`).expect(200)).body.revision + 1;
    for (const path of [`cases/${caseId}`, `cases/${caseId}/timeline`]) {
      const ask = (after: string) => supertest(service.url).get(`/api/v1/${path}?after=${after}`).use(as(service.url, coordinator));
      expect((await ask('1').expect(200)).headers).not.toHaveProperty('stale-since');
      expect((await ask('9223372036854775807').expect(400)).body).toMatchObject({ code: 'after_unknown' });
      expect((await ask('soon').expect(400)).body).toMatchObject({ code: 'after_malformed' });
    }
    await given(`case-${caseId}`, [{ type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-22' } }], events - 1);
    const asked = (path: string) =>
      supertest(service.url).get(`/api/v1/cases/${caseId}${path}`).use(as(service.url, coordinator)).expect(200);
    expect((await asked('')).body).toMatchObject({ revision: events, callBacks: [{ outcome: 'reached' }] });
    expect((await asked('/timeline?limit=1')).body.entries).toMatchObject([{ revision: events, kind: 'CallBackRecorded' }]);
  });

  it('shows the timeline of a case, and hints at cases about the same incident', async () => {
    const { body } = await get(coordinator, `cases/${caseId}/timeline?limit=1`).expect(200);
    expect(body).toMatchObject({
      entries: [{ kind: 'CallBackRecorded', enteredAt: service.clock.now().toISOString() }],
      nextCursor: expect.any(String),
    });
    const question = `cases/possible-duplicates?agencyId=${agency}&incidentType=officer_involved_shooting&receivedAt=2026-11-22`;
    expect((await get(coordinator, question).expect(200)).body).toMatchObject({ cases: [{ caseId, reference: 'AW-26-7K3FQ' }] });
  });

  it('shows a lead what they have to do, and what their team has', async () => {
    for (const scope of ['mine', 'my_team']) {
      expect((await get(lead, `follow-ups?scope=${scope}`).expect(200)).body).toMatchObject({
        items: [{ caseId, ownerName: 'Some team_lead' }],
      });
    }
    expect((await get(lead, 'follow-ups?scope=all').expect(200)).body).toMatchObject({ items: [] });
  });

  it('answers leadership about a case as about one that does not exist', async () => {
    for (const path of [`cases/${caseId}`, `cases/${caseId}/timeline`]) {
      const theirs = (await get(leadership, path).expect(404)).body;
      const none = (await get(leadership, path.replace(caseId, randomUUID())).expect(404)).body;
      expect({ ...theirs, instance: '' }).toEqual({ ...none, instance: '' });
    }
    expect((await get(leadership, 'cases').expect(200)).body).toEqual({ cases: [], nextCursor: null });
    expect((await get(leadership, 'follow-ups?scope=all').expect(200)).body).toMatchObject({ items: [] });
  });
});
