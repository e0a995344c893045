import { Actor } from '../../../../test/support/acting.js';
import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { asSkipped, hashed, madeUpReleases, putOut } from '../../reading/released-years.testkit.js';

describe('the page of figures', () => {
  const documents = madeUpReleases({ requests: 110, contacts: 60, years: [2024, 2025], withheld: ['Y|type=deaths'] });
  const named = (id: string) => documents.find((each) => each.id === id)!;
  let service: TestService;
  let coordinator: Actor;
  let board: PageVisitor;
  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    coordinator = await firstCoordinator(service.url);
    const { id } = await person(service.url, coordinator, 'Blair Board', ['program_leadership']);
    board = await PageVisitor.signedIn(service, id);
  });
  afterAll(() => service.end());

  it('is where leadership begins, and says that nothing is out yet', async () => {
    const home = await board.sees('/');
    expect(home.location).toBe('/figures');
    const { status, text } = await board.follows(home);
    expect([status, text]).toEqual([200, expect.stringContaining('No release is out yet.')]);
  });

  it('leads to every release, and shows the latest year in large print', async () => {
    await putOut(
      service.database.appUrl,
      documents.map((each) => (each.id === 'requests-2025-Q3' ? asSkipped(each) : each)),
    );
    const { html, text } = await board.sees('/figures');
    for (const { id } of documents) expect(html).toContain(`href="/figures/${id}"`);
    expect(text).toContain('Open Requests, quarter 3 of 2025 (skipped)');
    expect(text).toMatch(/\d+ requests in 2025, \d+ (more|fewer) than in 2024 \(\d+\)\./);
  });

  it('shows each table of a release as chart, sentence and table, with the same figures', async () => {
    const { html } = await board.sees('/figures/requests-2025-Y');
    const sections = html.split('<section class="figure-section"').slice(1);
    expect(sections.length).toBe(7);
    for (const section of sections) {
      expect(section).toMatch(/<svg [^>]*role="img".*<\/svg><p>.+?<\/p><table /s);
      expect(section).not.toContain('undefined');
      const drawn = [...section.matchAll(/class="figure">([^<]*)</g)].map(([, figure]) => figure!).filter((figure) => figure !== '×');
      const inTable = [...section.matchAll(/<th scope="row">[^<]*<\/th><td>(?:<b[^>]*>)?([^<]*)/g)].map(([, figure]) => figure!);
      expect(drawn).toEqual(inTable.filter((figure) => figure !== 'skipped'));
    }
  });

  it('says of a hidden figure that it is hidden and where it lies, also to those who hear it, and why', async () => {
    const { html, text } = await board.sees('/figures/requests-2025-Y');
    expect(html).toMatch(/<b aria-hidden="true">c<\/b><span class="unseen">hidden, <\/span> <span class="interval">\d+ to \d+<\/span>/);
    expect(text).toMatch(/In this release [1-9]\d* of \d+ figures (is|are) hidden\./);
    expect(text).toContain('Every number below 5 is hidden, 0 among them.');
  });

  it('lists every table that the year does not have, with the reason', async () => {
    const { text } = await board.sees('/figures/requests-2025-Y');
    expect(text).toContain('For this one about 110 were expected.');
    expect(text).toContain('By county, for the year: too few expected: it begins at 200 a year');
    expect(text).toContain('By kind of incident and discipline, for the year: too few expected: it begins at 250 a year');
    const { tables } = named('requests-2025-Y');
    expect(text.match(/it begins at \d+ a year/g)).toHaveLength(tables.filter(({ included }) => !included).length);
  });

  it('says beside follow-ups until when they count', async () => {
    expect((await board.sees('/figures/requests-2025-Y')).text).toContain(
      'due by the cut-off were done in time. What came due later is not in it. The cut-off is 44 days after the end of the quarter',
    );
  });

  it('has no columns of a year before the first, and says so', async () => {
    const { html, text } = await board.sees('/figures/requests-2024-Y');
    expect(text).toContain('There are no figures before 2024.');
    expect(html).not.toContain('2023');
    expect((await board.sees('/figures/requests-2025-Y')).html).toMatch(/<th scope="col">2024<\/th>/);
  });

  it('has four numbers in large print, and leads from requests to the contacts of the same year', async () => {
    const { html, text } = await board.sees('/figures/requests-2025-Y');
    expect(html.split('<dl class="headlines">')[1]!.split('</dl>')[0]!.match(/<dt>/g)).toHaveLength(4);
    expect(html).toContain('<dt><a href="/figures/contacts-2025-Y">Individual contacts</a></dt>');
    expect(text).toMatch(/About \d+ hours given by peers in 2025/);
  });

  it('says of a quarter what comes with the year, and when, or leads there', async () => {
    const { text, html } = await board.sees('/figures/requests-2025-Q1');
    expect(text).toContain('By kind of incident, for the year');
    expect(html).toMatch(/<a href="\/figures\/requests-2025-Y">Open the release of the year 2025<\/a>/);
    await putOut(service.database.appUrl, [hashed({ ...named('requests-2025-Q1'), id: 'requests-2026-Q1', year: 2026, on: '2026-05-15' })]);
    expect((await board.sees('/figures/requests-2026-Q1')).text).toContain('It comes out on Mon, Mar 1, 2027.');
  });

  it('says which classes are counted together, and why', async () => {
    const { text } = await board.sees('/figures/requests-2025-Y');
    expect(text).toMatch(/Counted together, since too few are expected of at least one of them to show it alone: [^.]* and [^.]*\./);
    expect(text).toContain('North: ');
  });

  it('says that a release was skipped, and neither why nor any figure of it', async () => {
    const { text, status } = await board.sees('/figures/requests-2025-Q3');
    expect(status).toBe(200);
    expect(text).toContain('This release was skipped.');
    expect(text).toContain('Its cause is not public');
    expect(text).not.toContain('In short');
    expect(text).toContain('Q3 2025 skipped');
  });

  it('says when and why a release was restated, and of no other that it was', async () => {
    expect((await board.sees('/figures/contacts-2024-Y')).text).not.toContain('Restated');
    const restated = { on: '2025-04-02', reason: 'agencies_in_wrong_county' };
    await putOut(service.database.appUrl, [hashed({ ...named('contacts-2024-Y'), version: 2, restated })]);
    const { text, html } = await board.sees('/figures/contacts-2024-Y');
    expect(text).toContain('Restated on Wed, Apr 2, 2025: agencies were registered in the wrong county.');
    expect(html).not.toContain('agencies_in_wrong_county');
  });

  it('names the release and the hash of its content, for whoever has it on paper', async () => {
    const { id, contentHash } = named('requests-2025-Q1');
    expect((await board.sees(`/figures/${id}`)).text).toContain(`Release ${id}, version 1. SHA-256 of its content: ${contentHash}.`);
  });

  it('leaves its readers their own way around where there is nothing, and helps with figures, not with cases', async () => {
    const nothing = await board.sees('/figures/requests-1999-Y');
    expect(nothing.html).toContain('<a href="/figures"');
    expect(nothing.text).not.toContain('Sign in');
    const help = await board.sees('/help');
    expect(help.text).toContain('Why a figure is hidden');
    expect(help.text).not.toMatch(/open the case|Record what was done/);
    const peer = await PageVisitor.signedIn(service, coordinator.id);
    expect((await peer.sees('/help')).text).toContain('open the case');
  });

  it('says all of it in Spanish', async () => {
    const { text } = await board.sees('/figures/requests-2025-Q1?lang=es');
    expect(text).toContain('Solicitudes, trimestre 1 de 2025');
    expect(text).toMatch(/\d+ solicitudes en el trimestre 1 de 2025/);
    expect(text).toContain('Qué está oculto y por qué');
  });

  it('is no page for anybody else, and looks to them as if it were not there', async () => {
    const peer = await PageVisitor.signedIn(service, coordinator.id);
    for (const path of ['/figures', '/figures/requests-2025-Y', '/figures/requests-2025-Y/csv', '/figures/requests-2025-Y/json']) {
      expect((await peer.sees(path)).status).toBe(404);
    }
    expect((await board.sees('/figures/requests-1999-Y')).status).toBe(404);
  });
});
