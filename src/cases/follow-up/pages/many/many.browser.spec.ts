import { randomUUID } from 'node:crypto';
import { PAGE_EDGE, SESSION_COOKIE, type PageEdge } from '../../../../../libs/web/forms/index.js';
import { openBrowser, type TestBrowser } from '../../../../../test/support/browser.js';
import { deployed, lead, plannedFollowUp } from '../../../domain/case.testkit.js';
import { pageGround, type PageGround } from '../follow-ups/page-ground.testkit.js';

describe('several follow-ups at once, in a real browser', () => {
  let ground: PageGround;
  let browser: TestBrowser;
  beforeAll(async () => {
    [ground, browser] = await Promise.all([pageGround(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ground?.end();
  });

  it('ticks what a link ticks where it stands: nobody is asked about leaving, and what was typed stays', async () => {
    const dates = ['2026-11-22', '2026-11-23', '2026-11-27'];
    const owner = { kind: 'person', personId: lead } as const;
    await ground.caseOf([...deployed(), ...dates.map((day) => plannedFollowUp(randomUUID(), owner, 'closing_check', day))]);
    const { sessions } = ground.service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const session = await sessions.begin(lead, ground.service.clock.now());
    const { page, context, end } = await browser.visit(ground.service.url);
    await context.addCookies([{ name: SESSION_COOKIE, value: session, url: ground.service.url, httpOnly: true }]);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${ground.service.url}/work/many`);
    const ticked = () => page.locator('#many [type=checkbox]').evaluateAll((boxes) => boxes.map((box) => 'checked' in box && box.checked));
    await page.getByText('Move them to another day').click();
    await page.getByLabel('To which day?').fill('2026-12-01');
    await page.locator('#many [type=checkbox]').last().check();
    await page.getByRole('link', { name: /^Tick all that is due/ }).click();
    expect(await ticked()).toEqual([true, true, false]);
    await page.getByRole('link', { name: /^Tick all on/ }).click();
    expect(await ticked()).toEqual([true, true, true]);
    await page.getByRole('link', { name: 'Tick none' }).click();
    expect(await ticked()).toEqual([false, false, false]);
    expect([asked, page.url(), await page.getByLabel('To which day?').inputValue()]).toEqual([
      [],
      `${ground.service.url}/work/many`,
      '2026-12-01',
    ]);
    await end();
  });
});
