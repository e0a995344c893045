import type { Page } from 'playwright-core';

/**
 * Fills a form in as wrongly as a page lets anybody, and sends it: days that never were, numbers beyond every limit, values that
 * the page does not offer.
 *
 * @param start of the form's id
 */
export async function sendWrongly(page: Page, start: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.evaluate(`(() => {
    const form = document.querySelector('form[id^=${JSON.stringify(start)}]');
    for (const details of document.querySelectorAll('details')) if (details.contains(form)) details.open = true;
    for (const field of form.elements) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      if (field.type === 'date') field.value = '2099-12-31';
      if (field.type === 'number') field.value = '99999';
      if (field.type === 'text' || field.type === 'tel') { field.removeAttribute('maxlength'); field.value = 'x'.repeat(301); }
      if (field.tagName === 'BUTTON' && field.name) field.value = 'nothing-of-the-kind';
      if (field.tagName === 'SELECT') field.add(new Option('-', 'nothing-of-the-kind', true, true));
    }
    form.requestSubmit(form.querySelector('button'));
  })()`);
  const { status } = await answer.then((response) => ({ status: response.status() }));
  if (status < 400 || status >= 500) throw new Error(`${start}: expected the page again with what is wrong, got ${status}`);
  await page.getByRole('alert').first().waitFor();
}
