import { firstCoordinator } from '../support/people.js';
import { Actor } from '../support/acting.js';
import { testService, type TestService } from '../support/service.js';

interface CaseList {
  readonly cases: readonly { readonly caseId: string }[];
}

describe('a double tap on "log request"', () => {
  let service: TestService;
  let coordinator: Actor;
  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
  });
  afterAll(() => service.end());

  const log = (key: string, body: object = { urgency: 'now', callBackContact: 'Shift lead, 816-555-0143' }) =>
    coordinator.tries('/cases', body, { 'Idempotency-Key': key });

  it('is one request, however many taps arrive at once, and every one gets the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => log('tap-1')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { cases } = await coordinator.sees<CaseList>('/cases', answers[0]!.body);
    expect(cases).toHaveLength(1);
  });

  it('is still that one request later, after a restart', async () => {
    const first = await log('tap-2');
    service = await service.restart();
    coordinator = new Actor(service.url, coordinator.id);
    expect((await log('tap-2')).body).toEqual(first.body);
  });

  it('with other facts under the same key is refused, and nothing is recorded', async () => {
    const { body: first } = await log('tap-3');
    const other = await log('tap-3', { urgency: 'today' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await coordinator.sees(`/cases/${first.id}`, first)).toMatchObject({ revision: 0, facts: { urgency: 'now' } });
  });

  it('leaves a stale If-Match of a repeat aside: what was done is answered as the first time', async () => {
    const { body: logged } = await log('tap-4');
    const decline = (key: string, match: string) =>
      coordinator.tries(`/cases/${logged.id}/call-backs`, { outcome: 'no_answer' }, { 'Idempotency-Key': key, 'If-Match': match });
    const done = await decline('call-1', '"0"');
    expect(done.status).toBe(200);
    expect((await decline('call-1', '"0"')).body).toEqual(done.body);
    expect((await decline('call-2', '"0"')).status).toBe(412);
  });
});
