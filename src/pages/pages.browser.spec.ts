import { writeFile } from 'node:fs/promises';
import { openBrowser, type TestBrowser } from '../../test/support/browser.js';
import { signInWindow } from '../../test/support/browser-session.js';
import { firstCoordinator } from '../../test/support/people.js';
import { testService, type TestService } from '../../test/support/service.js';

const PHONE = { viewport: { width: 320, height: 800 }, hasTouch: true };

describe('the pages of the whole service, in a real browser', () => {
  let service: TestService;
  let browser: TestBrowser;
  let dana: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([testService(), openBrowser()]);
    dana = (await firstCoordinator(service.url)).id;
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  const signIn = async (page: Awaited<ReturnType<TestBrowser['visit']>>['page'], path = '/settings') => {
    await signInWindow(page.context(), service, dana);
    await page.goto(`${service.url}${path}`);
  };

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('break no rule of accessibility at %i pixels, %s', async (width, colorScheme) => {
    const { page, accessibilityProblems, end } = await browser.visit(service.url, { viewport: { width, height: 800 }, colorScheme });
    const look = async (name: string): Promise<void> => {
      expect([name, await accessibilityProblems()]).toEqual([name, []]);
      expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
      if (process.env.SCREENSHOTS)
        await writeFile(`${process.env.SCREENSHOTS}/${name}-${width}.png`, await page.screenshot({ fullPage: true }));
    };
    await signIn(page);
    await look('settings');
    await page.goto(`${service.url}/help`);
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(1);
    await look('help');
    await page.goto(`${service.url}/nowhere`);
    await look('missing');
    await end();
  });

  it('sign a person in, keep their language and shortcuts, and speak Spanish', async () => {
    const { page, end } = await browser.visit(service.url, PHONE);
    await signIn(page);
    await page.getByLabel('Español').check();
    await page.getByLabel('Never').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Ajustes' }).waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.shortcuts]')).toEqual(['es', 'off']);
    await page.goto(`${service.url}/settings`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ajustes');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Settings');
    await end();
  });

  it.each([true, false])('leave nothing on the device after sign-out (JavaScript: %s)', async (javaScriptEnabled) => {
    const { page, context, end } = await browser.visit(service.url, { ...PHONE, javaScriptEnabled });
    await signIn(page);
    const forgotten: Promise<string | undefined>[] = [];
    page.on('response', (answer) => {
      if (/sign-out$|forget\.css$/.test(answer.url())) forgotten.push(answer.allHeaders().then((headers) => headers['clear-site-data']));
    });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await Promise.all(forgotten)).toEqual(['"cache", "storage"', '"cache", "storage"']);
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.locator('body').innerText()).not.toContain('Only you see this page');
    if (javaScriptEnabled) {
      expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
      expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
    }
    await end();
  });

  it('send whoever is not signed in to sign in', async () => {
    const answer = await fetch(`${service.url}/`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2F']);
  });

  it('give the API nothing for a cookie: it asks who acts', async () => {
    const { page, context, end } = await browser.visit(service.url, PHONE);
    await signIn(page);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/' });
    const answer = await fetch(`${service.url}/api/v1/people`, { headers: { cookie: `session=${cookie!.value}` } });
    expect(answer.status).toBe(401);
    await end();
  });
});
