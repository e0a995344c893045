import { openBrowser, type TestBrowser } from '../support/browser.js';
import { everyPage } from './every-page.js';
import { pageGround, type PageGround } from './page-ground.js';
import { faultsInSight, outOfRoom, show, visitAs, type Look } from './page-states.js';

const seen: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

/**
 * Every page as it is on a usual day: narrow and light, wide and dark.
 *
 * @param isRuled whether the rules of accessibility are gone through as well, which takes most of the time, by the numbers of page and look
 */
export function usualDay(isRuled: (page: number, look: number) => boolean): void {
  let ground: PageGround;
  let browser: TestBrowser;

  beforeAll(async () => {
    [ground, browser] = await Promise.all([pageGround('typical'), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  it.each(everyPage.map((shown, page) => [shown.name, shown, page] as const))('breaks no rule and fits: %s', async (_name, shown, page) => {
    for (const [number, look] of seen.entries()) {
      const visit = await visitAs(browser, ground, shown, look);
      await show(visit, ground, shown, 'typical');
      const faults = isRuled(page, number) ? await faultsInSight(visit) : await outOfRoom(visit);
      expect([look, faults]).toEqual([look, []]);
      await visit.end();
    }
  });
}
