import { openBrowser, type TestBrowser, type Visit } from '../support/browser.js';
import { everyPage } from './every-page.js';
import { pageGround, type PageGround } from './page-ground.js';
import {
  brokenReferences,
  faultsInSight,
  handTo,
  outOfRoom,
  outOfRoomWithLargeLetters,
  show,
  visitAs,
  windowOf,
  withLargeLetters,
  type Look,
} from './page-states.js';

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
  /** One for each look, handed from viewer to viewer: to open a window takes longer than most pages. */
  let windows: readonly Visit[];

  beforeAll(async () => {
    [ground, browser] = await Promise.all([pageGround('typical'), openBrowser()]);
    windows = await Promise.all(seen.map((look) => windowOf(browser, ground, look)));
  }, 90_000);
  afterAll(async () => {
    for (const visit of windows ?? []) await visit.context.close();
    await browser?.close();
    await ground?.service.end();
  });

  it.each(everyPage.map((shown, page) => [shown.name, shown, page] as const))('breaks no rule and fits: %s', async (_name, shown, page) => {
    for (const [number, look] of seen.entries()) {
      const visit = windows[number]!;
      const before = visit.faults.length;
      await visit.page.setViewportSize({ width: look.width, height: 844 });
      await handTo(visit, ground, shown);
      await show(visit, ground, shown, 'typical');
      const faults = isRuled(page, number) ? await faultsInSight(visit) : await outOfRoom(visit);
      expect([look, faults, await brokenReferences(visit)]).toEqual([look, [], []]);
      if (look.width < 600) {
        expect(await outOfRoomWithLargeLetters(visit)).toEqual([]);
      }
      expect(visit.faults.slice(before)).toEqual([]);
    }
  });

  const onPhone = async (name: string, language: Pick<Look, 'locale'> = {}) => {
    const shown = everyPage.find((page) => page.name === name)!;
    const visit = await visitAs(browser, ground, shown, { width: 390, scheme: 'light', ...language });
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
  const bottomOfHeader = "Math.max(0, document.querySelector('header.top').getBoundingClientRect().bottom)";

  it.each([
    ['work', 2, '.bucket .card'],
    ['cases', 4, '.table tbody tr'],
    ['case-team', 1, '.beside .card'],
    ['people', 1, '.table tbody tr'],
    ['agencies', 1, '.table tbody tr'],
  ])('has whole in the first screen of a phone, in both languages, what a page is for: %s, at least %i', async (name, least, selector) => {
    for (const language of [{}, { locale: 'es-US' }] as const) {
      const visit = await onPhone(name, language);
      expect(Number(await visit.page.evaluate(wholeInSight(selector)))).toBeGreaterThanOrEqual(least);
      await visit.end();
    }
  });

  it('shows at least four cases a screen of those that were found, too', async () => {
    const { page, end } = await onPhone('cases');
    await page.getByRole('searchbox').fill('sample');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText(/\d+ cases fit/).waitFor();
    expect(await page.evaluate(wholeInSight('.table tbody tr'))).toBeGreaterThanOrEqual(4);
    await end();
  });

  it('keeps the header small on a phone, also where letters are twice as large, and shows nothing of it once it is scrolled', async () => {
    const visit = await onPhone('cases');
    expect(await visit.page.evaluate(bottomOfHeader)).toBeLessThanOrEqual(64);
    await visit.page.evaluate("document.querySelector('.table tbody tr').scrollIntoView()");
    expect(await visit.page.evaluate(bottomOfHeader)).toBeLessThanOrEqual(0);
    await withLargeLetters(visit);
    await visit.page.evaluate('scrollTo(0, 0)');
    expect(await visit.page.evaluate(bottomOfHeader)).toBeLessThanOrEqual(844 / 6);
    await visit.end();
  });

  it.each([
    ['case', 'facts beside the forms', '.columns > *'],
    ['work', 'one day beside the other', '.beside > *'],
  ])('uses the width of a desk: %s, %s', async (name, _what, selector) => {
    const shown = everyPage.find((page) => page.name === name)!;
    const visit = await visitAs(browser, ground, shown, { width: 1024, scheme: 'light' });
    await show(visit, ground, shown, 'typical');
    const tops = `[...document.querySelectorAll('${selector}')].map((each) => Math.round(each.getBoundingClientRect().top))`;
    const [first, second] = (await visit.page.evaluate(tops)) as readonly number[];
    expect(second).toBe(first);
    await visit.end();
  });
}
