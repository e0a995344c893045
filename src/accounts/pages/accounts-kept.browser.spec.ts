import type { Page } from 'playwright-core';
import { SESSION_COOKIE, PAGE_EDGE, type PageEdge } from '../../../libs/web/forms/index.js';
import { openBrowser, type TestBrowser, type Visit } from '../../../test/support/browser.js';
import { signInWindow } from '../../../test/support/browser-session.js';
import { AccountsGround, PASSWORD } from '../accounts.testkit.js';

const PHONE = { viewport: { width: 390, height: 844 } };

describe('an account that others are after, in a real browser', () => {
  let ground: AccountsGround;
  let browser: TestBrowser;

  beforeAll(async () => {
    [ground, browser] = await Promise.all([AccountsGround.begin(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });
  beforeEach(() => ground.later(120));

  const visit = (javaScriptEnabled = true) => browser.visit(ground.service.url, { ...PHONE, javaScriptEnabled });
  const visitAs = async (personId: string, javaScriptEnabled: boolean) => {
    const at = await visit(javaScriptEnabled);
    await signInWindow(at.context, ground.service, personId);
    return at;
  };
  const goes = (page: Page, path: string) => page.goto(`${ground.service.url}${path}`);
  const types = async (page: Page, label: string | RegExp, text: string) => {
    await page.getByLabel(label).focus();
    await page.keyboard.type(text);
  };
  const signsIn = async (page: Page, signInName: string, code: string) => {
    await goes(page, '/sign-in');
    await types(page, 'Name you sign in by', signInName);
    await types(page, /^Password/, PASSWORD);
    await types(page, 'Code from your authenticator app', code);
    await page.keyboard.press('Enter');
  };
  const sessionIn = async ({ context }: Visit) => (await context.cookies()).find(({ name }) => name === SESSION_COOKIE)?.value;
  const put = ({ context }: Visit, value: string) =>
    context.addCookies([{ name: SESSION_COOKIE, value, url: ground.service.url, httpOnly: true, sameSite: 'Lax' }]);

  it.each([true, false])('is reset by two people, and nothing from before opens it (JavaScript: %s)', async (javaScriptEnabled) => {
    const { id, at } = await ground.withPassword(`reset ${javaScriptEnabled}`);
    const path = `/people/${id}/sign-in`;
    const asking = await visitAs(ground.coordinator.id, javaScriptEnabled);
    await goes(asking.page, path);
    await asking.page.getByRole('button', { name: 'Ask for a reset' }).press('Enter');
    await asking.page.getByText('You asked for a reset').waitFor();
    expect(await asking.page.getByRole('button', { name: 'Agree' }).count()).toBe(0);
    const agreeing = await visitAs(ground.colleague.id, javaScriptEnabled);
    await goes(agreeing.page, path);
    await agreeing.page.getByRole('button', { name: /^Agree/ }).press('Enter');
    const code = await agreeing.page.locator('code.code').innerText();
    expect((await at.sees('/account')).status).toBe(200);
    const joining = await visit(javaScriptEnabled);
    await goes(joining.page, '/join');
    await types(joining.page, 'One-time code', code);
    await joining.page.keyboard.press('Enter');
    await joining.page.getByRole('heading', { name: 'How you will sign in' }).waitFor();
    expect((await at.sees('/account')).location).toMatch(/^\/sign-in/);
    await goes(joining.page, '/join');
    await types(joining.page, 'One-time code', code);
    await joining.page.keyboard.press('Enter');
    await joining.page.getByRole('alert').waitFor();
    for (const each of [asking, agreeing, joining]) await each.end();
  });

  it.each([true, false])('asks for the password anew before a token is made, and goes on under another id (JavaScript: %s)', async (on) => {
    const { seed, recovery } = await ground.withPassword(`fresh ${on}`);
    const window = await visit(on);
    const { page, end } = window;
    await signsIn(page, `fresh ${on}`, await ground.codeNow(seed));
    await page.waitForURL('**/work');
    ground.later(301);
    await goes(page, '/account/tokens');
    await page.waitForURL('**/account/tokens');
    await types(page, 'What is it for?', 'The night report');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/step-up?**');
    const before = await sessionIn(window);
    await types(page, /^Password/, PASSWORD);
    await types(page, 'Code from your authenticator app', recovery[0]!);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account/tokens**');
    await types(page, 'What is it for?', 'The night report');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your new token' }).waitFor();
    // A copy of the cookie from before is worth nothing.
    expect(await sessionIn(window)).not.toBe(before);
    const copied = await visit(on);
    await put(copied, before!);
    await goes(copied.page, '/account');
    expect(new URL(copied.page.url()).pathname).toBe('/sign-in');
    await Promise.all([end(), copied.end()]);
  });

  it.each([true, false])(
    'goes on under no session that somebody put into the browser, and takes each code once (JavaScript: %s)',
    async (on) => {
      const name = on ? 'fixed' : 'fixed without';
      const { seed } = await ground.withPassword(name);
      const thief = await ground.person('Pat Fixing', ['peer_member']);
      const { sessions } = ground.service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
      const planted = await sessions.begin(thief.id, ground.service.clock.now());
      const window = await visit(on);
      await put(window, planted);
      const code = await ground.codeNow(seed);
      await signsIn(window.page, name, code);
      await window.page.waitForURL('**/work');
      expect(await sessionIn(window)).not.toBe(planted);
      const other = await visit(on);
      for (const value of [planted, 'A'.repeat(43)]) {
        await put(other, value);
        await goes(other.page, '/account');
        expect([value, new URL(other.page.url()).pathname]).toEqual([value, '/sign-in']);
      }
      await signsIn(other.page, name, code);
      await other.page.getByRole('alert').waitFor();
      expect(await sessionIn(other)).not.toBe(await sessionIn(window));
      await Promise.all([window.end(), other.end()]);
    },
  );

  it.each([true, false])('is entered by nothing that stands in the table of sessions (JavaScript: %s)', async (on) => {
    const { id } = await ground.withPassword(on ? 'of the table' : 'of the table without');
    const [row] = (await ground.rowsOf(
      `SELECT encode(id_hash, 'hex') AS hex, encode(id_hash, 'base64') AS base64, csrf, handle::text FROM service.sessions WHERE person_id = $1`,
      [id],
    )) as readonly Readonly<Record<string, string>>[];
    const window = await visit(on);
    const base64url = row!.base64!.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    for (const value of [row!.hex!, base64url, row!.csrf!, row!.handle!]) {
      await put(window, value);
      await goes(window.page, '/account');
      expect([value, new URL(window.page.url()).pathname]).toEqual([value, '/sign-in']);
    }
    await window.end();
  });
});
