import { randomUUID } from 'node:crypto';
import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import type { Actor } from '../../../../test/support/acting.js';
import { wishesIn } from './notices.forms.js';

const PATH = '/account/notices';
const wishes = { way: 'mail', mail: 'canary@example.org', language: 'en', rhythm: 'daily', dailyAt: '6', quietFrom: '21', quietTo: '5' };

describe('the page on which somebody says how they wish to be told', () => {
  let service: TestService;
  let coordinator: Actor;
  let visitor: PageVisitor;
  beforeAll(async () => {
    service = await testService({ settings: { SMTP_URL: 'smtp://localhost:9', MAIL_FROM: 'notices@peers.example.org' } });
    coordinator = await firstCoordinator(service.url);
    visitor = await PageVisitor.signedIn(service, coordinator.id);
  });
  afterAll(() => service.end());

  const sends = async (form: string, fields = {}) => visitor.sends(await visitor.sees(PATH), form, fields);
  const rows = async () =>
    (await service.sources.pool.query<{ address: string }>('SELECT * FROM notices.wishes')).rows.map(({ address, ...row }) => ({
      ...row,
      isSealed: !address.includes('canary'),
    }));

  it('proposes that nobody is told anything, and that the night is quiet', async () => {
    const page = await visitor.sees(PATH);
    expect(page.text).toContain('You are told in no way');
    expect(page.html).toMatch(/value="none"[^>]*checked/);
    expect(page.html).not.toContain('On call</h2>');
    expect(await rows()).toEqual([]);
  });

  it('keeps the address sealed, and shows it to nobody again', async () => {
    const saved = await sends('notices', wishes);
    expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('by mail, to the address on record')]);
    for (const { html } of [saved, await visitor.sees(PATH)]) expect(html).not.toContain('canary');
    expect(await rows()).toMatchObject([{ way: 'mail', isSealed: true, rhythm: 'daily', daily_at: 6, quiet_from: 21, quiet_to: 5 }]);
  });

  it('keeps the address on record where none is typed, and destroys the key of one that is replaced', async () => {
    const keys = async () => (await service.sources.vault.keptFor(`notices-${coordinator.id}`)).length;
    const [before] = await rows();
    await sends('notices', { ...wishes, mail: '', rhythm: 'at_once' });
    expect((await rows())[0]).toMatchObject({ address_key: (before as unknown as { address_key: string }).address_key, rhythm: 'at_once' });
    await sends('notices', { ...wishes, mail: 'another-canary@example.org' });
    expect([(await rows()).length, await keys()]).toEqual([1, 1]);
  });

  it('replaces nothing unseen that was chosen in another window, and keeps what was changed here', async () => {
    const [one, other] = [await visitor.sees(PATH), await visitor.sees(PATH)];
    const first = await visitor.sends(one, 'notices', { rhythm: 'at_once' });
    expect([first.status, (await visitor.sends(one, 'notices', { rhythm: 'at_once' })).status]).toEqual([200, 200]);
    const stale = await visitor.sends(other, 'notices', { quietTo: '8' });
    expect([stale.status, stale.text]).toEqual([412, expect.stringContaining('You chose otherwise in another window')]);
    expect((await rows())[0]).toMatchObject({ rhythm: 'at_once', quiet_to: 5 });
    expect((await visitor.sends(stale, 'notices')).status).toBe(200);
    expect((await rows())[0]).toMatchObject({ rhythm: 'at_once', quiet_to: 8 });
    await sends('notices', { ...wishes, mail: '' });
  });

  it.each([
    [{ mail: 'no address' }, 'Write the address'],
    [{ quietTo: '' }, 'Choose both hours, or neither'],
    [{ quietTo: '21' }, 'Quiet hours end at another hour'],
    [{ way: 'text' }, 'This way is not set up'],
  ])('draws the form again, with what is wrong, where it holds %j', async (fields, said) => {
    const answer = await sends('notices', { ...wishes, ...fields });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(said)]);
  });

  it.each(['911', '+18165550143;ext=12'])('sends no texts to %s, which no text reaches', (telephone) => {
    const asked = { way: 'text', telephone, language: 'en', rhythm: 'daily', dailyAt: 6 } as const;
    const said = expect.objectContaining({ field: 'telephone', code: 'telephone_not_texted' }) as object;
    expect(() => wishesIn(asked, null)).toThrow(expect.objectContaining({ errors: [said] }) as Error);
    expect(wishesIn({ ...asked, telephone: '+18165550143' }, null)).toMatchObject({ address: '+18165550143' });
  });

  it('asks for an address where there is none on record', async () => {
    const other = await PageVisitor.signedIn(service, (await person(service.url, coordinator, 'Kim Lane', [])).id);
    const answer = await other.sends(await other.sees(PATH), 'notices', { ...wishes, mail: '' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Enter where you want to be told')]);
  });

  it('takes it that somebody is on call for some hours, and no longer', async () => {
    expect((await sends('on-call', { hours: '200' })).status).toBe(422);
    const begun = await sends('on-call', { hours: '12' });
    expect(begun.text).toContain('Until Mon, Nov 23, 2026, 6:00 PM CST');
    const ended = await sends('off-call');
    expect(ended.text).not.toContain('Until Mon');
  });

  it('sends one when asked, and not another within a minute', async () => {
    expect((await sends('trial')).text).toContain('One is on its way');
    expect(await sends('trial')).toMatchObject({ status: 422, text: expect.stringContaining('less than a minute ago') as string });
  });

  it('sends one alone where it is asked for many times at once', async () => {
    service.clock.advance(61_000);
    const page = await visitor.sees(PATH);
    const another = () => visitor.sends(page, 'trial', { commandId: randomUUID() });
    const asked = await Promise.all(Array.from({ length: 6 }, another));
    expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422, 422, 422]);
  });

  it('leaves nothing behind of somebody who wishes none any more', async () => {
    await sends('notices', { ...wishes, way: 'none' });
    expect([await rows(), await service.sources.vault.keptFor(`notices-${coordinator.id}`)]).toEqual([[], []]);
    expect((await sends('notices', { ...wishes, mail: 'another@example.org' })).status).toBe(200);
    expect((await sends('trial')).status).toBe(422);
  });

  it('speaks Spanish', async () => {
    await visitor.speaks('es');
    const page = await visitor.sees(PATH);
    for (const said of ['Avisos', '¿Cómo quiere recibir los avisos?', 'Sin avisos desde las']) expect(page.text).toContain(said);
  });

  it('offers nothing where nothing is set up', async () => {
    service = await service.restart({ notices: { mail: null, hook: null } });
    const page = await (await PageVisitor.signedIn(service, coordinator.id)).sees(PATH);
    expect([page.text.includes('No notices are sent from here'), page.html.includes('name="way"')]).toEqual([true, false]);
  });
});
