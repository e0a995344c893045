import { writeFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { generate } from 'otplib';
import type { Actor } from '../../../test/support/acting.js';
import { openBrowser, type TestBrowser, type Visit } from '../../../test/support/browser.js';
import { signInWindow } from '../../../test/support/browser-session.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';

const PHONE = { viewport: { width: 320, height: 800 }, hasTouch: true };

describe('signing in, in a real browser', () => {
  let service: TestService;
  let browser: TestBrowser;
  let coordinator: Actor;

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      testService({ clock: { now: () => new Date(), set: () => {}, advance: () => {} } }),
      openBrowser(),
    ]);
    coordinator = await firstCoordinator(service.url);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  /** A device that checks who holds it, as a phone does. */
  async function withDevice(context: BrowserContext, page: Page): Promise<CDPSession> {
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return device;
  }

  async function invitedBy(name: string): Promise<string> {
    const { id } = await person(service.url, coordinator, name, ['coordinator']);
    const desk = await browser.visit(service.url, { viewport: { width: 1280, height: 800 } });
    await signInWindow(desk.context, service, coordinator.id);
    await desk.page.goto(`${service.url}/people/${id}/sign-in`);
    await look(desk, `invite-1280`);
    await desk.page.getByRole('button', { name: /^Invite/ }).click();
    const code = await desk.page.locator('code.code').innerText();
    await look(desk, `invited-1280`);
    await desk.end();
    return code;
  }

  async function look({ page, accessibilityProblems }: Visit, name: string, scripts = true): Promise<void> {
    if (process.env.SCREENSHOTS) await writeFile(`${process.env.SCREENSHOTS}/${name}.png`, await page.screenshot({ fullPage: true }));
    if (scripts) expect([name, await accessibilityProblems()]).toEqual([name, []]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
  }

  const join = async ({ page }: Visit, code: string) => {
    await page.goto(`${service.url}/join`);
    await page.getByLabel('One-time code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'How you will sign in' }).waitFor();
  };

  it('makes a passkey after an invitation, and from then on takes one tap', async () => {
    const visit = await browser.visit(service.url, PHONE);
    const { page, context, end } = visit;
    await withDevice(context, page);
    await join(visit, await invitedBy('Pat Passkey'));
    await look(visit, 'set-up-320');
    await page.getByRole('button', { name: 'Make a passkey' }).tap();
    await page.waitForURL('**/work');

    await page.getByRole('button', { name: 'Sign out' }).tap();
    await page.waitForURL('**/signed-out');
    await page.goto(`${service.url}/sign-in?to=/account`);
    await look(visit, 'sign-in-320');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).tap();
    await page.waitForURL(`${service.url}/account`);
    await look(visit, 'account-320');
    expect(await page.locator('main').innerText()).toMatch(/Signed in with a passkey/);

    await page.goto(`${service.url}/step-up?to=/account`);
    await page.getByRole('button', { name: 'Show it with a passkey' }).tap();
    await page.waitForURL(`${service.url}/account`);
    await end();
  });

  it('takes the answer of a passkey once, and none that was given to another site', async () => {
    const visit = await browser.visit(service.url, PHONE);
    const { page, context, end } = visit;
    await withDevice(context, page);
    await join(visit, await invitedBy('Pat Replay'));
    await page.getByRole('button', { name: 'Make a passkey' }).tap();
    await page.waitForURL('**/work');
    await page.goto(`${service.url}/sign-in`);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sign-in/passkey')) sent.push(request.postData()!);
    });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).tap();
    await page.waitForURL('**/work');
    const post = async (body: string) =>
      (
        await fetch(`${service.url}/sign-in/passkey`, {
          method: 'POST',
          redirect: 'manual',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        })
      ).status;
    expect(await post(sent[0]!)).toBe(422);

    // Signed by the same authenticator for the same name of a site, on another site: only where it was asked for tells them apart.
    const elsewhere = 'http://localhost:9/';
    await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in here</h1>' }));
    const optionsOf = async () => {
      await page.goto(`${service.url}/sign-in`);
      return page.locator('[data-passkey]').getAttribute('data-options');
    };
    const answerTo = (options: string | null) =>
      page.evaluate(`(async () => {
        const options = PublicKeyCredential.parseRequestOptionsFromJSON(${options});
        return JSON.stringify(await navigator.credentials.get({ publicKey: options }));
      })()`);
    const asked = await optionsOf();
    await page.goto(elsewhere);
    const foreign = await answerTo(asked);
    const { response } = JSON.parse(String(foreign)) as { response: { clientDataJSON: string } };
    expect(JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString())).toMatchObject({ origin: 'http://localhost:9' });
    expect(await post(new URLSearchParams({ answer: String(foreign) }).toString())).toBe(422);
    expect(new Set(visit.faults.splice(0))).toEqual(new Set(['request to another origin: http://localhost:9']));
    const answer = await answerTo(await optionsOf());
    expect(await post(new URLSearchParams({ answer: String(answer) }).toString())).toBe(303);
    await end();
  });

  it.each([true, false])(
    'makes a password with an authenticator app by keyboard alone, and signs in by it (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const visit = await browser.visit(service.url, { ...PHONE, javaScriptEnabled });
      const { page, end } = visit;
      const name = `pat.${javaScriptEnabled}@example.org`;
      await join(visit, await invitedBy(`Pat ${javaScriptEnabled}`));
      const type = async (label: string | RegExp, text: string) => {
        await page.getByLabel(label).focus();
        await page.keyboard.type(text);
      };
      await type('Name you sign in by', name);
      await type(/^Password/, 'short');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await look(visit, `set-up-error-${javaScriptEnabled}`, javaScriptEnabled);
      await type(/^Password/, 'marmalade tractor violet');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Your authenticator app' }).waitFor();
      await look(visit, `authenticator-${javaScriptEnabled}`, javaScriptEnabled);
      const seed = (await page.locator('input[name="seed"]').getAttribute('value'))!;
      await type('Code that the app shows now', await generate({ secret: seed }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Your ten recovery codes' }).waitFor();
      await look(visit, `codes-${javaScriptEnabled}`, javaScriptEnabled);
      const recovery = await page.locator('.codes code').first().innerText();
      await page.getByRole('button', { name: 'I have kept them' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/work');

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/signed-out');
      await page.goto(`${service.url}/sign-in?to=/account`);
      await type('Name you sign in by', name);
      await type(/^Password/, 'marmalade tractor violet');
      await type('Code from your authenticator app', recovery);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${service.url}/account`);
      await look(visit, `account-password-${javaScriptEnabled}`, javaScriptEnabled);
      await end();
    },
  );
});
