import { openBrowser, type TestBrowser } from '../support/browser.js';
import { everyPage } from './every-page.js';
import { pageGround, type PageGround } from './page-ground.js';
import { faultsInSight, show, visitAs, type Look } from './page-states.js';

const seen: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

describe('every page, as it is on a usual day', () => {
  let ground: PageGround;
  let browser: TestBrowser;

  beforeAll(async () => {
    [ground, browser] = await Promise.all([pageGround('typical'), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  it.each(everyPage.map((shown) => [shown.name, shown] as const))('breaks no rule of accessibility and fits: %s', async (_name, shown) => {
    for (const look of seen) {
      const visit = await visitAs(browser, ground, shown, look);
      await show(visit, ground, shown, 'typical');
      expect([look, await faultsInSight(visit)]).toEqual([look, []]);
      await visit.end();
    }
  });
});
