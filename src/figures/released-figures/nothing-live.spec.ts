import type { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { SignedIn } from '../../../test/support/signed-in.js';
import { bearer } from '../../../test/support/who-acts.js';

const NEVER = '999999999';

describe('leadership, who could count what happens if they knew how far the events reach', () => {
  let service: TestService;
  let coordinator: Actor;
  let leader: Actor;
  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    coordinator = await firstCoordinator(service.url);
    leader = await person(service.url, coordinator, 'Lou Board', ['program_leadership']);
  });
  afterAll(() => service.end());

  const asked = async (path: string, actor?: Actor) => {
    const answer = await fetch(`${service.url}${path}`, { headers: actor ? await bearer(service.url, actor.id) : {} });
    return { status: answer.status, text: (await answer.text()).replace(/"instance":"[^"]*"/, '') };
  };

  it.each(['/api/v1/cases', '/api/v1/follow-ups', '/api/v1/agencies', '/api/v1/figures', '/api/v1/capacity', '/api/v1/policy'])(
    'is answered by %s alike, whether anything was recorded at a position or not',
    async (path) => {
      const without = await asked(path, leader);
      expect(await asked(`${path}?after=0`, leader)).toEqual(without);
      expect(await asked(`${path}?after=${NEVER}`, leader)).toEqual(without);
    },
  );

  it('is told of what they do themselves no position from which anything can be counted', async () => {
    const own = await leader.does(`/people/${leader.id}/availability`, { unavailableUntil: '2026-12-01' });
    expect(own).toMatchObject({ changed: true, position: expect.stringMatching(/^\d{39}$/) });
    expect((await coordinator.does('/cases', {})).position).toMatch(/^\d{1,9}$/);
    const visitor = await PageVisitor.signedIn(service, leader.id);
    const page = await visitor.sees(`/people/${leader.id}`);
    const sent = await visitor.sends(page, 'set-availability', { unavailableUntil: '2026-12-02' });
    expect(sent.location).toMatch(/[?&]after=\d{39}&/);
  });

  it('sees the same page, whatever position its address names', async () => {
    const signedIn = await SignedIn.as(service, leader.id);
    const pages = await Promise.all(
      ['', '?after=0', `?after=${NEVER}`].map(async (query) =>
        (await signedIn.get(`/figures${query}`)).text.replace(/ data-longest="\d+"/, ''),
      ),
    );
    expect(pages[1]).toBe(pages[0]);
    expect(pages[2]).toBe(pages[0]);
  });

  it('reads nothing at /readyz of how much goes on', async () => {
    const before = await asked('/readyz');
    for (let count = 0; count < 5; count++) await coordinator.does('/cases', {});
    expect(await asked('/readyz')).toEqual(before);
  });
});
