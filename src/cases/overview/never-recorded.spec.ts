import { casePages, type CasePages } from '../frame/case-pages.testkit.js';
import { coordinator, triaged } from '../domain/case.testkit.js';
import { bearer } from '../../../test/support/who-acts.js';

const NEVER = '999999999';

describe('a position at which nothing was ever recorded', () => {
  let pages: CasePages;
  let caseId: string;
  let at: string;
  beforeAll(async () => {
    pages = await casePages();
    ({ caseId, at } = await pages.caseOf(triaged()));
  });
  afterAll(() => pages.end());

  it('is refused by every query of a case, also by those that are never late', async () => {
    for (const path of [`/cases/${caseId}`, `/cases/${caseId}/timeline`, `/cases/${caseId}/candidates`, '/cases']) {
      const asked = async (after: string) =>
        fetch(`${pages.service.url}/api/v1${path}${after}`, { headers: await bearer(pages.service.url, coordinator) });
      const answer = await asked(`?after=${NEVER}`);
      expect([path, answer.status, await answer.json()]).toEqual([path, 400, expect.objectContaining({ code: 'after_unknown' })]);
      expect((await asked(at)).status).toBe(200);
    }
  });

  it('lets no page say that something was done, nor does one at which something else was', async () => {
    const robin = await pages.as(coordinator);
    for (const path of [`/cases/${caseId}`, '/work']) {
      const claimed = path === '/work' ? 'declare-conflict' : 'record-call-back';
      for (const query of [`?after=${NEVER}&done=${claimed}`, `?done=${claimed}`, `${at}&done=${claimed}`, '?done=nothing_changed']) {
        const { status, html } = await robin.sees(`${path}${query}`);
        expect([status, /banner-done|unchanged-title/.test(html)]).toEqual([200, false]);
      }
    }
    const sent = await robin.sends(await robin.sees(`/cases/${caseId}`), 'record-call-back', { outcome: 'no_answer' });
    expect((await robin.follows(sent)).text).toContain('The call back is recorded.');
    const [, mark] = /&mark=([\w-]+)/.exec(sent.location!)!;
    const elsewhere = await robin.sees(`/cases/${caseId}${at}&done=record-call-back&mark=${mark}`);
    expect(elsewhere.text).not.toContain('The call back is recorded.');
  });
});
