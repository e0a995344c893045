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
  async function filledIn(fields: Readonly<Record<string, string>>, lang = 'en'): Promise<URLSearchParams> {
    const html = await (await fetch(`${site.origin}/things?lang=${lang}`, { headers: { ...HTML, cookie } })).text();
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
    ['bytes that are no UTF-8', 'phone', 'J%F3n'],
    ['half of a pair', 'phone', '%ED%A0%BD555'],
  ])('comes back with a sentence beside the question for %s, and with all that was typed but that', async (_what, field, sent) => {
    const answer = await send(`${(await filledIn({ 'made.day': '2026-11-20' })).toString()}&${field}=${sent}`);
    const html = await answer.text();
    expect([answer.status, site.received]).toEqual([422, []]);
    expect(html).toMatch(new RegExp(`id="thing-${field}-error"[^>]*>.*It held characters that are no text. They are taken out:`));
    expect(html).toContain('value="Blue box"');
    expect(html).toContain('value="2026-11-20"');
    expect(html).toMatch(/value="(816555|Jn|555)"/);
    expect(html).not.toMatch(/\0|\ufffd/);
  });

  it.each([
    ['every object has', '__proto__'],
    ['every object inherits', 'constructor'],
    ['is simply another', 'size'],
    ['holds what is no text', 'a\0b'],
    ['leads very deep', `${'a.'.repeat(9000)}a`],
  ])('names a field that it does not have, also one whose name %s', async (_what, name) => {
    const answer = await send((await filledIn({ [name]: 'x' })).toString());
    const html = await answer.text();
    expect([answer.status, site.received]).toEqual([422, []]);
    expect(html).toContain(`There is no field “${name.replaceAll('\0', '').slice(0, 50)}`);
    expect(html).toContain('value="Blue box"');
    expect(html.length).toBeLessThan(60_000);
  });

  it('says so in Spanish as well', async () => {
    const html = await (await send((await filledIn({ size: 'x', notes: 'x', shape: 'oval', phone: '8\0' }, 'es')).toString())).text();
    for (const sentence of [
      'Aquí no hay ningún campo «size»',
      'Lo que alguien dijo nunca se guarda',
      'Contenía caracteres que no son texto',
    ]) {
      expect(html).toContain(sentence);
    }
    expect(html).not.toMatch(/There is|must be/);
  });
});
