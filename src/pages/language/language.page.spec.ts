import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

describe('the language of pages', () => {
  let service: TestService;
  let robin: PageVisitor;
  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    robin = await PageVisitor.signedIn(service, (await firstCoordinator(service.url)).id);
  });
  afterAll(() => service.end());

  const spoken = ({ html }: { readonly html: string }) => /<html lang="(\w+)"/.exec(html)![1];
  const shown = async (path: string, cookie = '') => {
    const answer = await fetch(`${service.url}${path}`, { headers: { accept: 'text/html', cookie } });
    return { html: await answer.text(), cookie: answer.headers.get('set-cookie') };
  };
  const chosen = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
    const body = new URLSearchParams(fields).toString();
    return fetch(`${service.url}/language`, { method: 'POST', headers: { ...FORM, ...headers }, body, redirect: 'manual' });
  };

  it('is in the address that of one answer: it is not written down, and carried nowhere', async () => {
    const seen = await robin.sees('/settings?lang=es');
    expect([spoken(seen), spoken(await robin.sees('/settings'))]).toEqual(['es', 'en']);
    expect(seen.html).not.toContain('lang=es');
    const open = await shown('/help?lang=es');
    expect([spoken(open), open.cookie]).toEqual(['es', null]);
  });

  it('is kept with the session once it is chosen at the foot of a page, and leads back to that page as it was asked for', async () => {
    const page = await robin.sees('/cases?view=all&lang=es');
    const foot = page.html.slice(page.html.indexOf('action="/language"'));
    expect(foot).toMatch(/^[^]*?name="csrf"[^]*?name="to" value="\/cases\?view=all"[^]*?name="language" value="en"[^]*?<\/form>/);
    await robin.speaks('es');
    expect([spoken(await robin.sees('/cases')), spoken(await robin.sees('/cases?lang=en'))]).toEqual(['es', 'en']);
    await robin.speaks('en');
  });

  it('is kept by the browser of somebody who is not signed in, also where there is no page', async () => {
    const answer = await chosen({ language: 'es', to: '/sign-in?to=%2Fwork' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fwork']);
    expect(answer.headers.get('set-cookie')).toBe('language=es; Path=/; HttpOnly; SameSite=Lax');
    for (const path of ['/sign-in', '/nowhere']) expect([path, spoken(await shown(path, 'language=es'))]).toEqual([path, 'es']);
    expect(spoken(await shown('/sign-in', 'language=xx'))).toBe('en');
    expect((await shown('/sign-in')).html).not.toContain('name="csrf"');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/a\r\nb', 'work'])(
    'leads nowhere but to a page of ours: not to %j',
    async (to) => {
      expect((await chosen({ language: 'es', to })).headers.get('location')).toBe('/');
    },
  );

  it('is changed by no other site, for no other session, and to no language that pages are not written in', async () => {
    expect((await chosen({ language: 'es' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    await expect(robin.speaks('es', 'of somebody else')).rejects.toThrow('403');
    expect((await chosen({ language: 'xx' })).status).toBe(400);
    expect(spoken(await robin.sees('/settings'))).toBe('en');
  });
});
