import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../../../../test/support/browser.js';
import { firstCoordinator, member } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { PAGE_EDGE, type PageEdge } from '../../../../libs/web/forms/index.js';

const MOST_TAPS = 9;

describe('logging a contact, on a phone', () => {
  let service: TestService;
  let browser: TestBrowser;
  let pat: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([testService(), openBrowser()]);
    const programs = ['telecommunicator_911', 'commander'];
    pat = (await member(service.url, await firstCoordinator(service.url), 'Pat Peer', { programs })).id;
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  async function visit(javaScriptEnabled: boolean) {
    const cookie = await service.app.get<PageEdge>(PAGE_EDGE, { strict: false }).sessions.begin(pat, service.clock.now());
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, javaScriptEnabled };
    const opened = await browser.visit(service.url, phone);
    await opened.context.addCookies([{ name: 'session', value: cookie, url: service.url }]);
    await opened.page.goto(`${service.url}/work`);
    return opened;
  }

  /** Choosing from a list is two taps, and so is nothing else. @returns how many it took so far */
  function fingersOn(page: Page) {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    const type = async (label: string, text: string) => {
      await tap(page.getByLabel(label));
      await page.getByLabel(label).fill(text);
    };
    const log = async () => {
      await tap(page.locator('.bottom-bar').getByRole('link', { name: 'Menu' }));
      await tap(page.locator('a:visible', { hasText: 'My contacts' }).first());
      await page.getByRole('heading', { level: 1, name: 'My contacts' }).waitFor();
      await tap(page.locator('form').getByText('Telephone', { exact: true }));
      taps += 2;
      await page.getByLabel('What does the person do?').selectOption('dispatcher');
      await type('How many minutes did it take?', '20');
      await tap(page.locator('form').getByText('Personal', { exact: true }));
      await tap(page.locator('form').getByText('Commander team', { exact: true }));
    };
    return { tap, type, log, taps: () => taps };
  }

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(`takes at most ${MOST_TAPS} taps from any page, also of a member of both programs, %s`, async (_how, javaScriptEnabled) => {
    const { page, end } = await visit(javaScriptEnabled);
    const { tap, log, taps } = fingersOn(page);
    await log();
    expect(await page.getByLabel('Whom to call back, and how?').isVisible()).toBe(false);
    await tap(page.getByRole('button', { name: 'Log the contact' }));
    await page.getByText('The contact is logged.').waitFor();
    expect(taps()).toBeLessThanOrEqual(MOST_TAPS);
    await end();
  });

  it('takes three taps more with a promise to call back, which then stands on the work, and reads well', async () => {
    const { page, accessibilityProblems, end } = await visit(true);
    const { tap, type, log, taps } = fingersOn(page);
    await log();
    await tap(page.getByText('You promised to call back', { exact: true }));
    const date = page.locator('input[name="callBackAt.day"]');
    await tap(date);
    await date.fill('2026-11-25');
    await type('Whom to call back, and how?', '816-555-0166');
    await tap(page.getByRole('button', { name: 'Log the contact' }));
    await page.getByText('The contact is logged.').waitFor();
    expect(taps()).toBeLessThanOrEqual(MOST_TAPS + 3);
    expect(await accessibilityProblems()).toEqual([]);
    await page.locator('.bottom-bar').getByRole('link', { name: 'Work' }).tap();
    await page.getByRole('link', { name: 'Call back, as promised' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Promise to call back' }).waitFor();
    expect(await page.content()).not.toMatch(/816\D{0,3}555/);
    expect(await accessibilityProblems()).toEqual([]);
    await page.getByText('Open whom to call back', { exact: true }).tap();
    await page.getByRole('button', { name: 'Open it' }).tap();
    await page.getByRole('link', { name: '(816) 555-0166' }).waitFor();
    expect(await accessibilityProblems()).toEqual([]);
    await end();
  });
});
