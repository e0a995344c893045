import { writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../../../../../test/support/browser.js';
import { testService, type TestService } from '../../../../../test/support/service.js';
import { PAGE_EDGE, type PageEdge } from '../../../../../libs/web/forms/index.js';
import { ApiClient } from '../../../../cli/api-client.js';
import { fillWithSample } from '../../../../cli/sample/fill-with-sample.js';
import { showing } from '../../../../../test/support/who-acts.js';

const MOST_TAPS = 12;

describe('the quick intake, on a phone', () => {
  let service: TestService;
  let browser: TestBrowser;
  let coordinator: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([testService(), openBrowser()]);
    coordinator = (await fillWithSample(new ApiClient(service.url, showing(service.url)), service.clock.now())).first;
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  async function visit(path: string, options: object) {
    const cookie = await service.app.get<PageEdge>(PAGE_EDGE, { strict: false }).sessions.begin(coordinator, service.clock.now());
    const opened = await browser.visit(service.url, options);
    await opened.context.addCookies([{ name: 'session', value: cookie, url: service.url }]);
    await opened.page.goto(`${service.url}${path}`);
    return opened;
  }

  it.each([
    ['with scripts', true, 'Stillwater Fire (sample)'],
    ['without scripts', false, 'Blue Hills EMS (sample)'],
  ])(`takes at most ${MOST_TAPS} taps from any page to a request with everything said, %s`, async (_how, javaScriptEnabled, agency) => {
    const { page, end } = await visit('/cases', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled,
    });
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    const label = (text: string) => page.locator('main').getByText(text, { exact: true });

    await tap(page.locator('.bottom-bar').getByRole('link', { name: 'New request' }));
    await page.getByRole('heading', { level: 1, name: 'New request' }).waitFor();
    taps += 2;
    await page.getByLabel('Which agency?').selectOption({ label: agency });
    await tap(label('Fatal crash'));
    await tap(label('Dispatcher'));
    await tap(label('Fire'));
    await tap(label('Earlier today'));
    await tap(page.getByText('This week', { exact: true }));
    await tap(page.getByLabel('Whom to call back'));
    await page.getByLabel('Whom to call back').fill('Shift lead, 816-555-0143');
    await tap(page.getByRole('button', { name: 'Save and keep talking' }));
    await page.waitForURL(/\/cases\/[\w-]{36}\?/);
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(await page.content()).not.toMatch(/816\D{0,3}555/);
    await end();
  });

  it('is one tap from a list that shows four cases in the first screen, under the box that finds them', async () => {
    const { page, end } = await visit('/cases', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const ends = async (selector: string) =>
      page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.getBoundingClientRect().bottom)`);
    const [box] = (await ends('#search-find')) as number[];
    const rows = (await ends('tbody tr')) as number[];
    const bar = (await page.evaluate('document.querySelector(".bottom-bar").getBoundingClientRect().top')) as number;
    expect(box).toBeLessThan(rows[0]!);
    expect(rows[3]).toBeLessThanOrEqual(bar);
    const links = (await page.evaluate(
      `[...document.querySelectorAll('tbody th a')].map((each) => each.getBoundingClientRect().height)`,
    )) as number[];
    expect(Math.min(...links)).toBeGreaterThanOrEqual(44);
    await end();
  });

  it('leads to what may be the same incident before anything is saved', async () => {
    const { page, accessibilityProblems, end } = await visit('/requests/new', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByLabel('Which agency?').selectOption({ label: 'Twin Forks 911 (sample)' });
    await page.getByText('Cumulative stress', { exact: true }).tap();
    await page.getByRole('button', { name: 'Save and keep talking' }).tap();
    await page.getByRole('heading', { name: 'This may be logged already' }).waitFor();
    expect(await page.evaluate('document.activeElement.querySelector("h3")?.textContent')).toBe('This may be logged already');
    expect(await accessibilityProblems()).toEqual([]);
    const folder = process.env.SCREENSHOTS;
    if (folder) await writeFile(`${folder}/intake-duplicates.png`, await page.screenshot());
    await page.getByRole('button', { name: 'Save as a new request' }).first().tap();
    await page.waitForURL(/\/cases\/[\w-]{36}\?/);
    await end();
  });

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'breaks no rule of accessibility, nor does the list of cases, at %i pixels, %s',
    async (width, colorScheme) => {
      const { page, accessibilityProblems, end } = await visit('/requests/new', { viewport: { width, height: 800 }, colorScheme });
      const look = async (name: string) => {
        expect([name, await accessibilityProblems()]).toEqual([name, []]);
        expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
        const folder = process.env.SCREENSHOTS;
        if (folder) await writeFile(`${folder}/${name}-${width}-${colorScheme}.png`, await page.screenshot({ fullPage: true }));
      };
      await look('intake');
      for (const more of await page.locator('main summary').all()) await more.click();
      await page.getByLabel('Time, if known').fill('01:30');
      await page.getByRole('button', { name: 'Save and keep talking' }).click();
      await page.getByRole('alert').waitFor();
      await look('intake-error');
      await page.goto(`${service.url}/cases`);
      await look('cases');
      await page.goto(`${service.url}/cases?view=overdue&incidentType=other`);
      await look('cases-empty');
      await page.keyboard.press('/');
      await page.keyboard.type('Riverbend');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cases\?found=[\w-]{8}$/);
      expect(await page.locator('input[name="find"]').first().inputValue()).toBe('Riverbend');
      await look('cases-found');
      await page.goto(`${service.url}/work`);
      await page.goBack();
      expect(await page.locator('input[name="find"]').first().inputValue()).toBe('Riverbend');
      await end();
    },
    60_000,
  );
});
