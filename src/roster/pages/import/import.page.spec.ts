import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../test/support/acting.js';
import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { personRoles } from '../../../vocabulary/index.js';
import { PersonNaming } from '../../person-naming.js';

const HEAD = 'Name,Agency,Unit,Programs,Disciplines,Team roles,Telephone,E-mail';
const MEMBER = 'telecommunicator_911,Dispatcher,peer';
interface Listed {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly roles: readonly string[] }[];
}

describe('the import of people', () => {
  let service: TestService;
  let first: Actor;
  let desk: PageVisitor;

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    desk = await PageVisitor.signedIn(service, first.id);
    const made = await first.does('/agencies', { name: 'Ray 911', kind: 'psap', county: 'ray', discipline: 'dispatcher' });
    await first.sees('/agencies', made);
  });
  afterAll(() => service.end());

  const looks = async (lines: readonly string[], who = desk) =>
    who.uploads(await desk.sees('/people/import'), 'import-people', [HEAD, ...lines].join('\n'));
  const listed = async () => (await first.sees<Listed>('/people')).people;
  const namesOf = async () => (await listed()).map(({ name }) => name);

  it('says who would be registered, and registers nobody yet', async () => {
    const { status, text } = await looks([`<b>Kim</b> Vale,Ray 911,,${MEMBER},816-555-0143,kim@example.org`, 'Lee Vale,,,,,,,']);
    expect([status, text]).toEqual([200, expect.stringContaining('2 new people')]);
    expect(text).toContain('<b>Kim</b> Vale: Ray 911');
    // How somebody is reached is on the way back with the form, and is not shown.
    expect(text).not.toContain('0143');
    expect(await namesOf()).toEqual(['Robin Vale']);
  });

  it('says of every line and column what is wrong, and registers nobody', async () => {
    const { status, text, html } = await looks(['Kim,Nowhere 911,,,,,,', 'Lee,Ray 911,North,,,,,', 'Max,,,commander,,peer,,']);
    expect([status, text]).toEqual([422, expect.stringContaining('Nothing was registered.')]);
    expect(text).toMatch(
      /2 Column Agency Why No agency of the register is called Nowhere 911.*3 Column Unit Why The agency has no unit called North/,
    );
    expect(html).not.toContain('import-people-confirm');
    expect((await looks(['Kim,,,pilot,,,,'])).text).toContain('2 Column Programs Why “pilot” is no value of this column.');
    expect((await desk.uploads(await desk.sees('/people/import'), 'import-people', '')).text).toContain('Choose the file first.');
    const large = await desk.uploads(await desk.sees('/people/import'), 'import-people', 'x'.repeat(1_100_000));
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('The file is larger than 1 MB.')]);
    expect(large.html).toContain('id="import-people-file-error"');
  });

  it('registers all of them once, as peer members and with no other role, however often the file is sent', async () => {
    const looked = await looks([`Kim Vale,Ray 911,,${MEMBER},816-555-0143,kim@example.org`, 'Lee Hart,,,,,,,']);
    const done = await desk.follows(await desk.sends(looked, 'import-people-confirm'));
    expect(done.text).toContain('The people of the file are on the roster.');
    const people = await listed();
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      ['Kim Vale', ['peer_member']],
      ['Lee Hart', []],
      ['Robin Vale', ['coordinator', 'administrator']],
    ]);
    expect(people[0]).toMatchObject({ programs: ['telecommunicator_911'], disciplines: ['dispatcher'], teamRoles: ['peer'] });
    const opened = await first.tries(`/people/${people[0]!.personId}/contact/open`, { purpose: 'roster_upkeep' });
    expect(JSON.stringify(opened.body)).toMatch(/0143.*kim@example.org/);
    expect((await desk.sends(looked, 'import-people-confirm')).location).toBe('/people');
    expect((await looks([`Kim Vale,Ray 911,,${MEMBER},816-555-0143,kim@example.org`])).text).toContain('1 came by a file before.');
    expect(await namesOf()).toHaveLength(3);
  });

  it('asks who of the namesakes is another person, and leaves out who is not', async () => {
    const looked = await looks(['ROBIN VALE,Ray 911,,,,,,', 'Lee  Hart,Ray 911,,,,,,', 'Pat Reed,,,,,,,', 'pat reed,Ray 911,,,,,,']);
    expect(looked.text).toContain('1 new person');
    expect(looked.text).toContain('Who of these is another person?');
    expect(await desk.sends(looked, 'import-people-confirm', { 'others[]': ['5'] })).toMatchObject({ status: 303 });
    await until(async () => (await namesOf()).length === 5);
    expect(new Set(await namesOf())).toEqual(new Set(['Kim Vale', 'Lee Hart', 'pat reed', 'Pat Reed', 'Robin Vale']));
  });

  it('registers nobody of a file of which somebody is about to register a name', async () => {
    const looked = await looks(['Free Person,,,,,,,', 'Taken Person,,,,,,,']);
    const acting = { actor: first.id, roles: [], now: service.clock.now().toISOString(), zone: 'America/Chicago', commandId: randomUUID() };
    await service.app.get(PersonNaming, { strict: false }).known({ personId: randomUUID(), name: 'TAKEN PERSON' }, null, acting);
    const sent = await desk.sends(looked, 'import-people-confirm');
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('Nobody of the file was.')]);
    expect(await namesOf()).not.toContain('Free Person');
  });

  it('is for those who keep the roster; an administrator records no contacts', async () => {
    for (const role of personRoles) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      const keeps = role === 'coordinator' || role === 'administrator';
      expect([role, (await who.sees('/people/import')).status]).toEqual([role, keeps ? 200 : 404]);
      const looked = await who.uploads(
        await desk.sees('/people/import'),
        'import-people',
        `${HEAD}\nAda ${role},,,${MEMBER},816-555-0100,`,
      );
      expect([role, looked.status]).toEqual([role, keeps ? 200 : 404]);
      expect([role, looked.text.includes('are left out: a coordinator')]).toEqual([role, role === 'administrator']);
      if (keeps) expect((await who.sends(looked, 'import-people-confirm')).status).toBe(303);
    }
    const made = async () => (await listed()).filter(({ name }) => name.startsWith('Ada '));
    await until(async () => (await made()).filter(({ roles }) => roles.length > 0).length === 2);
    expect((await made()).map(({ name, roles }) => [name, roles])).toEqual([
      ['Ada administrator', ['peer_member']],
      ['Ada coordinator', ['peer_member']],
    ]);
  });

  it('does over the API what the page does: looks first, says what is wrong, registers everybody once', async () => {
    const file = [HEAD, `Jo Api,Ray 911,,${MEMBER},816-555-0177,`, 'Robin Vale,,,,,,,'].join('\n');
    const previewed = await first.tries('/people/import/preview', { file });
    expect([previewed.status, previewed.body]).toEqual([
      200,
      {
        add: [
          { line: 2, name: 'Jo Api', isNamesake: false },
          { line: 3, name: 'Robin Vale', isNamesake: true },
        ],
        there: 0,
        withoutContact: [],
        notRead: [],
      },
    ]);
    expect(await namesOf()).not.toContain('Jo Api');
    const wrong = await first.tries('/people/import', { file: [HEAD, 'Max,Nowhere 911,,,,,x,'].join('\n') });
    expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'import_refused', errors: [{ field: 'file.2.phone', code: 'phone' }] }]);
    expect(await first.does('/people/import', { file })).toMatchObject({
      registered: 1,
      there: 0,
      leftOut: [3],
      position: expect.any(String),
    });
    expect((await listed()).find(({ name }) => name === 'Jo Api')!.roles).toEqual(['peer_member']);
    expect(await first.does('/people/import', { file, others: [3] })).toMatchObject({ registered: 1, there: 1, leftOut: [] });
    expect((await namesOf()).filter((name) => name === 'Robin Vale')).toHaveLength(2);
    const member = await person(service.url, first, 'Kim Outside', ['peer_member']);
    expect(await member.isRefused('/people/import', { file })).toBe('roster_keepers_only');
  });

  it('says over the API which number of another person is none, and whose contacts are left out', async () => {
    const file = [HEAD, 'Una Line,,,,,,816-555-0188,', 'Dos Line,,,,,,,'].join('\n');
    const wrong = await first.tries('/people/import', { file, others: [3, 4] });
    expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'import_refused', errors: [{ field: 'others.1', code: 'line' }] }]);
    const administrator = await person(service.url, first, 'Api Administrator', ['administrator']);
    const previewed = await administrator.tries('/people/import/preview', { file });
    expect([previewed.status, previewed.body]).toMatchObject([200, { withoutContact: [2] }]);
    expect(await administrator.does('/people/import', { file })).toMatchObject({ registered: 2, leftOut: [], withoutContact: [2] });
  });

  it('names the columns that are not read, and a line that is too long', async () => {
    const file = 'Name,Role,<b>Shoe</b>\nNora Column,administrator,43';
    expect((await desk.uploads(await desk.sees('/people/import'), 'import-people', file)).text).toContain(
      'Columns that are not read: Role, <b>Shoe</b>.',
    );
    expect((await first.tries('/people/import/preview', { file })).body).toMatchObject({ notRead: ['Role', '<b>Shoe</b>'] });
    const long = await first.tries('/people/import/preview', { file: `Name\n${'x'.repeat(50_000)}` });
    expect([long.status, long.body]).toMatchObject([422, { errors: [{ code: 'line_too_long' }] }]);
  });

  it('takes no key over the API, since the lines say who is meant', async () => {
    const { status, body } = await first.tries('/people/import', { file: 'Name\nKey Person' }, { 'Idempotency-Key': 'twice' });
    expect([status, body.code]).toEqual([400, 'idempotency_key_not_taken']);
    expect(await namesOf()).not.toContain('Key Person');
  });

  it('refuses over the API what is too many, the look at it alike', async () => {
    const file = [HEAD, ...Array.from({ length: 151 }, (_, at) => `Many ${at},,,,,,,`)].join('\n');
    for (const path of ['/people/import/preview', '/people/import']) {
      const { status, body } = await first.tries(path, { file });
      expect([path, status, body]).toMatchObject([path, 422, { errors: [{ code: 'too_long' }] }]);
    }
  });
});
