import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import type { TestBrowser, Visit } from '../support/browser.js';
import type { ShownPage } from './every-page.js';
import type { GroundKind, PageGround } from './page-ground.js';
import { sendWrongly } from './wrong-form.js';

export type PageState = GroundKind | 'error';

export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** The colors of the device instead of ours. */
  readonly forcedColors?: true;
  readonly locale?: 'es-US';
}

/** Every combination of widths with light and dark. */
export function looks(...widths: readonly number[]): readonly Look[] {
  return widths.flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
}

/** A usual day once in the colors of the device and once in Spanish, whose words are longer. */
export const looksOfUsualDay: readonly Look[] = [
  { width: 1280, scheme: 'dark', forcedColors: true },
  { width: 320, scheme: 'light', locale: 'es-US' },
];

/** The states of a page that a ground can show. */
export function statesOn(kind: GroundKind, { wrong, same, only }: ShownPage): readonly PageState[] {
  if (only !== undefined && !only.includes(kind)) return [];
  if (kind !== 'typical') return same ? [] : [kind];
  return wrong === undefined ? ['typical'] : ['typical', 'error'];
}

/** Opens a window for a viewer of the ground. The caller ends the visit. */
export async function visitAs(browser: TestBrowser, ground: PageGround, page: ShownPage, look: Look): Promise<Visit> {
  const visit = await windowOf(browser, ground, look);
  await handTo(visit, ground, page);
  return visit;
}

/** Opens a window that nobody has signed in at. The caller ends the visit. */
export function windowOf(browser: TestBrowser, { service }: PageGround, { width, scheme, forcedColors, locale }: Look): Promise<Visit> {
  return browser.visit(service.url, {
    viewport: { width, height: 844 },
    colorScheme: scheme,
    hasTouch: width < 600,
    ...(forcedColors && { forcedColors: 'active' }),
    ...(locale && { locale }),
  });
}

/** Makes the window that of somebody whom a page is for, and of nobody before. */
export async function handTo({ context }: Visit, { service, people }: PageGround, { as }: ShownPage): Promise<void> {
  await context.clearCookies();
  if (as === null) return;
  const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
  const value = await sessions.begin(people[as], service.clock.now());
  await context.addCookies([{ name: 'session', value, url: service.url }]);
}

/** Brings the window to a page in a state. */
export async function show({ page }: Visit, ground: PageGround, shown: ShownPage, state: PageState): Promise<void> {
  const answer = await page.goto(`${ground.service.url}${shown.path(ground)}`);
  const expected = shown.name === 'not-there' ? 404 : 200;
  if (answer?.status() !== expected) throw new Error(`${shown.name}, ${state}: ${answer?.status()}`);
  if (state === 'error') await sendWrongly(page, shown.wrong!);
}

/** What is wrong with the page in sight: rules of accessibility, room to the side, and the heading. */
export async function faultsInSight(visit: Visit): Promise<string[]> {
  return [...(await visit.accessibilityProblems()), ...(await outOfRoom(visit))];
}

/** What of the page stands beyond the right edge of the window, or is cut off there; of what a person has to scroll in itself, nothing. */
async function beyondTheEdge({ page }: Visit): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('body *')].flatMap((each) => {
    const { width, right } = each.getBoundingClientRect();
    const unseen = getComputedStyle(each).clipPath !== 'none' || each.closest('.unseen, .skip, .ending, thead, svg') !== null;
    return width > 0 && right > innerWidth + 0.5 && !unseen ? [each.tagName + ' ' + each.className + ': ' + each.textContent.slice(0, 40)] : [];
  })`);
}

/** References of cases that begin in one line and end in another, where nobody finds or reads them out as one. */
export async function brokenReferences({ page }: Visit): Promise<string[]> {
  return page.evaluate(`(() => {
    const broken = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      for (const { index, 0: reference } of text.data.matchAll(/AW-\\d\\d-\\w{5}/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + reference.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 && text.parentElement.closest('.unseen') === null) broken.push(reference + ' in ' + text.data);
      }
    }
    return broken;
  })()`);
}

/** Makes letters twice as large, as a person may who sees little. */
export async function withLargeLetters({ page }: Visit): Promise<void> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
}

/** What is wrong with it but for the rules: room to the side, and the heading. */
export async function outOfRoom({ page }: Visit): Promise<string[]> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  const headings = await page.locator('h1').count();
  return [
    ...(Number(beyond) > 0 ? [`the page is ${beyond} pixels wider than the window`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
  ];
}

/** The bar at the lower edge leaves the page seven eighths of a phone. */
async function tallBar({ page }: Visit): Promise<string[]> {
  const height = Number(await page.evaluate("document.querySelector('.bottom-bar')?.offsetHeight ?? 0"));
  return height > 844 / 8 ? [`the bar at the lower edge is ${height} pixels high`] : [];
}

/** Widths of phones: the narrowest, and a usual one. */
const phones = [320, 390] as const;

/** The same, and what stands beyond the edge, on phones of people who have letters twice as large. */
export async function outOfRoomWithLargeLetters(visit: Visit): Promise<string[]> {
  await withLargeLetters(visit);
  const faults: string[] = [];
  for (const width of phones) {
    await visit.page.setViewportSize({ width, height: 844 });
    const found = [...(await outOfRoom(visit)), ...(await beyondTheEdge(visit)), ...(await tallBar(visit))];
    faults.push(...found.map((fault) => `letters twice as large, ${width} pixels: ${fault}`));
  }
  return faults;
}
