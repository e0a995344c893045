import type { Locator, Page } from 'playwright-core';
import type { Hand } from './hand.js';

/** No page may make anybody press Tab more often to get anywhere. */
const MOST_TABS = 250;

const FAULT_OF_FOCUS = `(() => {
  const element = document.activeElement;
  const ringed = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const { x, y, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(x + width / 2, y + height / 2);
  const covered = above === null || !(element.contains(above) || above.closest('.choice')?.contains(element) || above.contains(element));
  if (!ringed(element) && !ringed(element.closest('.choice') ?? element)) return 'the focus cannot be seen';
  return covered ? 'something covers what has the focus' : null;
})()`;

/**
 * The keyboard alone: Tab, Enter, Space and the arrows. At every step what has the focus must be marked, and nothing may lie over it
 * (WCAG 2.4.7, 2.4.11).
 */
export const keys: Hand = {
  name: 'with the keyboard alone',
  window: { viewport: { width: 1280, height: 900 } },
  unfold: async (page, summary) => {
    await goTo(page, summary);
    await page.keyboard.press('Enter');
  },
  choose: async (page, choice) => {
    if ((await choice.getAttribute('type')) === 'checkbox') await goTo(page, choice);
    else await goToOneOf(page, choice);
    if (!(await choice.isChecked())) await page.keyboard.press('Space');
  },
  type: async (page, field, text) => {
    await goTo(page, field);
    const type = await field.getAttribute('type');
    if (type !== 'date' && type !== 'time') await page.keyboard.press('Control+A');
    await page.keyboard.type(type === 'date' ? asTypedDay(text) : type === 'time' ? asTypedTime(text) : text);
  },
  select: async (page, list, value) => {
    await goTo(page, list);
    await page.keyboard.press('Home');
    while ((await list.inputValue()) !== value) {
      const before = await list.inputValue();
      await page.keyboard.press('ArrowDown');
      if ((await list.inputValue()) === before) throw new Error(`the list has nothing of the value ${value}`);
    }
  },
  press: async (page, target) => {
    await goTo(page, target);
    await page.keyboard.press('Enter');
  },
};

/** Days and times are typed part by part, as the fields of an American browser ask for them. */
function asTypedDay(day: string): string {
  const [year, month, ofMonth] = day.split('-');
  return `${month}${ofMonth}${year}`;
}

function asTypedTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${String(hour % 12 || 12).padStart(2, '0')}${String(minute).padStart(2, '0')}${hour < 12 ? 'A' : 'P'}M`;
}

const hasFocus = async (target: Locator): Promise<boolean> => (await target.and(target.page().locator(':focus')).count()) > 0;

async function goTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; !(await hasFocus(target)); tabs++) {
    if (tabs === MOST_TABS) throw new Error(`Tab does not lead to ${String(target)}`);
    await page.keyboard.press('Tab');
  }
  await isInSight(target);
}

/** Tab leads to a group of radios as to one control; the arrows lead on within it. */
async function goToOneOf(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  const group = radio.locator('xpath=ancestor::form').locator(`input[type=radio][name="${name}"]:focus`);
  for (let tabs = 0; (await group.count()) === 0; tabs++) {
    if (tabs === MOST_TABS) throw new Error(`Tab does not lead to the group ${name}`);
    await page.keyboard.press('Tab');
  }
  for (let steps = 0; !(await hasFocus(radio)); steps++) {
    if (steps === 40) throw new Error(`the arrows do not lead to ${String(radio)}`);
    await page.keyboard.press('ArrowDown');
  }
  await isInSight(radio);
}

async function isInSight(target: Locator): Promise<void> {
  const fault = (await target.page().evaluate(FAULT_OF_FOCUS)) as string | null;
  if (fault !== null) throw new Error(`${fault}: ${String(target)}`);
}
