import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CommandIdReused, Refusal, StaleRevision, StoreUnavailable } from '../../event-sourcing/index.js';
import { SECURITY_HEADERS } from '../http/index.js';
import { FORMER, outcome, PERSON, sampleSite, type SampleSite } from './sample-site.testkit.js';

const HTML = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' };
const THING = { label: 'Blue box', shape: 'round', 'colours[]': 'square' };

describe('pages and their forms', () => {
  let database: TestDatabase;
  let site: SampleSite;
  let id: string;

  beforeAll(async () => {
    database = await testDatabase();
    site = await sampleSite(database.appUrl);
  });
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    site.now = new Date('2026-11-23T18:00:00Z');
    site.received.length = 0;
    site.answer = async () => outcome();
    id = await site.sessions.begin(PERSON, site.now);
  });

  const get = (headers: Record<string, string> = {}, path = '/things') =>
    fetch(`${site.origin}${path}`, { headers: { ...HTML, cookie: `session=${id}`, ...headers }, redirect: 'manual' });
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${site.origin}/things`, {
      method: 'POST',
      headers: { ...HTML, cookie: `session=${id}`, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  /** What the form of the page carries. */
  async function drawn(html?: string): Promise<Record<string, string>> {
    const text = html ?? (await (await get()).text());
    const form = text.slice(text.indexOf('id="thing"'));
    const hidden = (name: string): string => {
      const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(form)![0];
      return /value="([^"]*)"/.exec(input)![1]!;
    };
    return { csrf: hidden('csrf'), commandId: hidden('commandId'), revision: hidden('revision') };
  }

  describe('who is signed in', () => {
    it('sends whoever is not to sign in, and back afterwards', async () => {
      const answer = await get({ cookie: '' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fthings']);
    });

    it('ends a session an hour after its last request', async () => {
      site.now = new Date('2026-11-23T18:59:00Z');
      expect((await get()).status).toBe(200);
      site.now = new Date('2026-11-23T19:58:00Z');
      expect((await get()).status).toBe(200);
      site.now = new Date('2026-11-23T20:58:01Z');
      expect((await get()).status).toBe(303);
    });

    it('ends a session 12 hours after sign-in, however busy', async () => {
      for (let minutes = 25; minutes < 720; minutes += 25) {
        site.now = new Date(Date.parse('2026-11-23T18:00:00Z') + minutes * 60_000);
        await site.sessions.find(id, site.now);
      }
      expect((await get()).status).toBe(200);
      site.now = new Date('2026-11-24T06:00:00Z');
      expect((await get()).status).toBe(303);
    });

    it('keeps no session of a person who may no longer act', async () => {
      id = await site.sessions.begin(FORMER, site.now);
      expect((await get()).status).toBe(303);
      expect(await site.sessions.find(id, site.now)).toBeNull();
    });

    it('stores nothing with which a session could be taken over', async () => {
      const { rows } = await site.pool.query('SELECT s::text AS row FROM service.sessions s');
      const stored = rows.map(({ row }) => row as string).join();
      expect(stored).not.toContain(id);
      expect(stored).not.toContain(Buffer.from(id, 'base64url').toString('hex'));
      const hash = (await site.pool.query("SELECT encode(id_hash, 'hex') AS hash FROM service.sessions")).rows[0].hash as string;
      expect((await get({ cookie: `session=${Buffer.from(hash, 'hex').toString('base64url')}` })).status).toBe(303);
    });
  });

  describe('requests that another site makes a browser send', () => {
    it.each([
      ['says that it comes from another site', { 'sec-fetch-site': 'cross-site' }],
      ['says that it comes from a sister site', { 'sec-fetch-site': 'same-site' }],
      ['says nothing and has no origin', { 'sec-fetch-site': '' }],
      ['says nothing and has another origin', { 'sec-fetch-site': '', origin: 'http://elsewhere.example' }],
    ])('refuses a form that %s, though its token is right', async (_said, headers) => {
      const answer = await post({ ...(await drawn()), ...THING }, headers);
      expect([answer.status, site.received]).toEqual([403, []]);
    });

    it('takes a form of ours from a browser that only says its origin', async () => {
      const request = new Request(`${site.origin}/things`, {
        method: 'POST',
        body: new URLSearchParams({ ...(await drawn()), ...THING }).toString(),
      });
      const headers = {
        accept: 'text/html',
        cookie: `session=${id}`,
        'content-type': 'application/x-www-form-urlencoded',
        origin: site.origin,
      };
      const answer = await fetch(request.url, { method: 'POST', headers, body: await request.text(), redirect: 'manual' });
      expect(answer.status).toBe(303);
    });

    it.each(['', 'wrong', 'x'.repeat(43)])('refuses a form of ours with the token "%s"', async (csrf) => {
      const answer = await post({ ...(await drawn()), ...THING, csrf });
      expect([answer.status, site.received]).toEqual([403, []]);
    });

    it('refuses the token of another session', async () => {
      const fields = await drawn();
      id = await site.sessions.begin(PERSON, site.now);
      expect((await post({ ...fields, ...THING })).status).toBe(403);
    });

    it('refuses a page as anything but a window, and in advance', async () => {
      expect((await get({ 'sec-fetch-dest': 'iframe' })).status).toBe(403);
      expect((await get({ 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await get({ 'sec-purpose': 'prefetch;prerender' })).status).toBe(403);
      expect((await get({ 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    });

    it('refuses a body that no form of a browser sends', async () => {
      expect((await post({}, { 'content-type': 'application/json' })).status).toBe(415);
    });
  });

  describe('a form', () => {
    it('is one command, however often it is sent, and goes on to the page with what was recorded', async () => {
      const fields = { ...(await drawn()), ...THING };
      const answers = [await post(fields), await post(fields)];
      for (const { headers } of answers) expect(headers.get('location')).toMatch(/^\/things\?after=41&done=thing_saved&mark=[\w-]{22}$/);
      expect(new Set(site.received.map(({ commandId }) => commandId)).size).toBe(1);
      expect(site.received[0]).toMatchObject({ ifRevision: 3, thing: { label: 'Blue box', shape: 'round', colours: ['square'] } });
    });

    it('goes on to a page that says so where everything stood there already', async () => {
      site.answer = async () => ({ ...outcome(), position: null, changed: false });
      const answer = await post({ ...(await drawn()), ...THING });
      expect(answer.headers.get('location')).toMatch(/^\/things\?done=nothing_changed&mark=[\w-]{22}$/);
    });

    it('is another command when the page is drawn again', async () => {
      await post({ ...(await drawn()), ...THING });
      await post({ ...(await drawn()), ...THING });
      expect(new Set(site.received.map(({ commandId }) => commandId)).size).toBe(2);
    });

    it('comes back with what was typed where its command said something else before', async () => {
      site.answer = () => Promise.reject(new CommandIdReused());
      const answer = await post({ ...(await drawn()), ...THING, label: 'Red box' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('value="Red box"');
    });

    it('comes back with what was typed and all that is wrong, each beside its field', async () => {
      const answer = await post({ ...(await drawn()), shape: 'oval', phone: '12', 'made.time': '10:00' });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('value="12"');
      for (const field of ['label', 'shape', 'phone', 'colours']) expect(html).toContain(`id="thing-${field}-error"`);
      expect(site.received).toEqual([]);
    });

    it('refuses a field that it does not have', async () => {
      expect((await post({ ...(await drawn()), ...THING, 'made.notes': 'What was said' })).status).toBe(422);
      expect((await post({ ...(await drawn()), ...THING, '__proto__.x': '1' })).status).toBe(422);
      await post({ ...(await drawn()), ...THING, 'constructor.prototype.x': '1' });
      expect(({} as { x?: string }).x).toBeUndefined();
    });

    it('comes back with the rule that refused it, at the field that the rule names', async () => {
      site.answer = () =>
        Promise.reject(
          new Refusal(
            'too_blue',
            { en: 'There are enough blue boxes. Choose another.', es: 'There are enough blue boxes. Choose another.' },
            'rule',
            'label',
          ),
        );
      const answer = await post({ ...(await drawn()), ...THING });
      const html = await answer.text();
      expect(answer.status).toBe(409);
      expect(html).toMatch(/id="thing-label-error"[^>]*>.*There are enough blue boxes/);
      expect(html).toContain('<a href="#thing-label">There are enough blue boxes. Choose another.</a>');
    });

    it('comes back with what is new when the thing has changed since', async () => {
      site.answer = () => Promise.reject(new StaleRevision(3, 5, 47n));
      expect((await post({ ...(await drawn()), ...THING })).status).toBe(412);
      expect(site.waitedFor).toEqual([47n]);
    });

    it('keeps its command id where it is not known whether it was recorded, and only there', async () => {
      const fields = await drawn();
      site.answer = () => Promise.reject(new StoreUnavailable('away'));
      const away = await post({ ...fields, ...THING });
      expect(away.status).toBe(503);
      expect((await drawn(await away.text())).commandId).toBe(fields.commandId);
      site.answer = () => Promise.reject(new Refusal('no', { en: 'No. Do something else.', es: 'No. Do something else.' }));
      expect((await drawn(await (await post({ ...fields, ...THING })).text())).commandId).not.toBe(fields.commandId);
    });

    it('tells nobody that a thing exists which they may not see', async () => {
      const missing = await get({}, '/nothing');
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-type')).toContain('text/html');
    });
  });

  describe('what pages load', () => {
    it('is kept for ever under a name that changes with its content, with every header of a page', async () => {
      const html = await (await get()).text();
      for (const path of html.match(/\/assets\/[\w.]+/g)!) {
        const answer = await fetch(`${site.origin}${path}`);
        expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
          if (name !== 'cache-control') expect([name, answer.headers.get(name)]).toEqual([name, value]);
        }
        const again = await fetch(`${site.origin}${path}`, { headers: { 'if-none-match': answer.headers.get('etag')! } });
        expect(again.status).toBe(304);
        expect(again.headers.get('content-security-policy')).toBe(SECURITY_HEADERS['content-security-policy']);
      }
    });

    it('stays within its budget: 20 kB of style, 10 kB of script', async () => {
      const html = await (await get()).text();
      const size = async (pattern: RegExp) => (await (await fetch(`${site.origin}${pattern.exec(html)![0]}`)).arrayBuffer()).byteLength;
      expect(await size(/\/assets\/style[\w.]+/)).toBeLessThanOrEqual(20_000);
      expect(await size(/\/assets\/script[\w.]+/)).toBeLessThanOrEqual(10_000);
    });

    it('sends pages with every header, and lets no browser keep them', async () => {
      const answer = await get();
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect([name, answer.headers.get(name)]).toEqual([name, value]);
    });
  });
});
