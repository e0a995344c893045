import type { Actor } from '../../../../test/support/acting.js';
import { firstCoordinator, member, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { SignedIn } from '../../../../test/support/signed-in.js';

describe('the page of what the program can do', () => {
  let service: TestService;
  let coordinator: Actor;
  let leadership: Actor;
  let peer: Actor;
  beforeAll(async () => {
    service = await testService();
    coordinator = await firstCoordinator(service.url);
    leadership = await person(service.url, coordinator, 'Board', ['program_leadership']);
    peer = await member(service.url, coordinator, 'Robin Hale');
    const last = await coordinator.does(`/people/${peer.id}/trainings`, { on: '2026-10-02', hours: 4 });
    await service.projected(BigInt(last.position!));
  });
  afterAll(() => service.end());

  const pageOf = async (actor: Actor) => SignedIn.as(service, actor.id);

  it('tells leadership of members in numbers, without a name', async () => {
    const board = await pageOf(leadership);
    const html = await board.page('/capacity');
    expect(html).toContain('1 of 1 members have at least the 40 hours of training that the policy asks for (100%).');
    expect(html).toContain('Quarter 4 of 2026');
    expect(html).not.toContain('Robin');
  });

  it('says the same in Spanish', async () => {
    const html = await (await pageOf(leadership)).get('/capacity').set('Accept-Language', 'es');
    expect(html.text).toContain('1 de 1 miembros tienen al menos las 40 horas');
  });

  it('answers the same over the API, for coordinators too', async () => {
    expect(await coordinator.sees('/capacity')).toMatchObject({ members: 1, trained: { policyHours: 40, members: 1 } });
  });

  it('is not there for members', async () => {
    expect((await (await pageOf(peer)).get('/capacity')).status).toBe(404);
    expect(await peer.looksAt('/capacity')).toBe(403);
  });
});
