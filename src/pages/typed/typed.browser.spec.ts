import { openBrowser, type TestBrowser, type Visit } from '../../../test/support/browser.js';
import { SESSION_COOKIE } from '../../../libs/web/forms/index.js';
import { until } from '../../../test/support/until.js';
import { AccountsGround, PASSWORD } from '../../accounts/accounts.testkit.js';

const CONTACT = 'Zuzanna Quellmalz, 816-555-0142';
const PHONE = { viewport: { width: 320, height: 800 }, hasTouch: true };

describe('a session that ends while somebody fills in a form, in a real browser', () => {
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
    const { url } = ground.service;
    const cookies = [SESSION_COOKIE, 'known'].map((name) => ({ name, value: at.cookie(name)!, url, httpOnly: true }));
    await visit.context.addCookies(cookies);
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

  describe('the warning before the session ends', () => {
    const WARNED_AFTER_S = 58 * 60;
    const warning = ({ page }: Visit) => page.locator('.ending');
    /** As if this long had passed for the page and for the service. */
    const passes = async ({ page }: Visit, seconds: number, there = seconds) => {
      ground.later(there);
      await page.evaluate(`document.querySelector('.ending').getAnimations()[0].currentTime = ${seconds * 1000 + 5}`);
    };
    const focused = 'document.activeElement.getBoundingClientRect()';
    const sends = async ({ page }: Visit, typed: string) => {
      await page.getByLabel('Whom to call back').fill(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cases/**');
    };

    it.each([true, false])(
      'is there two minutes before, and one tap stays with what is being filled in (JavaScript: %s)',
      async (scripts) => {
        const pat = await ground.withPassword(`stays ${scripts}`);
        const visit = await windowOf(pat, scripts);
        const { page, context, accessibilityProblems, end } = visit;
        await page.goto(`${ground.service.url}/requests/new`);
        await passes(visit, WARNED_AFTER_S - 1, 0);
        expect([await warning(visit).isVisible(), (await warning(visit).boundingBox())?.height]).toEqual([false, 0]);
        await passes(visit, WARNED_AFTER_S);
        expect(await warning(visit).innerText()).toContain('you will be signed out within two minutes');
        // What lies over something else is not decided.
        const overlapped = /^undecided, color-contrast: .* overlap/;
        if (scripts) expect((await accessibilityProblems()).filter((each) => !overlapped.test(each))).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        const top = (await warning(visit).boundingBox())!.y;
        for (let tabs = 0; tabs < 25; tabs++) {
          await page.keyboard.press('Tab');
          if (await page.evaluate('document.activeElement.closest("main") !== null')) {
            expect(await page.evaluate(`${focused}.bottom`)).toBeLessThanOrEqual(top);
          }
        }
        const callBack = page.getByLabel('Whom to call back');
        if (!scripts) await callBack.fill(CONTACT);
        const opened = scripts ? null : context.waitForEvent('page');
        await page.getByRole('button', { name: 'Stay signed in' }).tap();
        if (opened === null) {
          await warning(visit).waitFor({ state: 'hidden' });
        } else {
          await (await opened).getByRole('heading', { name: 'You stay signed in' }).waitFor();
          expect(await callBack.inputValue()).toBe(CONTACT);
        }
        ground.later(WARNED_AFTER_S);
        await sends(visit, CONTACT);
        await end();
      },
    );

    it('is put off by what is kept while somebody types, and by another window', async () => {
      const pat = await ground.withPassword('puts off');
      const visit = await windowOf(pat, true);
      const { page, context, end } = visit;
      await page.goto(`${ground.service.url}/requests/new`);
      await passes(visit, WARNED_AFTER_S);
      await warning(visit).waitFor({ state: 'visible' });
      await page.getByLabel('Whom to call back').fill(CONTACT);
      await warning(visit).waitFor({ state: 'hidden' });
      await passes(visit, WARNED_AFTER_S);
      await warning(visit).waitFor({ state: 'visible' });
      const another = await context.newPage();
      await another.goto(`${ground.service.url}/help`);
      await warning(visit).waitFor({ state: 'hidden' });
      await another.close();
      await end();
    });

    it('comes also where nothing may move, and is not printed', async () => {
      const visit = await windowOf(await ground.withPassword('still'), false);
      const { page, end } = visit;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`${ground.service.url}/requests/new`);
      await passes(visit, WARNED_AFTER_S);
      expect(await warning(visit).isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
      expect(await warning(visit).isVisible()).toBe(false);
      await end();
    });

    it('says where the session is over, and offers nothing twelve hours after sign-in', async () => {
      const pat = await ground.withPassword('twelve hours');
      const visit = await windowOf(pat, true);
      const { page, end } = visit;
      const signedInSince = (minutes: number) =>
        ground.rowsOf('UPDATE service.sessions SET created_at = $3::timestamptz - make_interval(mins => $2) WHERE person_id = $1', [
          pat.id,
          minutes,
          ground.service.clock.now(),
        ]);
      await page.clock.install();
      await signedInSince(11 * 60 - 10);
      await page.goto(`${ground.service.url}/requests/new`);
      await page.clock.fastForward(WARNED_AFTER_S * 1000);
      await passes(visit, WARNED_AFTER_S);
      await page.getByRole('button', { name: 'Stay signed in' }).tap();
      await page.getByText('You signed in twelve hours ago').waitFor({ state: 'attached' });
      expect(await warning(visit).isVisible()).toBe(false);
      expect(await page.evaluate(`document.querySelector('.ending').getAnimations()[0].effect.getTiming().delay / 60_000`)).toBeCloseTo(
        10,
        0,
      );

      await signedInSince(12 * 60 - 20);
      await page.goto(`${ground.service.url}/requests/new`);
      await passes(visit, 18 * 60);
      expect(await warning(visit).innerText()).toContain('You signed in twelve hours ago');
      expect(await warning(visit).getByRole('button').count()).toBe(0);
      await until(async () => {
        await page.clock.fastForward(120_000);
        return (await warning(visit).innerText()).includes('The session of this page is over');
      });

      await signedInSince(0);
      await page.goto(`${ground.service.url}/requests/new`);
      await passes(visit, WARNED_AFTER_S);
      ground.later(3600);
      await page.getByRole('button', { name: 'Stay signed in' }).tap();
      await page.getByText('The session of this page is over').waitFor();
      await end();
    });
  });
});
