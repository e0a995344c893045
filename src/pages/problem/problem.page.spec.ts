import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { PAGE_EDGE, type PageEdge } from '../../../libs/web/forms/index.js';
import type { Actor } from '../../../test/support/acting.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';

const NOBODY = '0b0f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c11';
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

describe('where there is no page, for somebody who is signed in', () => {
  let service: TestService;
  let sessions: PageEdge['sessions'];
  let first: Actor;
  let [coordinator, board] = ['', ''];
  beforeAll(async () => {
    service = await testService();
    ({ sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false }));
    first = await firstCoordinator(service.url);
    const { id } = await person(service.url, first, 'Blair Board', ['program_leadership']);
    coordinator = await sessions.begin(first.id, service.clock.now());
    board = await sessions.begin(id, service.clock.now());
  });
  afterAll(() => service.end());

  const asked = async (path: string, as: string, init: RequestInit = {}) => {
    const headers = { accept: 'text/html', cookie: `session=${as}`, ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${service.url}${path}`, { ...init, headers, redirect: 'manual' });
    return { status: answer.status, html: await answer.text() };
  };
  const sends = (body: string, headers: Readonly<Record<string, string>> = FORM): RequestInit => ({ method: 'POST', body, headers });

  it.each([
    ['an address that nothing has', '/nowhere', {}, 404],
    ['a case that is not there', `/cases/${NOBODY}`, {}, 404],
    ['a page that needs an id', '/cases/7', {}, 404],
    ['a form of another session', `/cases/${NOBODY}/close`, sends('csrf=x&commandId=y'), 403],
    ['a form of another site', `/cases/${NOBODY}/close`, sends('', { ...FORM, 'sec-fetch-site': 'cross-site' }), 403],
    ['a form that is too large', `/cases/${NOBODY}/close`, sends(`csrf=${'x'.repeat(70_000)}`), 413],
    ['a form of another kind', `/cases/${NOBODY}/close`, sends('{}', { ...FORM, 'content-type': 'application/json' }), 415],
    ['what only takes a form', `/cases/${NOBODY}/close`, {}, 405],
  ])('keeps their way around, and asks nobody to sign in: %s', async (_what, path, init, status) => {
    const seen = await asked(path, coordinator, init);
    expect([seen.status, seen.html]).toEqual([status, expect.stringMatching(/action="\/sign-out"/)]);
    expect(seen.html).toContain('href="/requests/new"');
    expect(seen.html).not.toContain('href="/sign-in"');
  });

  it('tells leadership nothing more than that, in the language of their session', async () => {
    await sessions.choose(board, { language: 'es' });
    const seen = await asked(`/cases/${NOBODY}/team`, board);
    expect([seen.status, seen.html]).toEqual([404, expect.stringContaining('Aquí no hay nada')]);
    expect(seen.html).toContain('href="/figures"');
    expect(seen.html).not.toMatch(/href="\/(sign-in|requests\/new|cases)/);
  });

  it.each([{}, { cookie: 'language=es' }])('is a page also under a host that is not ours, before anything was read: %j', async (cookie) => {
    const headers = { host: 'evil.example.org', accept: 'text/html', ...cookie };
    const [status, type, html] = await new Promise<readonly unknown[]>((resolve, reject) => {
      get(`${service.url}/sign-in`, { headers }, (answer) => {
        text(answer).then((said) => resolve([answer.statusCode, answer.headers['content-type'], said]), reject);
      }).on('error', reject);
    });
    expect([status, type, html]).toEqual([421, expect.stringContaining('text/html'), expect.stringContaining('<h1')]);
  });

  it.each(['/cases?cursor=odd', '/cases?found=odd', '/agencies?from=7', '/people?found=%25'])(
    'says of an address that cannot be read that it is the address, and leads to its page: %s',
    async (path) => {
      const seen = await asked(path, coordinator);
      expect([seen.status, seen.html]).toEqual([400, expect.stringContaining('This address cannot be read')]);
      expect(seen.html).toContain(`<a href="${path.split('?')[0]}">Open the page from its beginning</a>`);
      expect(seen.html).not.toContain('check what you typed');
    },
  );

  it('shows beside Work what waits for them as every page does, whatever there is not', async () => {
    const { position } = await first.does('/cases', { urgency: 'now' });
    await service.projected(BigInt(position!));
    const beside = ({ html }: { readonly html: string }) =>
      /Work <span class="mark[^>]+>\d+<\/span><span class="unseen">[^<]+/.exec(html)?.[0];
    const work = beside(await asked('/work', coordinator));
    expect(work).toBeDefined();
    for (const path of ['/nowhere', `/cases/${NOBODY}`, '/cases?cursor=odd']) expect(beside(await asked(path, coordinator))).toBe(work);
    expect(beside(await asked(`/cases/${NOBODY}/close`, coordinator, sends('csrf=x&commandId=y')))).toBe(work);
    expect((await asked('/nowhere', board)).html).not.toContain('class="mark');
  });

  it('leads from a form that was loaded again to its case', async () => {
    const seen = await asked(`/cases/${NOBODY}/close`, coordinator);
    expect(seen.html).toContain(`href="/cases/${NOBODY}"`);
  });

  it('asks to sign in whose session is over, and who has none', async () => {
    const over = await sessions.begin(NOBODY, service.clock.now());
    await sessions.endAll(NOBODY);
    expect((await asked('/nowhere', over)).html).not.toContain('action="/sign-out"');
    expect((await asked('/nowhere', '')).html).toContain('href="/sign-in"');
  });
});
