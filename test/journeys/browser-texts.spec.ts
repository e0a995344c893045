import { Client } from 'pg';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { fingers, withoutScripts, type Hand } from '../support/hand.js';
import { PageWorker } from '../support/page-worker.js';
import { everyPage } from '../pages/every-page.js';
import { pageGround, type PageGround } from '../pages/page-ground.js';
import { show, visitAs } from '../pages/page-states.js';

const SCRIPT = `"><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`;

describe('what people type and how they tap', () => {
  let ground: PageGround;
  let browser: TestBrowser;

  beforeAll(async () => {
    [ground, browser] = await Promise.all([pageGround('typical'), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  it.each([
    ['intake', 'intake'],
    ['cases', 'search'],
  ])('shows script text as text, typed into every text field and sent back with it: %s', async (name, form) => {
    const shown = everyPage.find((page) => page.name === name)!;
    const visit = await visitAs(browser, ground, shown, { width: 1280, scheme: 'light' });
    await show(visit, ground, shown, 'typical');
    const { page } = visit;
    const typed = await page.evaluate(`(() => {
      const form = document.getElementById(${JSON.stringify(form)});
      for (const details of document.querySelectorAll('details')) if (details.contains(form)) details.open = true;
      const fields = [...form.elements].filter(({ type }) => ['text', 'search', 'tel'].includes(type));
      for (const field of fields) field.value = ${JSON.stringify(SCRIPT)};
      for (const field of form.elements) if (field.type === 'date') field.value = '2099-12-31';
      return fields.length;
    })()`);
    const next = page.waitForEvent('framenavigated');
    await page.evaluate(`document.getElementById(${JSON.stringify(form)}).requestSubmit()`);
    await next;
    await page.waitForLoadState();
    expect(await page.title()).not.toContain('owned');
    expect(await page.locator('main script, main img').count()).toBe(0);
    const values = await page.locator('main input[type=text], main input[type=search]').all();
    const kept = await Promise.all(values.map((field) => field.inputValue()));
    expect(kept.filter((value) => value === SCRIPT)).toHaveLength(typed as number);
    await visit.end();
  });

  it('shows script text as text when something sealed is opened', async () => {
    const { service, people, cases } = ground;
    const worker = await PageWorker.signIn(service, browser, withoutScripts, people.coordinator);
    await worker.goes(`/cases/${cases.team}/team`);
    await worker.hasTaken('set-meeting-place', { 'meetAt.day': '2026-11-24', 'meetAt.time': '10:00', place: SCRIPT, contact: SCRIPT });
    await worker.hasTaken('open-place', { purpose: 'arrange_response' });
    expect((await worker.says()).split(SCRIPT)).toHaveLength(3);
    await worker.end();
  });

  it.each([fingers, withoutScripts])('takes two taps on the same request as one: $name', async (hand: Hand) => {
    const { service, people, agencies } = ground;
    const before = await requestsReceived();
    const worker = await PageWorker.signIn(service, browser, hand, people.coordinator);
    await worker.goes('/requests/new');
    const form = await worker.fills('intake', { agencyId: agencies[1]!, urgency: 'today' });
    await form.getByRole('button').dblclick();
    await worker.page.waitForURL(/\/cases\/[\w-]{36}/);
    expect(await requestsReceived()).toBe(before + 1);
    await worker.end();
  });

  async function requestsReceived(): Promise<number> {
    const client = new Client({ connectionString: ground.service.database.ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM event_store.events WHERE type = 'RequestReceived'",
      );
      return rows[0]!.count;
    } finally {
      await client.end();
    }
  }
});
