import { writeFile } from 'node:fs/promises';
import { openBrowser, type TestBrowser, type Visit } from '../../../../test/support/browser.js';
import { testService, type TestService } from '../../../../test/support/service.js';

describe('looking around, in a real browser', () => {
  let service: TestService;
  let browser: TestBrowser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([
      testService({ clock: { now: () => new Date(), set: () => {}, advance: () => {} } }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  async function look({ page, accessibilityProblems }: Visit, name: string): Promise<void> {
    if (process.env.SCREENSHOTS) await writeFile(`${process.env.SCREENSHOTS}/${name}.png`, await page.screenshot({ fullPage: true }));
    expect([name, await accessibilityProblems()]).toEqual([name, []]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
  }

  it('is one tap on a phone without JavaScript, and a choice of whom to be; at the desk all of it can be read by anybody', async () => {
    const phone = await browser.visit(service.url, { viewport: { width: 320, height: 700 }, hasTouch: true, javaScriptEnabled: false });
    const desk = await browser.visit(service.url, { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    await desk.page.goto(`${service.url}/`);
    await look(desk, 'look-around-offered');
    await phone.page.goto(`${service.url}/`);
    if (process.env.SCREENSHOTS)
      await phone.page.screenshot({ path: `${process.env.SCREENSHOTS}/look-around-offered-phone.png`, fullPage: true });
    await phone.page.getByRole('button', { name: 'Look around with invented data' }).tap();
    await phone.page.getByText(/\d+ % of it is there/).waitFor();
    if (process.env.SCREENSHOTS)
      await phone.page.screenshot({ path: `${process.env.SCREENSHOTS}/look-around-loading-phone.png`, fullPage: true });
    await phone.page.getByRole('button', { name: 'Look around' }).waitFor({ timeout: 100_000 });
    await phone.page.getByText('Quinn Sample (privacy officer)').tap();
    await phone.page.getByRole('button', { name: 'Look around' }).tap();
    await phone.page.waitForURL(/\/work/);
    expect(await phone.page.getByText('DEMO').first().isVisible()).toBe(true);
    if (process.env.SCREENSHOTS)
      await phone.page.screenshot({ path: `${process.env.SCREENSHOTS}/look-around-begun-phone.png`, fullPage: true });
    await desk.page.goto(`${service.url}/`);
    await look(desk, 'look-around-pick');
    await phone.end();
    await desk.end();
  }, 180_000);
});
