import { randomUUID } from 'node:crypto';
import type { Actor } from '../support/acting.js';
import { firstCoordinator, person } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { until } from '../support/until.js';

const DAY_MS = 24 * 3_600_000;
const [PHONE, MAIL] = ['(816) 555-0142', 'zuzanna.quell@example.org'];

describe('how a member is reached', () => {
  let service: TestService;
  let desk: Actor;
  beforeAll(async () => {
    service = await testService();
    desk = await firstCoordinator(service.url);
  }, 60_000);
  afterAll(() => service.end());

  const reached = async (contact: object): Promise<string> => {
    const { id } = await person(service.url, desk, 'Zuzanna Quell', ['peer_member']);
    await desk.does(`/people/${id}/contact`, contact);
    return id;
  };
  const opened = async (id: string) => (await desk.tries(`/people/${id}/contact/open`, { purpose: 'roster_upkeep' })).body as object;
  /** How many data keys of the person could still open something. */
  const live = async (id: string): Promise<number> => {
    const { rows } = await service.sources.pool.query(`SELECT FROM vault.keys WHERE subject = $1 AND destroyed_at IS NULL`, [id]);
    return rows.length;
  };

  it('is forgotten for good where it is removed or replaced, and what stays stays readable', async () => {
    const id = await reached({ phone: PHONE, mail: MAIL });
    expect(await live(id)).toBe(2);
    await desk.does(`/people/${id}/contact`, { remove: ['mail'] });
    expect([await opened(id), await live(id)]).toEqual([{ phone: PHONE, mail: null }, 1]);
    await desk.does(`/people/${id}/contact`, { phone: '816-555-0143' });
    expect([await opened(id), await live(id)]).toEqual([{ phone: '(816) 555-0143', mail: null }, 1]);
  });

  it('is sealed apart from what goes, where an earlier release kept both together', async () => {
    const { id } = await person(service.url, desk, 'Zuzanna Quell', ['peer_member']);
    const { vault, mechanism } = service.sources;
    const seal = (field: string, text: string) => vault.seal({ subject: id, keptFor: 'roster', field }, text);
    const data = { phone: await seal('person.phone', PHONE), mail: await seal('person.mail', MAIL) };
    const metadata = { commandId: randomUUID(), actor: desk.id, recordedAt: service.clock.now().toISOString() };
    const history = await mechanism.store.read(`person-${id}`);
    await mechanism.store.append(`person-${id}`, history.at(-1)!.revision, [
      { id: randomUUID(), version: 1, event: { type: 'ContactChanged', data }, metadata },
    ]);
    expect(await opened(id)).toEqual({ phone: PHONE, mail: MAIL });
    await desk.does(`/people/${id}/contact`, { remove: ['phone'] });
    expect([await opened(id), await live(id)]).toEqual([{ phone: null, mail: MAIL }, 1]);
    const { rows } = await service.sources.pool.query(`SELECT kept_for FROM vault.keys WHERE subject = $1 AND destroyed_at IS NOT NULL`, [
      id,
    ]);
    expect(rows).toEqual([{ kept_for: 'roster' }]);
  });

  it('is forgotten when somebody has been deactivated for as long as the policy says, and not where they are back', async () => {
    const [gone, back] = [await reached({ phone: PHONE, mail: MAIL }), await reached({ phone: PHONE })];
    for (const id of [gone, back]) await desk.does(`/people/${id}/deactivate`);
    const { position } = await desk.does(`/people/${back}/reactivate`);
    await service.projected(BigInt(position!));
    service.clock.advance(30 * DAY_MS - 60_000);
    service.wakeWorkers();
    expect(await live(gone)).toBe(2);
    service.clock.advance(60_000);
    service.wakeWorkers();
    await until(async () => (await live(gone)) === 0);
    expect(await opened(gone)).toEqual({ phone: null, mail: null });
    expect([await opened(back), await live(back)]).toEqual([{ phone: PHONE, mail: null }, 1]);
  });
});
