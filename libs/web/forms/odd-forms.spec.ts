import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PERSON, sampleSite, type SampleSite } from './sample-site.testkit.js';

const HTML = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' };
const THING = { label: 'Blue box', shape: 'round', 'colours[]': 'square' };

describe('a form that holds what no page of ours sends', () => {
  let database: TestDatabase;
  let site: SampleSite;
  let cookie: string;

  beforeAll(async () => {
    database = await testDatabase();
    site = await sampleSite(database.appUrl);
    cookie = `session=${await site.sessions.begin(PERSON, site.now)}`;
  });
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });

  /** What the form of the page carries, with these fields. */
  async function filledIn(fields: Readonly<Record<string, string>>): Promise<URLSearchParams> {
    const html = await (await fetch(`${site.origin}/things`, { headers: { ...HTML, cookie } })).text();
    const form = html.slice(html.indexOf('id="thing"'));
    const carried = ['csrf', 'commandId', 'revision'].map((name) => [
      name,
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)![1]!,
    ]);
    return new URLSearchParams({ ...(Object.fromEntries(carried) as Record<string, string>), ...THING, ...fields });
  }

  const send = (body: string) =>
    fetch(`${site.origin}/things`, {
      method: 'POST',
      headers: { ...HTML, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
    });

  it.each([
    ['NUL', 'phone', '816%00555'],
    ['the mark of what could not be read', 'phone', 'J%EF%BF%BDn'],
  ])('comes back with a sentence beside the question for %s, and with all that was typed but that', async (_what, field, sent) => {
    const answer = await send(`${(await filledIn({ 'made.day': '2026-11-20' })).toString()}&${field}=${sent}`);
    const html = await answer.text();
    expect([answer.status, site.received]).toEqual([422, []]);
    expect(html).toMatch(new RegExp(`id="thing-${field}-error"[^>]*>.*It held characters that are no text. They are taken out:`));
    expect(html).toContain('value="Blue box"');
    expect(html).toContain('value="2026-11-20"');
    expect(html).toMatch(/value="(816555|Jn)"/);
    expect(html).not.toMatch(/\0|\ufffd/);
  });

  it.each([
    ['every object has', '__proto__'],
    ['every object inherits', 'constructor'],
    ['is simply another', 'mostunusual'],
    ['holds what is no text', 'mostun\0usual'],
    ['leads very deep', `${'a.'.repeat(9000)}a`],
  ])('says that it holds a field that it does not have, and not which, also one whose name %s', async (_what, name) => {
    const answer = await send((await filledIn({ [name]: 'x' })).toString());
    const html = await answer.text();
    expect([answer.status, site.received]).toEqual([422, []]);
    expect(html).toContain('Something was sent that this form does not ask for.');
    expect(html).not.toContain(name.replaceAll('\0', '').slice(0, 50));
    expect(html).toContain('value="Blue box"');
    expect(html.length).toBeLessThan(60_000);
  });

  it.each(['J%F3n', '%ED%A0%BD555', '%C0%AF', 'a%FF', '%E2%82'])(
    'is refused where %j is no UTF-8, and nothing else is read in its place',
    async (sent) => {
      for (const more of [`&phone=${sent}`, `&${sent}=x`]) {
        const answer = await send(`${(await filledIn({})).toString()}${more}`);
        expect([answer.status, site.received]).toEqual([400, []]);
        expect(await answer.text()).toContain('not_utf_8');
      }
    },
  );

  it('is refused before anybody looks at it where it has more fields than any form', async () => {
    for (const more of ['&colours[]=a'.repeat(5000), Array.from({ length: 5000 }, (_, at) => `&a${at}=1`).join('')]) {
      const answer = await send(`${(await filledIn({})).toString()}${more}`);
      expect([answer.status, site.received]).toEqual([413, []]);
    }
  });

  it('says so in Spanish as well', async () => {
    await site.sessions.choose(cookie.slice('session='.length), { language: 'es' });
    const html = await (await send((await filledIn({ size: 'x', notes: 'x', shape: 'oval', phone: '8\0' })).toString())).text();
    for (const sentence of [
      'Se envió algo que este formulario no pregunta.',
      'Lo que alguien dijo nunca se guarda',
      'Contenía caracteres que no son texto',
    ]) {
      expect(html).toContain(sentence);
    }
    expect(html).not.toMatch(/There is|must be/);
  });
});
