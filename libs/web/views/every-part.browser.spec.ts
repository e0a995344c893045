import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { openBrowser, type TestBrowser, type Visit } from '../../../test/support/browser.js';
import { doneMark } from '../forms/done-mark.js';
import { PERSON, sampleSite, type SampleSite } from '../forms/sample-site.testkit.js';

describe('every part of a page, in a real browser', () => {
  let database: TestDatabase;
  let site: SampleSite;
  let browser: TestBrowser;
  let cookie: string;

  beforeAll(async () => {
    [database, browser] = await Promise.all([testDatabase(), openBrowser()]);
    site = await sampleSite(database.appUrl);
    cookie = await site.sessions.begin(PERSON, site.now);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await database?.drop();
  });
  beforeEach(() => {
    site.received.length = 0;
  });

  async function visit(options: object): Promise<Visit> {
    const opened = await browser.visit(site.origin, options);
    await opened.context.addCookies([{ name: 'session', value: cookie, url: site.origin }]);
    return opened;
  }

  const looks = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));

  it.each(looks)('breaks no rule of accessibility and fits at %i pixels, %s, also with errors', async (width, scheme) => {
    const { page, accessibilityProblems, end } = await visit({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      hasTouch: width === 320,
    });
    const { csrf } = (await site.sessions.find(cookie, site.now))!;
    await page.goto(`${site.origin}/things?after=41&done=thing_saved&mark=${doneMark(csrf, 'thing_saved', '41')}`);
    expect(await accessibilityProblems()).toEqual([]);
    if (process.env.SCREENSHOTS)
      await writeFile(`${process.env.SCREENSHOTS}/parts-${width}-${scheme}.png`, await page.screenshot({ fullPage: true }));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await accessibilityProblems()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    if (process.env.SCREENSHOTS)
      await writeFile(`${process.env.SCREENSHOTS}/error-${width}-${scheme}.png`, await page.screenshot({ fullPage: false }));
    await end();
  });

  it('shows text that looks like a script as text, also when it was typed', async () => {
    const { page, end } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/things`);
    await page.getByRole('textbox', { name: 'Label' }).fill(`"><script>document.title='owned'</script>${'x'.repeat(70)}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'Label' }).inputValue()).toContain("<script>document.title='owned'</script>");
    expect(await page.title()).toBe('Error: Every part - Regional Things Program');
    expect(await page.locator('main script, main img').count()).toBe(0);
    await end();
  });

  it('leads to what is wrong, and keeps what was typed', async () => {
    const { page, end } = await visit({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.origin}/things`);
    await page.getByLabel('Telephone').fill('12');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await page.getByRole('alert').getByRole('link').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('thing-label');
    expect(await page.getByLabel('Telephone').inputValue()).toBe('12');
    await end();
  });

  it.each([true, false])('takes a whole form, with JavaScript: %s', async (javaScriptEnabled) => {
    const { page, end } = await visit({ javaScriptEnabled, viewport: { width: 320, height: 800 } });
    await page.goto(`${site.origin}/things`);
    await page.getByRole('textbox', { name: 'Label' }).fill('Blue box');
    await page.getByRole('group', { name: 'Colors' }).getByLabel('Square').check();
    await page.getByLabel('Day').fill('2026-11-01');
    await page.getByLabel('Time, if known').fill('01:30');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByLabel('This time happened twice').selectOption('later');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The thing is saved.').waitFor();
    expect(site.received.at(-1)).toMatchObject({
      ifRevision: 3,
      made: '2026-11-01T01:30:00-06:00',
      thing: { label: 'Blue box', shape: 'square', colours: ['square'] },
    });
    await end();
  });

  it('opens what a shortcut names, and lists them all on a question mark', async () => {
    const { page, end } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/things`);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').innerText()).toContain('New thing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL('**/things/new');
    await end();
  });

  it('empties a page that the browser kept whole and shows again, and asks for it anew', async () => {
    const { page, end } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/things`);
    await page.context().clearCookies();
    // What a browser tells a page that it kept; whether this browser keeps any depends on how it was built.
    const emptied = await page.evaluate(`(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return document.documentElement.childElementCount;
    })()`);
    expect(emptied).toBe(0);
    await page.waitForURL('**/sign-in**');
    await end();
  });

  it.each(['127.0.0.1', 'localhost'])(
    'takes no form from a page elsewhere, at http://%s with another port, though the cookie be sent',
    async (host) => {
      const fields = ['csrf', 'commandId', 'label'].map((name) => `<input name="${name}" value="x">`).join('');
      const elsewhere = createServer((_request, answer) => {
        answer.setHeader('content-type', 'text/html');
        answer.end(`<title>Elsewhere</title><form method="post" action="${site.origin}/things">${fields}<button>Win</button></form>`);
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, host, resolve));
      try {
        const { page, context } = await visit({});
        await page.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}/`);
        await page.getByRole('button', { name: 'Win' }).click();
        await page.getByRole('heading', { name: 'cross_site_request' }).waitFor();
        expect(site.received).toEqual([]);
        await context.close();
      } finally {
        elsewhere.closeAllConnections();
        await new Promise((resolve) => elsewhere.close(resolve));
      }
    },
  );
});
