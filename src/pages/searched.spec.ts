import { firstCoordinator } from '../../test/support/people.js';
import { PageVisitor, type SeenPage } from '../../test/support/page-visitor.js';
import { testService, type TestService } from '../../test/support/service.js';

/** One more than a page holds. */
const MORE = 26;

describe('what was found in a list', () => {
  let service: TestService;
  let desk: PageVisitor;

  beforeAll(async () => {
    service = await testService();
    const coordinator = await firstCoordinator(service.url);
    desk = await PageVisitor.signedIn(service, coordinator.id);
    const agency = { kind: 'psap', county: 'clay', discipline: 'dispatcher' };
    const numbers = Array.from({ length: MORE }, (_, number) => String(number).padStart(2, '0'));
    let last = await coordinator.does('/agencies', { ...agency, name: 'Elsewhere' });
    for (const number of numbers) await coordinator.does('/agencies', { ...agency, name: `Station ${number}` });
    for (const number of numbers) last = await coordinator.does('/people', { name: `Robin Same ${number}` });
    await coordinator.sees('/people', last);
  });
  afterAll(() => service.end());

  const countOf = (page: SeenPage) => page.html.match(/<a href="\/(?:agencies|people)\/[\w-]{36}"/g)?.length ?? 0;
  const nextOf = (page: SeenPage) => /<a rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');

  it.each([
    ['/agencies', 'find-agency', 'station'],
    ['/people', 'find-person', 'same'],
  ])('stands on all pages of %s, by links that say nothing of it, and is come back to in either language', async (path, form, name) => {
    const sent = await desk.sends(await desk.sees(path), form, { name });
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(new RegExp(`^${path}\\?found=[\\w-]{8}$`))]);
    const first = await desk.follows(sent);
    expect(countOf(first)).toBe(MORE - 1);
    const next = nextOf(first)!;
    expect(next).toMatch(new RegExp(`^${path}\\?found=[\\w-]{8}&from=[\\w-]{36}$`));
    const second = await desk.sees(`${next}&lang=es`);
    expect([countOf(second), nextOf(second)]).toEqual([1, undefined]);
    expect(second.html).toContain(`value="${name}"`);
    expect(second.html).toContain(`<a href="${sent.location}">Volver a la primera página</a>`);
    const all = await desk.sends(second, 'show-all', { all: 'yes' });
    expect([all.location, (await desk.follows(sent)).html]).toEqual([path, expect.not.stringContaining(`value="${name}"`)]);
  });

  it.each([
    ['/agencies', 'find-agency', 'station', 'elsewhere'],
    ['/people', 'find-person', 'same', 'robin same 03'],
  ])(
    'stays in %s what was looked for in a window, on each of its pages, whatever another window looks for',
    async (path, form, name, then) => {
      const one = await desk.follows(await desk.sends(await desk.sees(path), form, { name }));
      await desk.sends(one, form, { name: then });
      const next = await desk.sees(nextOf(one)!);
      expect([countOf(next), next.html]).toEqual([1, expect.stringContaining(`value="${name}"`)]);
    },
  );
});
