import { openBrowser, type TestBrowser, type Visit } from '../../../test/support/browser.js';
import { SESSION_COOKIE } from '../../../libs/web/forms/index.js';
import { until } from '../../../test/support/until.js';
import { AccountsGround, PASSWORD } from '../../accounts/accounts.testkit.js';

const CONTACT = 'Zuzanna Quellmalz, 816-555-0142';
const PHONE = { viewport: { width: 320, height: 800 }, hasTouch: true };

describe('what was typed in a form, in a real browser', () => {
  let ground: AccountsGround;
  let browser: TestBrowser;

  beforeAll(async () => {
    [ground, browser] = await Promise.all([AccountsGround.begin(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  type Typist = Awaited<ReturnType<AccountsGround['withPassword']>>;
  /** A window in which somebody with a password is signed in. */
  async function windowOf({ at }: Typist, javaScriptEnabled: boolean): Promise<Visit> {
    const visit = await browser.visit(ground.service.url, { ...PHONE, javaScriptEnabled });
    await visit.context.addCookies([{ name: SESSION_COOKIE, value: at.cookie(SESSION_COOKIE)!, url: ground.service.url, httpOnly: true }]);
    return visit;
  }
  const kept = async ({ id }: Typist) =>
    (await ground.rowsOf('SELECT 1 FROM service.typed_forms WHERE person_id = $1 AND box IS NOT NULL', [id])).length;

  it.each([true, false])(
    'comes back to a session that ended while it was filled in, by keyboard alone (JavaScript: %s)',
    async (scripts) => {
      const signInName = `ended ${scripts}`;
      const pat = await ground.withPassword(signInName);
      const { page, accessibilityProblems, end } = await windowOf(pat, scripts);
      await page.goto(`${ground.service.url}/requests/new`);
      await page.getByLabel('Whom to call back').focus();
      await page.keyboard.type(CONTACT);
      if (scripts) await until(() => kept(pat));
      ground.later(2 * 3600);
      await page.keyboard.press('Enter');
      await page.getByText('What was typed comes back for the person whose form it was').waitFor();
      const type = async (label: string | RegExp, text: string) => {
        await page.getByLabel(label).focus();
        await page.keyboard.type(text);
      };
      await type('Name you sign in by', signInName);
      await type(/^Password/, PASSWORD);
      await type('Code from your authenticator app', await ground.codeNow(pat.seed));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/requests/new#intake');
      expect(await page.getByLabel('Whom to call back').inputValue()).toBe(CONTACT);
      expect(await page.locator('p.typed').innerText()).toContain('and did not send it');
      if (scripts) expect(await accessibilityProblems()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.getByRole('button', { name: 'Throw it away' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Throw it away' }).waitFor({ state: 'detached' });
      expect([await page.getByLabel('Whom to call back').inputValue(), await kept(pat)]).toEqual(['', 0]);
      await end();
    },
  );

  it('is asked about by whoever leaves a form that was changed, and not where it is sent', async () => {
    const pat = await ground.withPassword('leaves');
    const { page, end } = await windowOf(pat, true);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${ground.service.url}/requests/new`);
    await page.goto(`${ground.service.url}/help`);
    await page.goto(`${ground.service.url}/requests/new`);
    expect(asked).toEqual([]);
    await page.getByLabel('Whom to call back').click();
    await page.keyboard.type(CONTACT);
    await page.goto(`${ground.service.url}/help`);
    expect(asked).toEqual(['beforeunload']);
    await until(() => kept(pat));
    await page.goto(`${ground.service.url}/requests/new`);
    await page.getByLabel('Whom to call back').click();
    await page.keyboard.type(' again');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/**');
    expect([asked, await kept(pat)]).toEqual([['beforeunload'], 0]);
    await end();
  });
});
