import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../support/browser.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { signInWindow } from '../support/browser-session.js';
import { Actor } from '../support/acting.js';
import { fingers } from '../support/hand.js';
import { caseGround, type CaseGround } from './browser/case-ground.js';

/** How few taps the acts of every day take, on a phone. */
describe('what is done every day, counted in taps', () => {
  let ground: CaseGround;
  let browser: TestBrowser;
  let coordinator: Actor;
  beforeAll(async () => {
    [ground, browser] = await Promise.all([caseGround(), openBrowser()]);
    coordinator = new Actor(ground.service.url, ground.coordinator);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  /** A phone in somebody's hand, the coordinator's where nobody is named, on Work; `tap` counts. */
  async function atWork(
    window: object,
    query = '',
    personId = ground.coordinator,
  ): Promise<Visit & { tap(target: Locator): Promise<void>; taps(): number }> {
    const visit = await browser.visit(ground.service.url, { ...fingers.window, ...window });
    await signInWindow(visit.context, ground.service, personId);
    await visit.page.goto(`${ground.service.url}/work${query}`);
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    return { ...visit, tap, taps: () => taps };
  }

  async function noProblems({ page, accessibilityProblems }: Pick<Visit, 'page' | 'accessibilityProblems'>) {
    expect(await accessibilityProblems()).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }

  const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

  it('calls back with its outcome in three', async () => {
    const { position } = await coordinator.does('/cases', {
      agencyId: ground.agencyId,
      urgency: 'now',
      callBackContact: 'Shift lead, 816-555-0143',
    });
    const desk = await atWork({}, `?after=${position}`);
    const { page, tap } = desk;
    await tap(page.getByRole('button', { name: /^Call back/ }).first());
    const dial = page.getByRole('link', { name: '816-555-0143' });
    await dial.waitFor();
    await noProblems(desk);
    expect(page.url()).not.toContain('555');
    const [number, outcome] = [await dial.boundingBox(), await page.getByRole('button', { name: 'Reached' }).boundingBox()];
    expect(number!.y).toBeLessThan(outcome!.y);
    const bar = await page.locator('.bottom-bar').boundingBox();
    expect(outcome!.y + outcome!.height).toBeLessThan(bar!.y);
    // The phone's own dialler opens and the page stays.
    await page.evaluate(`addEventListener('click', (event) => event.target.matches('a[href^="tel:"]') && event.preventDefault())`);
    await tap(dial);
    await tap(page.getByRole('button', { name: 'Reached' }));
    await page.getByText('The call back is recorded.').first().waitFor();
    expect(desk.taps()).toBe(3);
    await desk.end();
  });

  it('settles six follow-ups in three, without scripts', async () => {
    let position: string | null = null;
    for (const incidentType of ['fatal_crash', 'suicide', 'mass_casualty']) {
      const { id } = await coordinator.does('/cases', { agencyId: ground.agencyId, incidentType });
      await coordinator.does(`/cases/${id}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [] });
      for (const kind of ['individual_check_in', 'agency_check_back']) {
        const owner = { kind: 'person', personId: ground.coordinator };
        ({ position } = await coordinator.does(`/cases/${id}/follow-ups`, { kind, dueAt: '2026-11-23', owner }));
      }
    }
    const desk = await atWork({ javaScriptEnabled: false }, `?after=${position}`);
    const { page, tap } = desk;
    await tap(page.getByRole('link', { name: 'Settle, hand over or move several at once' }));
    await tap(page.getByRole('link', { name: 'Tick all that is due by today (6)' }));
    await page.locator('input:checked').nth(5).waitFor();
    await tap(page.getByRole('button', { name: 'Reached, doing all right' }));
    await page.getByText('The outcome of 6 follow-ups is recorded.').waitFor();
    expect(desk.taps()).toBe(3);
    await desk.end();
  });

  it.each([
    ['with scripts', {}, 0],
    ['without scripts', { javaScriptEnabled: false }, 1],
  ])('answers an invitation in two on the page to which a notice leads, signed in, %s', async (_name, window, member) => {
    const { id: memberId, role: teamRole } = ground.team[member]!;
    const { id } = await coordinator.does('/cases', { agencyId: ground.agencyId, incidentType: 'suicide' });
    await coordinator.does(`/cases/${id}/triage`, { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [] });
    const { position } = await coordinator.does(`/cases/${id}/invitations`, { memberId, teamRole });
    const phone = await atWork(window, `?after=${position}`, memberId);
    await phone.tap(phone.page.locator('main a[href="/invitations"]').first());
    await phone.tap(phone.page.locator(`form[id="yes-${id}"] button`));
    await phone.page.locator('#done, [role="status"]').first().waitFor();
    const { deployment } = await coordinator.sees<{ deployment: unknown }>(`/cases/${id}`);
    expect([phone.taps(), JSON.stringify(deployment)]).toEqual([2, expect.stringContaining('accepted')]);
    await phone.end();
  });
});
