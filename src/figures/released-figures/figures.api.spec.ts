import request from 'supertest';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { EventLog } from '../../../libs/web/logging/index.js';
import { ApiClient } from '../../cli/api-client.js';
import { addManyCases } from '../../cli/sample/many-cases.js';
import { Actor } from '../../../test/support/acting.js';
import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { SignedIn } from '../../../test/support/signed-in.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { ReleasedDocuments } from '../reading/released-documents.js';
import { hashed, madeUpReleases, putOut } from '../reading/released-years.testkit.js';
import { as, showing } from '../../../test/support/who-acts.js';

/** What differs between any two answers by its nature. */
const BY_NATURE = ['date', 'x-request-id'];

describe('the figures of the API', () => {
  const documents = madeUpReleases({ requests: 110, contacts: 60, years: [2024, 2025] });
  const year = documents.find(({ id }) => id === 'requests-2025-Y')!;
  let service: TestService;
  let coordinator: Actor;
  let board: Actor;
  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    coordinator = await firstCoordinator(service.url);
    board = await person(service.url, coordinator, 'Blair Board', ['program_leadership']);
    await putOut(service.database.appUrl, documents);
  });
  afterAll(() => service.end());

  const asked = (path: string, by = board) => request(service.url).get(`/api/v1${path}`).use(as(service.url, by.id));
  const listed = async () => (await board.sees<{ releases: readonly ReleaseDocument[] }>('/figures')).releases;

  it('are the releases that are out, by what they count and in the order of time', async () => {
    const releases = await listed();
    expect(releases.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    const { id, program, release, version, on, verdict } = year;
    expect(releases.find((each) => each.id === id)).toEqual({ id, program, year: 2025, release, version, on, verdict });
  });

  it('are each answered to the byte as it came out, and named by its content', async () => {
    const { text, headers } = await asked(`/figures/${year.id}`);
    expect(text).toBe(JSON.stringify(year));
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', etag: `"${year.contentHash}"` });
  });

  it('are for leadership and the privacy officer, and for nobody else', async () => {
    const officer = await person(service.url, coordinator, 'Pat Privacy', ['privacy_officer']);
    const others = await Promise.all(
      ['coordinator', 'team_lead', 'peer_member', 'approver', 'administrator'].map((role) =>
        person(service.url, coordinator, role, [role]),
      ),
    );
    for (const path of ['/figures', `/figures/${year.id}`, `/figures/${year.id}/csv`, '/figures/requests-1999-Y']) {
      for (const each of [coordinator, ...others])
        expect((await asked(path, each)).body).toMatchObject({ status: 403, code: 'figures_not_for_you' });
    }
    expect((await asked('/figures', officer)).status).toBe(200);
    expect((await asked('/figures/requests-1999-Y', officer)).body).toMatchObject({ status: 404, code: 'release_not_found' });
  });

  it('are as CSV exactly what the page shows, in its order and in its language', async () => {
    const { text, headers } = await asked(`/figures/${year.id}/csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = text.trim().split('\r\n').slice(1).map(fieldsOf);
    const page = await PageVisitor.signedIn(service, board.id);
    const { html } = await page.sees(`/figures/${year.id}`);
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, name, cells]) => [plain(name!), plain(cells!)]);
    const isAbout = ([, name]: readonly string[]) => name!.endsWith(', about');
    const figures = lines.filter((line) => line[0] !== 'in short' && !isAbout(line));
    expect(rows).toEqual(figures.map(([, name, , , ...rest]) => [name, cellsOf(rest)]));
    expect(rows.length).toBeGreaterThan(20);
    // Rounded numbers of a table stand in the sentence beside it, in the order of the lines.
    const beside = lines.filter((line) => line[0] !== 'in short' && isAbout(line)).map((line) => line[5]!);
    expect(beside).toHaveLength(4);
    const said = [...plain(html).matchAll(/about (\d+) (?:follow-ups|of them|referrals)/gi)].map(([, about]) => about);
    // Once for those who see the chart, and once for those who do not.
    expect([...new Set(said)]).toEqual(beside);
    const spanish = (await asked(`/figures/${year.id}/csv`).set('accept-language', 'es')).text;
    expect(spanish).toContain('Muertes');
    const english = text.split(/[\r\n,"]+/).filter((word) => /[a-z]/.test(word) && spanish.split(/[\r\n,"]+/).includes(word));
    expect(english.filter((word) => !['Jackson', 'Johnson', 'video', 'total'].includes(word))).toEqual([]);
    expect((await (await SignedIn.as(service, board.id)).get(`/figures/${year.id}/csv`)).text).toBe(text);
  });

  it('hold as JSON nothing that the page does not show', async () => {
    const file = JSON.parse((await asked(`/figures/${year.id}`)).text) as ReleaseDocument;
    const lines = (await asked(`/figures/${year.id}/csv`)).text.trim().split('\r\n').slice(1).map(fieldsOf);
    const ofThis = lines.filter(([table, , at]) => at === '2025' && table !== 'requests by quarter');
    const told = ofThis.map(([, , , , , figure, lo, hi]) => figure || `${lo}-${hi}`);
    const inTables = file.tables.flatMap(({ name, by, span }) =>
      by.length + Number(span === 'month') > 0 ? file.cells.filter(({ tables }) => tables.includes(name)) : [],
    );
    const total = file.cells.find(({ id }) => id === 'Y')!;
    expect(new Set([...inTables, total]).size).toBe(file.cells.length);
    for (const cell of [...inTables, total]) expect(told).toContain(cell.status === 'shown' ? String(cell.count) : `${cell.lo}-${cell.hi}`);
    const amounts = file.cells.flatMap((cell) => (cell.status === 'shown' ? Object.entries(cell.amounts) : []));
    expect(amounts).toHaveLength(6);
    for (const [name, amount] of amounts) expect(told).toContain(String(name === 'quarterHours' ? amount / 4 : amount));
  });

  it('change in no byte of any answer while cases come in and time goes by', async () => {
    const visitor = await SignedIn.as(service, board.id);
    const ids = ['requests-2025-Y', 'requests-2025-Q3', 'contacts-2025-Y'];
    const pages = ['/figures', ...ids.flatMap((id) => [`/figures/${id}`, `/figures/${id}/csv`, `/figures/${id}/json`])];
    const paths = ['/figures', ...ids.flatMap((id) => [`/figures/${id}`, `/figures/${id}/csv`])];
    const everything = async () => {
      const answers = [];
      for (const path of paths) answers.push(await asked(path));
      // Nor does it tell anything whether somebody has an answer already.
      for (const path of paths) answers.push(await asked(path).set('If-None-Match', answers[paths.indexOf(path)]!.headers.etag ?? '*'));
      for (const path of pages) answers.push(await visitor.get(path));
      return answers.map(({ status, text, headers }) => ({
        status,
        // When the reader's own session ends comes nearer, whatever happens.
        text: text.replace(/ data-longest="\d+"/, ''),
        headers: withoutNature(headers as Record<string, string>),
      }));
    };
    const before = await everything();
    const client = new ApiClient(service.url, showing(service.url)).as(coordinator.id);
    const { id: agencyId } = await coordinator.does('/agencies', {
      name: 'Dispatch',
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    });
    await addManyCases(client, [agencyId], { count: 12, now: service.clock.now() });
    service.clock.advance(20 * 60_000);
    expect(await everything()).toEqual(before);
    expect(before.every(({ status }) => status === 200 || status === 304)).toBe(true);
  }, 60_000);

  it('give a restated release in its new version alone', async () => {
    const restated = hashed({ ...year, version: 2 });
    await putOut(service.database.appUrl, [restated]);
    expect((await listed()).filter(({ id }) => id === year.id).map(({ version }) => version)).toEqual([2]);
    expect((await asked(`/figures/${year.id}`)).text).toBe(JSON.stringify(restated));
  });

  it('leave out what is not as it came out, and say so in the log', async () => {
    const said: string[] = [];
    const log = { error: (event: string) => void said.push(event) } as unknown as EventLog;
    await putOut(service.database.appUrl, [{ ...year, id: 'requests-2020-Y' }]);
    const read = new ReleasedDocuments(service.sources.leadership, log);
    expect((await read.all()).map(({ id }) => id)).not.toContain('requests-2020-Y');
    expect(said).toEqual(['release_not_as_it_came_out']);
    expect((await listed()).map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  });

  it('are not served at all where the database has no role of their own', async () => {
    const read = new ReleasedDocuments(null, { error: () => undefined } as unknown as EventLog);
    await expect(read.all()).rejects.toMatchObject({ content: { status: 503, code: 'figures_not_set_up' } });
  });
});

function withoutNature(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !BY_NATURE.includes(name)));
}

/** The fields of a line of CSV. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, 13)
    .map(([, field]) => field!.replace(/^"|"$/g, '').replaceAll('""', '"'));
}

/** What a line of CSV says, as the cells of the table say it. */
function cellsOf([status, figure, lo, hi, statusBefore, before, loBefore, hiBefore, change]: readonly string[]): string {
  const number = (value: string) => new Intl.NumberFormat('en-US').format(Number(value));
  const cell = (kind: string, value: string, least: string, most: string) => {
    if (kind === 'shown') return number(value);
    if (kind === 'hidden') return `c hidden, ${least} to ${most}`;
    return kind === 'not released' ? '– not released' : kind;
  };
  const moved = Number(change);
  const changed = change === '' ? '– none' : moved === 0 ? '0' : `${moved > 0 ? '+' : '−'}${Math.abs(moved)}`;
  return `${cell(status!, figure!, lo!, hi!)} ${cell(statusBefore!, before!, loBefore!, hiBefore!)} ${changed}`;
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
