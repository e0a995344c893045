/** What was done, as a form says it where it stands or stood (`FormPanel`); and what folds away what is in it. */
const PLACES = /<(?:p class="banner banner-done" id="at-|(\/)?details\b([^>]*))/g;

/** Whether a page says what was done at the place where it was done, and nothing around that place is folded away. */
export function isSaidAtItsPlace(html: string): boolean {
  const folded: boolean[] = [];
  for (const [tag, ends, attributes = ''] of html.matchAll(PLACES)) {
    if (!tag.includes('details')) return !folded.includes(true);
    if (ends === undefined) folded.push(!/\sopen(?=[\s=]|$)/.test(attributes));
    else folded.pop();
  }
  return false;
}
