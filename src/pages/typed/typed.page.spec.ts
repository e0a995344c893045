import { findMarkers } from '../../../libs/personal-data/marker-search.testkit.js';
import { markerSearch } from '../../../libs/personal-data/marker-text-search.testkit.js';
import { PAGE_EDGE, type PageEdge } from '../../../libs/web/forms/index.js';
import { openEventLog } from '../../../libs/web/logging/index.js';
import { formIn, type SeenPage } from '../../../test/support/page-visitor.js';
import { until } from '../../../test/support/until.js';
import type { WindowVisitor } from '../../../test/support/window-visitor.js';
import { AccountsGround, PASSWORD } from '../../accounts/accounts.testkit.js';

const CONTACT = 'Zuzanna Quellmalz, 816-555-0142';
const SENTENCE = 'and did not send it. Look it over, then send it.';
const HOUR = 3600;

describe('what was typed in a form and not sent', () => {
  let ground: AccountsGround;
  const logged: string[] = [];

  beforeAll(async () => {
    ground = await AccountsGround.begin({ log: openEventLog('debug', { write: (line) => void logged.push(line) }) });
  });
  afterAll(() => ground?.service.end());

  type Typist = Awaited<ReturnType<AccountsGround['withPassword']>> & { readonly signInName: string };
  async function typist(signInName: string): Promise<Typist> {
    return { ...(await ground.withPassword(signInName)), signInName };
  }

  async function signsIn({ signInName, seed }: Typist, at: WindowVisitor): Promise<SeenPage> {
    ground.later(60);
    return ground.signIn({ signInName, password: PASSWORD, code: await ground.codeNow(seed) }, at);
  }

  const intake = (at: WindowVisitor) => at.sees('/requests/new');
  const contactIn = ({ html }: SeenPage) => formIn(html, 'intake').values.callBackContact?.[0];
  /** What the script sends while somebody types. */
  const types = (at: WindowVisitor, page: SeenPage, typed: Readonly<Record<string, string>>) => {
    const values = Object.entries(formIn(page.html, 'intake').values).map(([name, value]) => [name, value[0] ?? '']);
    return at.posts('/typed', { ...(Object.fromEntries(values) as Record<string, string>), ...typed });
  };

  it('comes back after sign-in where the session had ended before the form was sent, and is over once it is sent', async () => {
    const pat = await typist('too late');
    const page = await intake(pat.at);
    ground.later(2 * HOUR);
    const late = await pat.at.sends(page, 'intake', { callBackContact: CONTACT, urgency: 'today' });
    expect(late.location).toBe('/sign-in?ended=1&kept=1');
    expect((await pat.at.follows(late)).text).toContain('What was typed comes back for the person whose form it was');

    const back = await signsIn(pat, pat.at);
    expect(back.location).toBe('/requests/new#intake');
    const again = await pat.at.follows(back);
    expect(again.text).toContain(SENTENCE);
    expect(formIn(again.html, 'intake').values).toMatchObject({ callBackContact: [CONTACT], urgency: ['today'] });

    const sent = await pat.at.sends(again, 'intake');
    expect(sent.location).toMatch(/^\/cases\/[\w-]{36}\?after=/);
    expect(contactIn(await intake(pat.at))).toBe('');
    expect((await signsIn(pat, pat.at)).location).toBe('/');
  });

  it('comes back to the page of its form also where the form was refused before, by an address that is no page', async () => {
    const pat = await typist('refused before');
    const page = await pat.at.sees('/agencies/new');
    const refused = await pat.at.sends(page, 'register-agency', { name: 'Quellmalz Fire' });
    expect(refused.status).toBe(422);
    ground.later(2 * HOUR);
    await pat.at.sends(refused, 'register-agency');
    const back = await signsIn(pat, pat.at);
    expect(back.location).toBe('/agencies/new#register-agency');
    expect(formIn((await pat.at.follows(back)).html, 'register-agency').values.name).toEqual(['Quellmalz Fire']);
  });

  it('is nothing to anybody else who signs in at the same browser', async () => {
    const [pat, other] = [await typist('was here'), await typist('comes next')];
    const page = await intake(pat.at);
    ground.later(2 * HOUR);
    await pat.at.sends(page, 'intake', { callBackContact: CONTACT });
    expect((await signsIn(other, pat.at)).location).toBe('/');
    const seen = await intake(pat.at);
    expect([contactIn(seen), seen.text.includes(SENTENCE)]).toEqual(['', false]);
    const sent = await pat.at.sends(page, 'intake', { callBackContact: 'Somebody else, 816-555-0199' });
    expect([sent.status, sent.text.includes('kept')]).toEqual([403, false]);
    expect((await types(pat.at, page, {})).status).toBe(403);
    expect((await signsIn(pat, pat.at)).location).toBe('/requests/new#intake');
    expect(contactIn(await intake(pat.at))).toBe(CONTACT);
  });

  it('comes back where the form is of an earlier sign-in of the same person', async () => {
    const pat = await typist('signed in anew');
    const page = await intake(pat.at);
    await signsIn(pat, pat.at);
    const sent = await pat.at.sends(page, 'intake', { callBackContact: CONTACT });
    expect([sent.status, sent.location]).toEqual([303, '/requests/new#intake']);
    expect(contactIn(await pat.at.follows(sent))).toBe(CONTACT);
  });

  it('is kept while it is typed, what was typed last, until it is thrown away', async () => {
    const pat = await typist('two tabs');
    const [one, two] = [await intake(pat.at), await intake(pat.at)];
    expect((await types(pat.at, one, { callBackContact: 'first' })).status).toBe(204);
    expect((await types(pat.at, two, { callBackContact: 'second' })).status).toBe(204);
    expect(contactIn(await intake(pat.at))).toBe('second');
    await types(pat.at, one, { callBackContact: CONTACT });
    const page = await intake(pat.at);
    expect([contactIn(page), page.text.includes('this is what you typed last')]).toEqual([CONTACT, true]);
    expect(formIn(page.html, 'intake').values.commandId).toEqual(formIn(one.html, 'intake').values.commandId);

    const thrown = await pat.at.sends(
      { ...page, html: page.html.replace('action="/requests/new"', 'action="/typed/thrown-away"') },
      'intake',
    );
    expect(thrown.location).toBe('/requests/new#intake');
    await types(pat.at, one, { callBackContact: 'on its way when it was thrown away' });
    expect(contactIn(await intake(pat.at))).toBe('');
    await types(pat.at, two, { callBackContact: 'of the other tab' });
    expect(contactIn(await intake(pat.at))).toBe('of the other tab');
  });

  it('is kept of nobody else, of no other form and of no length', async () => {
    const [pat, other] = [await typist('only own'), await typist('another')];
    const [page, foreign] = [await intake(pat.at), await intake(other.at)];
    const { drawnFor } = formIn(foreign.html, 'intake').values;
    expect((await types(pat.at, page, { drawnFor: drawnFor![0]! })).status).toBe(400);
    expect(
      (await types(pat.at, page, { drawnFor: formIn(page.html, 'intake').values.drawnFor![0]!.replace('#intake', '#other') })).status,
    ).toBe(400);
    expect((await types(pat.at, page, { callBackContact: 'x'.repeat(20_000) })).status).toBe(413);
    expect(page.html).toMatch(/ data-not-kept="What you typed in this form is too long to be kept\./);
    expect(contactIn(await intake(pat.at))).toBe('');
    ground.later(2 * HOUR);
    const late = await pat.at.sends(page, 'intake', { callBackContact: 'x'.repeat(20_000) });
    expect(late.location).toBe('/sign-in?ended=1');
  });

  it('is not replaced by whoever saw the form and is signed out, nor a day after the form was drawn', async () => {
    const pat = await typist('was seen');
    const page = await intake(pat.at);
    const stranger = ground.browser();
    const sendsLate = (callBackContact: string, at = stranger) => at.sends(page, 'intake', { callBackContact });
    ground.later(1);
    await types(pat.at, page, { callBackContact: CONTACT });
    ground.later(2 * HOUR);
    expect((await sendsLate('of a stranger')).location).toBe('/sign-in?ended=1');
    await signsIn(pat, ground.browser());
    const elsewhere = ground.browser();
    await signsIn(pat, elsewhere);
    expect(contactIn(await intake(elsewhere))).toBe(CONTACT);
    // In the browser of the person it is theirs, and what they typed last.
    expect((await sendsLate('typed after the end', pat.at)).location).toBe('/sign-in?ended=1&kept=1');
    expect(contactIn(await intake(elsewhere))).toBe('typed after the end');
    ground.later(23 * HOUR);
    expect((await sendsLate('a day later', pat.at)).location).toBe('/sign-in?ended=1');
  });

  it('is told where the page does not ask for its form any more, and thrown away there', async () => {
    const pat = await typist('gone');
    const page = await pat.at.sees('/agencies/new');
    const values = Object.entries(formIn(page.html, 'register-agency').values).map(([name, value]) => [name, value[0] ?? '']);
    const fields = Object.fromEntries(values) as Record<string, string>;
    const { typed } = ground.service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const gone = { personId: pat.id, path: '/agencies', query: '', form: 'no-more' };
    await typed.keep({ ...gone, drawnAt: ground.service.clock.now().getTime() }, { ...fields, name: CONTACT }, ground.service.clock.now());
    const told = await pat.at.sees('/agencies');
    expect(told.text).toMatch(/What you typed on .+, in a form that this page does not ask for now, is still kept/);
    expect(markerSearch([CONTACT])(told.html)).toEqual([]);
    expect((await pat.at.sees('/agencies/new')).text).not.toContain('still kept');
    const thrown = await pat.at.sends(told, 'no-more');
    expect(thrown.location).toBe('/agencies#no-more');
    expect((await pat.at.follows(thrown)).text).not.toContain('still kept');
  });

  it('is not shown on a page that its person may not see any more', async () => {
    const pat = await typist('no longer');
    await types(pat.at, await intake(pat.at), { callBackContact: CONTACT });
    await ground.coordinator.does(`/people/${pat.id}/roles/revoke`, { role: 'coordinator' });
    await until(async () => (await intake(pat.at)).status === 404);
    expect(markerSearch([CONTACT])((await intake(pat.at)).html)).toEqual([]);
  });

  it('goes at once with the sessions of whoever is deactivated, and nothing of theirs is kept that comes later', async () => {
    const pat = await typist('leaver');
    const page = await intake(pat.at);
    await types(pat.at, page, { callBackContact: CONTACT });
    const held = async () =>
      (
        await Promise.all(
          ['typed_forms', 'sessions'].map((table) => ground.rowsOf(`SELECT 1 FROM service.${table} WHERE person_id = $1`, [pat.id])),
        )
      ).flat().length;
    expect(await held()).toBe(2);
    await ground.coordinator.does(`/people/${pat.id}/deactivate`);
    await until(async () => (await held()) === 0);
    expect((await pat.at.sends(page, 'intake', { callBackContact: CONTACT })).location).toBe('/sign-in?ended=1');
    expect(await held()).toBe(0);
  });

  it('is read in no table and no log, and forgotten after a day, with the key that sealed it a day later', async () => {
    const pat = await typist('sealed');
    const page = await intake(pat.at);
    await types(pat.at, page, { callBackContact: CONTACT });
    const kept = () => ground.rowsOf('SELECT box FROM service.typed_forms WHERE person_id = $1', [pat.id]);
    expect(await kept()).toEqual([{ box: expect.stringMatching(/^sealed1\./) }]);
    expect(await findMarkers(ground.service.database.superuserUrl, [CONTACT])).toEqual([]);
    expect(logged.flatMap((line) => markerSearch([CONTACT])(line))).toEqual([]);

    const wakes = (hours: number) => {
      ground.later(hours * HOUR);
      ground.service.wakeWorkers();
    };
    wakes(23);
    await signsIn(pat, pat.at);
    expect(contactIn(await intake(pat.at))).toBe(CONTACT);
    wakes(2);
    await until(async () => (await kept()).length === 0);
    wakes(24);
    const keys = 'SELECT kept_for FROM vault.keys WHERE subject = $1 AND destroyed_at IS NULL';
    await until(async () => (await ground.rowsOf(keys, ['typed_forms'])).length === 0);
  });
});
