import { isSaidAtItsPlace } from './said-at-its-place.js';

const said = '<p class="banner banner-done" id="at-hold" role="status">Done.</p>';

describe('what was done', () => {
  it.each([
    [said, true],
    [`<details class="panel" open>${said}</details>`, true],
    [`<details class="panel"><summary>Others</summary></details>${said}`, true],
    [`<details class="opener"><details open>${said}</details></details>`, false],
    [`<details class="panel">${said}</details>`, false],
    ['<section class="banner banner-done" id="done">Done.</section>', false],
  ])('is said at its place where that is on the page and not folded away: %s', (html, isSaid) => {
    expect(isSaidAtItsPlace(html)).toBe(isSaid);
  });
});
