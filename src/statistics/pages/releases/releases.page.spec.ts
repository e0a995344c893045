import { clock } from '../../../../test/support/clock.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { SignedIn } from '../../../../test/support/signed-in.js';
import { until } from '../../../../test/support/until.js';

describe('the calendar of releases', () => {
  let service: TestService;
  let officer: SignedIn;
  let officerId: string;
  let leader: SignedIn;
  beforeAll(async () => {
    service = await testService({ clock: clock('2026-05-01T12:00:00Z') });
    const first = await firstCoordinator(service.url);
    officerId = (await person(service.url, first, 'Dana Wirth', ['privacy_officer'])).id;
    officer = await SignedIn.as(service, officerId);
    leader = await SignedIn.as(service, (await person(service.url, first, 'Lou Board', ['program_leadership'])).id);
  });
  afterAll(() => service.end());

  const shown = async () => (await officer.get('/releases')).text;

  it('shows what is to come this year, with its day', async () => {
    const page = await shown();
    expect(page).toMatch(/Requests, Q1 2026[\s\S]*?May 15/);
    expect(page).toContain('Individual contacts, year 2026');
    expect(page).toContain('No release has come out yet');
  });

  it('lets a privacy officer hold one and let it go again', async () => {
    const page = '/releases?release=requests-2026-Q2';
    const form = /<form[^>]*id="(hold-release[^"]*)"[^>]*action="([^"]*)"|<form[^>]*action="([^"]*)"[^>]*id="(hold-release[^"]*)"/.exec(
      await officer.page(page),
    )!;
    const [id, action] = [form[1] ?? form[4]!, form[2] ?? form[3]!];
    const answer = await officer.sends(page, id, action, { reason: 'suspected_error' });
    expect(answer.status).toBe(303);
    expect(await officer.page(answer.headers.location!)).toContain('The release is held.');
    expect(await shown()).toMatch(/Held: An error is suspected by Dana Wirth, Fri, May 1, 2026/);
    const lift =
      /<form[^>]*id="(lift-release-hold[^"]*)"[^>]*action="([^"]*)"|<form[^>]*action="([^"]*)"[^>]*id="(lift-release-hold[^"]*)"/.exec(
        await officer.page(page),
      )!;
    const lifted = await officer.sends(page, lift[1] ?? lift[4]!, lift[2] ?? lift[3]!);
    await officer.page(lifted.headers.location!);
    expect(await shown()).not.toContain('An error is suspected');
  });

  it('is shown to nobody else: leadership is never told a cause', async () => {
    const page = await leader.get('/releases');
    expect(page.status).toBe(404);
    expect(page.text).not.toContain('Q1 2026');
    expect((await leader.get('/')).text).not.toContain('/releases"');
  });

  it('tells why one was skipped, and offers nothing to change of it', async () => {
    service.clock.set('2026-05-15T05:00:00Z');
    service.wakeWorkers();
    // Nobody stays signed in for so long.
    officer = await SignedIn.as(service, officerId);
    await until(async () => !(await shown()).includes('release=requests-2026-Q1'), 50_000);
    const page = await shown();
    expect(page).toContain('It would show no figure');
    expect(page).toContain('href="/figures/requests-2026-Q1"');
    expect((await officer.get('/releases?release=requests-2026-Q1')).text).not.toContain('id="change"');
    expect((await officer.get('/releases').set('Accept-Language', 'es')).text).toContain('No mostraría ninguna cifra');
  });
});
