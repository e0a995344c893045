import { firstCoordinator, person } from '../support/people.js';
import { Actor } from '../support/acting.js';
import { until } from '../support/until.js';
import { callBackContactPlace } from '../../src/cases/domain/sealed-fields.js';
import { testService, type TestService } from '../support/service.js';

interface CaseList {
  readonly cases: readonly { readonly caseId: string }[];
}

const HOUR = 3_600_000;

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

  it('with anything else under the same key is refused however much later, and nothing is recorded', async () => {
    const first = await log('tap-3');
    const contact = 'Shift lead, 816-555-0143';
    service.clock.advance(400 * 24 * HOUR);
    const others = [
      { urgency: 'today', callBackContact: contact },
      { urgency: 'now', callBackContact: '816-555-0199' },
      { urgency: 'now' },
      {},
    ];
    for (const body of others) {
      const other = await log('tap-3', body);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    }
    expect((await log('tap-3', { callBackContact: contact, urgency: 'now' })).body).toEqual(first.body);
    expect(await coordinator.sees(`/cases/${first.body.id}`, first.body)).toMatchObject({ revision: 0, facts: { urgency: 'now' } });
  });

  it('says something else with the same words where it is another command on the same case', async () => {
    const { body: logged } = await log('tap-5');
    const key = { 'Idempotency-Key': 'twice' };
    expect((await coordinator.tries(`/cases/${logged.id}/call-backs`, { outcome: 'no_answer' }, key)).status).toBe(200);
    const other = await coordinator.tries(`/cases/${logged.id}/decline`, { reason: 'withdrawn' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is for one case: on another the same key does what it says, and nothing of the two gets the same id', async () => {
    const cases = [(await log('tap-6')).body, (await log('tap-7')).body];
    const triage = { outcome: 'information_only', programs: ['telecommunicator_911'], offers: [] };
    const key = { 'Idempotency-Key': 'both' };
    const seen: readonly string[][] = await Promise.all(
      cases.map(async ({ id }) => {
        const done = await coordinator.tries(`/cases/${id}/triage`, triage, key);
        expect(done.status).toBe(200);
        const { followUps } = await coordinator.sees<{ followUps: { followUpId: string }[] }>(`/cases/${id}`, done.body);
        return followUps.map(({ followUpId }) => followUpId);
      }),
    );
    expect(seen.map((ids) => ids.length)).toEqual([1, 1]);
    expect(new Set(seen.flat()).size).toBe(2);
  });

  it('of which one says something else at the same moment is recorded once, and the other is told', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((about) => log('tap-8', { exposed: [{ discipline: 'dispatcher', about }] })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422]);
  });

  it('is compared with what was sealed as long as that can be opened, and still gets its answer when it is forgotten', async () => {
    const contact = 'Night desk, 816-555-0144';
    const { body: logged } = await log('tap-9', { callBackContact: contact });
    const { store, vault } = service.sources;
    const [received] = await store.read(`case-${logged.id}`);
    const place = callBackContactPlace(logged.id, 0);
    expect(received!.metadata.fingerprint!.sealed).toEqual({ callBackContact: await vault.mark(place, contact) });
    const declined = await coordinator.does(`/cases/${logged.id}/decline`, { reason: 'withdrawn' });
    await service.projected(BigInt(declined.position!));
    service.clock.advance(25 * HOUR);
    service.wakeWorkers();
    await until(async () => (await vault.mark(place, contact)) === null, 15_000);
    expect((await log('tap-9', { callBackContact: contact })).body).toEqual(logged);
    expect((await log('tap-9', { callBackContact: contact, urgency: 'now' })).status).toBe(422);
    expect(await vault.mark(place, contact)).toBeNull();
  });

  it('seals what is personal under one key, and under none where somebody may not log a request', async () => {
    const owners = async () => (await service.sources.pool.query<{ subject: string }>('SELECT subject FROM vault.keys')).rows;
    const leadership = await person(service.url, coordinator, 'Lee Looks', ['program_leadership']);
    const before = await owners();
    expect((await leadership.tries('/cases', { callBackContact: '816-555-0145' })).status).toBe(403);
    // Keys are made in the order in which they are asked for: one asked for by the refused request would be there by now.
    const [first, second] = await Promise.all([log('tap-11'), log('tap-11')]);
    expect(first.body).toEqual(second.body);
    expect(await owners()).toHaveLength(before.length + 1);
    expect(await owners()).toContainEqual({ subject: first.body.id });
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

  it('of fifty people who write to one case at once loses nobody, and asks nobody to try again', async () => {
    const { body: logged } = await log('tap-10');
    const tries = Array.from({ length: 50 }, (_, number) =>
      coordinator.tries(`/cases/${logged.id}/call-backs`, { outcome: 'no_answer' }, { 'Idempotency-Key': `writer-${number}` }),
    );
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(await service.sources.store.read(`case-${logged.id}`)).toHaveLength(51);
  });
});
