import { madeUpReleases, putOut } from '../../src/figures/reading/released-years.testkit.js';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { printReport } from '../pages/print-report.js';
import { openBrowser, type TestBrowser, type Visit } from '../support/browser.js';
import { firstCoordinator, person } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';

describe('a board member with a phone, without scripts', () => {
  const documents = madeUpReleases({ requests: 110, contacts: 150, years: [2024, 2025] });
  const [before, year] = ['requests-2024-Y', 'requests-2025-Y'].map((id) => documents.find((each) => each.id === id)!);
  let service: TestService;
  let browser: TestBrowser;
  let visit: Visit;
  beforeAll(async () => {
    [service, browser] = await Promise.all([testService({ worksByHand: true }), openBrowser()]);
    const coordinator = await firstCoordinator(service.url);
    const board = await person(service.url, coordinator, 'Blair Board', ['program_leadership']);
    await putOut(service.database.appUrl, documents);
    const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    visit = await browser.visit(service.url, { viewport: { width: 320, height: 800 }, hasTouch: true, javaScriptEnabled: false });
    await visit.context.addCookies([{ name: 'session', value: await sessions.begin(board.id, service.clock.now()), url: service.url }]);
    await visit.page.goto(service.url);
    await visit.page.getByRole('link', { name: 'Requests, 2025', exact: true }).tap();
    await visit.page.waitForURL('**/figures/requests-2025-Y');
  });
  afterAll(async () => {
    await visit?.end();
    await browser?.close();
    await service?.end();
  });

  const countOf = (document = year!, id = 'Y') => {
    const cell = document.cells.find((each) => each.id === id)!;
    if (cell.status !== 'shown') throw new Error(`${id} is shown`);
    return cell.count;
  };
  const section = (name: string) => visit.page.getByRole('region', { name }).innerText();

  it('reads how many there were', async () => {
    expect(await section('In short')).toContain(`${countOf()} requests in 2025`);
  });

  it('reads whether it was more or less than the year before', async () => {
    const change = countOf() - countOf(before);
    const said =
      change === 0 ? 'as many as in 2024' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than in 2024 (${countOf(before)})`;
    expect(await section('In short')).toContain(said);
  });

  it('reads what kind of incident it was', async () => {
    expect(await section('What kind of incident')).toMatch(new RegExp(`Deaths\\s+${countOf(year, 'Y|type=deaths')}`));
  });

  it('reads where it was', async () => {
    expect(await section('Where, by group of counties')).toMatch(new RegExp(`Jackson\\s+${countOf(year, 'Y|county=Jackson')}`));
  });

  it('reads how fast support came', async () => {
    const [inside, later] = ['inside', 'later'].map((code) => countOf(year, `Y|first_support=${code}`));
    const said = `within the policy's time for ${inside} of the ${inside! + later!} requests`;
    expect(await section('How fast: time to first support')).toContain(said);
  });

  it('reads whether it was followed up', async () => {
    const [done, not] = ['done_in_time', 'later_or_not_done'].map((code) => countOf(year, `Y|follow_up=${code}`));
    expect(await section('Requests, by how they were followed up')).toContain(
      `For ${done} of the ${done! + not!} requests with follow-ups due`,
    );
  });

  describe('prints the report', () => {
    // The tags that a screen reader goes by stand in the file as they are.
    const tags = (pdf: string, kind: string) => pdf.match(new RegExp(`/S /${kind}\\b`, 'g'))?.length ?? 0;

    it.each([
      ['requests-2025-Y', 'en'],
      ['requests-2025-Y', 'es'],
      ['contacts-2025-Y', 'en'],
      ['requests-2025-Q4', 'en'],
    ])('%s in %s as a tagged PDF of two pages at most', async (id, language) => {
      await visit.page.goto(`${service.url}/figures/${id}?lang=${language}`);
      const sections = await visit.page.locator('.figure-section table').count();
      const pdf = (await printReport(visit.page)).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
      expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Type\s*\/MarkInfo\s*\/Marked true/);
      expect(pdf).toContain(`/Lang (${language}`);
      expect(pdf).toContain('/Outlines');
      expect(tags(pdf, 'Table')).toBeGreaterThanOrEqual(sections);
      expect(tags(pdf, 'TH')).toBeGreaterThan(3 * sections);
    });
  });
});
