import { PageVisitor } from '../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { rights, type Right, type RightName } from '../../rights.js';
import { rightWords } from './rights.words.js';

describe('the page of rights', () => {
  let service: TestService;
  let page: PageVisitor;
  beforeAll(async () => {
    service = await testService();
    const nobody = await person(service.url, await firstCoordinator(service.url), 'No Role', []);
    page = await PageVisitor.signedIn(service, nobody.id);
  });
  afterAll(() => service.end());

  it('says of every right of the table who has it, to whoever is signed in, in both languages', async () => {
    for (const language of ['en', 'es'] as const) {
      const { status, text } = await page.sees(`/rights?lang=${language}`);
      expect(status).toBe(200);
      expect(Object.values(rightWords).filter((words) => !text.includes(words[language]))).toEqual([]);
    }
    const told = (await page.sees('/rights')).text;
    const sentences = (Object.keys(rights) as RightName[])
      .map((name): Right => rights[name])
      .filter(({ hides, of }) => !hides && !of.anybody);
    expect(sentences.filter(({ otherwise }) => !told.includes(otherwise.en))).toEqual([]);
    expect(told).toContain(
      'Work on a case Who Coordinator; Team lead: as lead; Peer member: as lead Everybody else is told Only a coordinator',
    );
  });

  it('names each right otherwise than every other', () => {
    for (const language of ['en', 'es'] as const) {
      const named = Object.values(rightWords).map((words) => words[language]);
      expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('is reached from Help and from the account, and is not there for visitors', async () => {
    expect((await page.sees('/help')).html).toContain('href="/rights"');
    expect((await page.sees('/account')).html).toContain('href="/rights"');
    expect(await (await fetch(`${service.url}/help`, { headers: { accept: 'text/html' } })).text()).not.toContain('href="/rights"');
    const visitor = await fetch(`${service.url}/rights`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(visitor.headers.get('location')).toContain('/sign-in');
  });
});
