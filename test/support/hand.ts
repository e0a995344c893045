import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/** One way of working with a page: with fingers, with the mouse and no scripts, with keys alone. */
export interface Hand {
  readonly name: string;
  /** The window that it works in. */
  readonly window: BrowserContextOptions;
  /** Opens what a heading hides. */
  unfold(page: Page, summary: Locator): Promise<void>;
  /** Chooses a radio or a checkbox. */
  choose(page: Page, choice: Locator): Promise<void>;
  /** Types into a field: words and numbers as they are, days as 2026-11-24, times as 10:05. */
  type(page: Page, field: Locator, text: string): Promise<void>;
  select(page: Page, list: Locator, value: string): Promise<void>;
  /** Presses a button or follows a link; the next page may not be there yet. */
  press(page: Page, target: Locator): Promise<void>;
}

/** Fingers on a phone. */
export const fingers: Hand = {
  name: 'on a phone',
  window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  unfold: (_page, summary) => summary.tap(),
  choose: (_page, choice) => choice.tap(),
  type: (_page, field, text) => field.fill(text),
  select: async (_page, list, value) => void (await list.selectOption(value)),
  press: (_page, target) => target.tap(),
};

/** A browser that runs no script. */
export const withoutScripts: Hand = {
  name: 'without scripts',
  window: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  unfold: (_page, summary) => summary.click(),
  choose: (_page, choice) => choice.check(),
  type: (_page, field, text) => field.fill(text),
  select: async (_page, list, value) => void (await list.selectOption(value)),
  press: (_page, target) => target.click(),
};

/** A hand that counts what it does. */
export type CountingHand = Hand & { taps(): number };

/**
 * @param hand which does it: of each field that it types into the touch of the field is counted, of a list that it is opened and that
 *   something is chosen
 */
export function countingHand(hand: Hand): CountingHand {
  let taps = 0;
  return {
    ...hand,
    taps: () => taps,
    unfold: (page, summary) => ((taps += 1), hand.unfold(page, summary)),
    choose: (page, choice) => ((taps += 1), hand.choose(page, choice)),
    type: (page, field, text) => ((taps += 1), hand.type(page, field, text)),
    select: (page, list, value) => ((taps += 2), hand.select(page, list, value)),
    press: (page, target) => ((taps += 1), hand.press(page, target)),
  };
}
