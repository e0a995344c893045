import { openBrowser, type TestBrowser } from '../support/browser.js';
import { everyPage } from './every-page.js';
import { pageGround, type PageGround } from './page-ground.js';
import { beyondTheEdge, faultsInSight, outOfRoom, show, visitAs, withLargeLetters, type Look } from './page-states.js';

const seen: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

/** The narrowest and a usual one. */
const phones = [320, 390] as const;

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
      if (look.width < 600) {
        await withLargeLetters(visit);
        for (const width of phones) {
          await visit.page.setViewportSize({ width, height: 844 });
          expect([width, await outOfRoom(visit), await beyondTheEdge(visit)]).toEqual([width, [], []]);
        }
      }
      await visit.end();
    }
  });

  const onPhone = async (name: string, height = 844) => {
    const shown = everyPage.find((page) => page.name === name)!;
    const visit = await visitAs(browser, ground, shown, { width: 390, scheme: 'light' });
    await visit.page.setViewportSize({ width: 390, height });
    await show(visit, ground, shown, 'typical');
    return visit;
  };
  /** Of those that a selector finds, how many stand whole between the top of the window and the bar at its end. */
  const wholeInSight = (selector: string) => `(() => {
    const end = document.querySelector('.bottom-bar').getBoundingClientRect().top;
    return [...document.querySelectorAll('${selector}')].filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= 0 && bottom <= end;
    }).length;
  })()`;

  it.each([
    ['work', '.bucket .card'],
    ['cases', '.table tbody tr'],
    ['case-team', '.board li > :first-child'],
  ])('has the first of what a page is for in the first screen of a phone: %s', async (name, selector) => {
    const visit = await onPhone(name);
    expect(await visit.page.evaluate(wholeInSight(selector))).toBeGreaterThanOrEqual(1);
    await visit.end();
  });

  it('shows at least four cases a screen on a phone, and nothing of the header once it is scrolled', async () => {
    const visit = await onPhone('cases');
    await visit.page.evaluate("document.querySelector('.table tbody tr').scrollIntoView()");
    expect(await visit.page.evaluate(wholeInSight('.table tbody tr'))).toBeGreaterThanOrEqual(4);
    expect(
      await visit.page.evaluate("Math.max(0, document.querySelector('header.top').getBoundingClientRect().bottom)"),
    ).toBeLessThanOrEqual(64);
    await visit.end();
  });

  it('lays facts beside the forms at a desk', async () => {
    const shown = everyPage.find((page) => page.name === 'case')!;
    const visit = await visitAs(browser, ground, shown, { width: 1024, scheme: 'light' });
    await show(visit, ground, shown, 'typical');
    const tops = "[...document.querySelectorAll('.columns > *')].map((each) => Math.round(each.getBoundingClientRect().top))";
    const [forms, facts] = (await visit.page.evaluate(tops)) as readonly number[];
    expect(facts).toBe(forms);
    await visit.end();
  });
}
