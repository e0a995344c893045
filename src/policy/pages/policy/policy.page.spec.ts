import type { Actor } from '../../../../test/support/acting.js';
import { formIn, PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { until } from '../../../../test/support/until.js';
import { personRoles } from '../../../vocabulary/index.js';

describe('the pages of the policy', () => {
  let service: TestService;
  let first: Actor;
  let admin: PageVisitor;

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    admin = await PageVisitor.signedIn(service, first.id);
  });
  afterAll(() => service.end());

  it('draw the next version with the terms in force, and publish what was changed of them', async () => {
    const drawn = await admin.sees('/policy/new');
    expect(drawn.text).toContain('Open cases keep the version that they began with');
    const unchanged = await admin.follows(await admin.sends(drawn, 'publish-policy-version'));
    expect(unchanged.text).toContain('Nothing was changed.');
    const sent = await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', { 'terms.trainingHours': '60' });
    const page = await admin.follows(sent);
    expect(page.text).toContain('The new version is in force.');
    expect(page.text).toMatch(/Hours of training that a member needs.*60 hours Changed.*40 hours/);
    const { terms } = await first.sees<{ terms: Record<string, unknown> }>('/policy');
    expect(terms).toMatchObject({ trainingHours: 60, windows: expect.arrayContaining([{ kind: 'cisd', fromHours: 24, toHours: 240 }]) });
    expect(terms.ladder).toHaveLength(6);
  });

  it('take a window and a rung away, and put others in', async () => {
    const { windows, ladder } = { windows: 'terms.windows.6.toHours', ladder: 'terms.ladder.0.afterHours' };
    const fields = {
      [windows]: '',
      'terms.windows.6.fromHours': '',
      [ladder]: '',
      'terms.windows.8.fromHours': '0',
      'terms.windows.8.toHours': '96',
    };
    const sent = await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', fields);
    expect((await admin.follows(sent)).text).toMatch(/In time: One on one .*4 days/);
    const said = await first.sees<{ terms: { windows: readonly { kind: string }[]; ladder: readonly object[] } }>('/policy');
    expect(said.terms.windows.map(({ kind }) => kind).toSorted()).toEqual([
      'cisd',
      'crisis_management_briefing',
      'demobilization',
      'one_on_one',
    ]);
    expect(said.terms.ladder).toHaveLength(5);
  });

  it('say what is wrong beside the term, with everything that was typed', async () => {
    const fields = { 'terms.escalateToDeskAfterHours': '1', 'terms.undoSeconds': '77' };
    const refused = await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', fields);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Give the desk at least as many hours.')]);
    expect(refused.html).toMatch(/href="#publish-policy-version-terms-escalateToDeskAfterHours"/);
    expect(refused.html).toContain('value="77"');
    const disordered = await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', {
      'terms.ladder.0.afterHours': '9999',
    });
    expect([disordered.status, disordered.text]).toEqual([409, expect.stringContaining('not in order')]);
  });

  it('publish nothing over a version that somebody else published meanwhile, and say what that one changed', async () => {
    const drawn = await admin.sees('/policy/new');
    await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', { 'terms.trainingHours': '61' });
    const stale = await admin.sends(drawn, 'publish-policy-version', { 'terms.undoSeconds': '77' });
    expect([stale.status, stale.text]).toEqual([
      412,
      expect.stringMatching(/Version \d published \(.*\) Hours of training that a member needs: 61/),
    ]);
    expect(stale.text).not.toMatch(/training that a member needs: 61.{0,80}By when support is in time/);
    expect(stale.html).toContain('value="77"');
    expect((await first.sees<{ terms: object }>('/policy')).terms).toMatchObject({ trainingHours: 61 });
    expect(formIn(stale.html, 'publish-policy-version').values).toMatchObject({
      'terms.trainingHours': ['61'],
      'terms.undoSeconds': ['77'],
    });
  });

  it('show three versions beside each other, and older ones by a link', async () => {
    await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', { 'terms.coolDownDays': '9' });
    const page = await admin.sees('/policy');
    expect(page.text).toMatch(/Version 5 In force since .*Version 4 From .*Version 3 From /);
    expect(page.text).not.toContain('Version 1');
    expect((await admin.sees('/policy?to=1')).text).toMatch(/Version 1 From .*Back to the newest/);
    expect((await admin.sees('/policy?to=nothing')).status).toBe(400);
  });

  it('say after how many minutes somebody is signed out, and hold for whoever is signed in already', async () => {
    const after16Minutes = async () => {
      const waiting = await PageVisitor.signedIn(service, first.id);
      service.clock.advance(16 * 60_000);
      return (await waiting.sees('/policy')).location ?? 'goes on';
    };
    expect(await after16Minutes()).toBe('goes on');
    admin = await PageVisitor.signedIn(service, first.id);
    const minutes = (count: string) => ({ 'terms.sessionIdleMinutes': count });
    const tooFew = await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', minutes('14'));
    expect([tooFew.status, tooFew.text.includes('sessionIdleMinutes')]).toEqual([409, false]);
    expect(tooFew.text).toContain('until somebody is signed out Error: Enter a whole number from 15 to 240.');
    await admin.sends(await admin.sees('/policy/new'), 'publish-policy-version', minutes('15'));
    expect((await admin.sees('/policy')).text).toMatch(/Minutes without a tap until somebody is signed out Version \d+ 15 minutes Changed/);
    await until(async () => (await after16Minutes()) === '/sign-in?to=%2Fpolicy');
    admin = await PageVisitor.signedIn(service, first.id);
    // Two minutes before the end a warning appears.
    expect((await admin.sees('/policy')).html).toContain('href="/assets/after/13"');
    expect(await (await fetch(`${service.url}/assets/after/13`)).text()).toBe('.ending{animation-delay:780s}');
    for (const odd of ['013', '1e3', '-1', '1000']) expect((await fetch(`${service.url}/assets/after/${odd}`)).status).toBe(404);
  });

  it('are read by everybody of the program, and written by administrators alone', async () => {
    for (const role of personRoles) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      const writes = role === 'administrator';
      const page = await who.sees('/policy');
      expect([role, page.status, page.html.includes('/policy/new')]).toEqual([role, 200, writes]);
      expect([role, (await who.sees('/policy/new')).status]).toEqual([role, writes ? 200 : 404]);
      if (writes) continue;
      const forced = await who.sends(await admin.sees('/policy/new'), 'publish-policy-version', { 'terms.undoSeconds': '1' });
      expect([role, forced.status]).toEqual([role, 404]);
    }
    expect((await admin.sees('/policy')).text).not.toContain('1 seconds');
    await admin.speaks('es');
    expect((await admin.sees('/policy/new')).text).toContain('para ellos no cambia nada');
  });
});
