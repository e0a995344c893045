import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../test/support/acting.js';
import { formIn, PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { AgencyNaming } from '../../agency-naming.js';
import { personRoles } from '../../../vocabulary/index.js';

const HEAD = 'PSAP ID,PSAP Name,State,County,City,Type of Change,Comments,Date Last Modified';
const FILE = [
  HEAD,
  '1,<b>RAY</b> COUNTY 911,MO,RAY,Richmond,M,secret words,1/2/2024',
  '2,"Lees Summit, Fire",MO,Jackson County,Lees Summit,,,',
  '3,Polk 911,IA,Polk,Des Moines,,,',
  '4,Old 911,MO,Clay,,O,,',
].join('\n');

describe('the import of 911 centers', () => {
  let service: TestService;
  let first: Actor;
  let desk: PageVisitor;

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    desk = await PageVisitor.signedIn(service, first.id);
  });
  afterAll(() => service.end());

  const looks = async (file: string, scope = 'region', who = desk) =>
    who.uploads(await desk.sees('/agencies/import'), 'import-file', file, { scope });
  const registered = async () =>
    (await first.sees<{ agencies: readonly { agencyId: string; name: string; county: string }[] }>('/agencies')).agencies;

  it('says what would be registered, and registers nothing yet', async () => {
    const { status, text, html } = await looks(FILE);
    expect([status, text]).toEqual([200, expect.stringContaining('2 new agencies')]);
    expect(text).toContain('<b>RAY</b> COUNTY 911, Ray (PSAP 1)');
    expect(text).toMatch(/1 outside the region, left out\..*1 that are no more, left out\./);
    expect(html).not.toMatch(/<b>RAY|secret words/);
    expect(await registered()).toEqual([]);
  });

  it('says of every line what is wrong with it, and registers nothing', async () => {
    const { status, text, html } = await looks(`${HEAD}\nx,Somewhere,MO,Clay,,,,\n2,Short,MO`);
    expect([status, text]).toEqual([422, expect.stringContaining('Nothing was registered.')]);
    expect(text).toMatch(/2 Why The PSAP ID is no whole number\..*3 Why It has not as many columns/);
    expect(html).not.toContain('import-confirm');
    expect((await looks('')).text).toContain('Choose the file first.');
  });

  it('registers all of it once, however often the file is sent, also under other names', async () => {
    const looked = await looks(FILE);
    const done = await desk.follows(await desk.sends(looked, 'import-confirm'));
    expect(done.text).toContain('The 911 centers of the file are in the register.');
    expect((await registered()).map(({ name, county }) => [name, county])).toEqual([
      ['<b>RAY</b> COUNTY 911', 'ray'],
      ['Lees Summit, Fire', 'jackson'],
    ]);
    const again = await desk.sends(looked, 'import-confirm');
    expect([again.location, (await registered()).length]).toEqual(['/agencies', 2]);
    const newer = await looks(FILE.replace('Lees Summit, Fire', 'Lee Summit Emergency').replace('RAY,Richmond', 'RAY,Orrick'));
    expect(newer.text).toContain('2 in the register already.');
    expect(newer.text).toMatch(
      /Of 2 of them the file says something else.*\(PSAP 1\): in Orrick, not Richmond\..*\(PSAP 2\): called Lee Summit Emergency, not/,
    );
    const { agencyId } = (await registered()).find(({ name }) => name.startsWith('Lees'))!;
    expect((await desk.sees(`/agencies/${agencyId}`)).text).toContain('PSAP ID of the FCC 2');
  });

  it('registers nothing of a file of which somebody is about to register a name', async () => {
    const looked = await looks(`${HEAD}\n21,Free 911,MO,Clay,,,,\n22,Taken 911,MO,Clay,,,,`);
    const acting = { actor: first.id, roles: [], now: service.clock.now().toISOString(), zone: 'America/Chicago', commandId: randomUUID() };
    const naming = service.app.get(AgencyNaming, { strict: false });
    await naming.known({ agencyId: randomUUID(), name: 'TAKEN 911' }, null, acting);
    const sent = await desk.sends(looked, 'import-confirm');
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('Nothing of the file was.')]);
    expect((await looks(`${HEAD}\n21,Free 911,MO,Clay,,,,`)).text).toContain('1 new agency');
  });

  it('registers the rest where some of a file came to be registered, and others not', async () => {
    const looked = await looks(`${HEAD}\n31,Early 911,MO,Clay,,,,\n32,Late 911,MO,Clay,,,,`);
    const half = await looks(`${HEAD}\n31,Early 911,MO,Clay,,,,`);
    await desk.sends(half, 'import-confirm');
    await desk.follows(await desk.sends(looked, 'import-confirm'));
    expect((await registered()).filter(({ name }) => /Early|Late/.test(name))).toHaveLength(2);
  });

  it('registers no more at once than within a moment, and looks up no file that is larger by far', async () => {
    const many = Array.from({ length: 2000 }, (_each, index) => `${index + 100},Center ${index},IA,Polk,,,,`);
    const { status, text, html } = await looks([HEAD, ...many].join('\n'), 'everywhere');
    expect([status, text]).toEqual([200, expect.stringContaining('more than 200 at once')]);
    expect(html).not.toContain('import-confirm');
    expect(html.length).toBeLessThan(40_000);
  });

  it('says beside the question why it cannot read a file, with what else was chosen, and what to do', async () => {
    const page = await desk.sees('/agencies/import');
    const sent = (file: Buffer) => desk.uploads(page, 'import-file', file, { scope: 'everywhere' });
    const line = '9,Center,MO,Clay,,,,\n';
    for (const [file, status, said] of [
      [Buffer.alloc(1_100_000, line), 413, 'larger than 1 MB. Nothing of it was read. Divide it'],
      [Buffer.alloc(6_000_000, line), 413, 'larger than 1 MB'],
      [
        Buffer.from(`${FILE}\n5,Cañón,MO,Clay,,,,`, 'latin1'),
        422,
        'no text in UTF-8. Nothing of it was read. Save it again as “CSV UTF-8”',
      ],
      [Buffer.from(FILE, 'utf16le'), 422, 'no text in UTF-8'],
    ] as const) {
      const answer = await sent(file);
      expect([answer.status, answer.html]).toEqual([
        status,
        expect.stringMatching(new RegExp(`id="import-file-file-error"[^>]*><span class="unseen">Error: </span>The file is ${said}`)),
      ]);
      expect(formIn(answer.html, 'import-file').values.scope).toEqual(['everywhere']);
      expect(answer.html).toContain('Robin Vale');
    }
  });

  it('is for those who keep the register, and takes a file on its own page alone', async () => {
    for (const role of personRoles.filter((each) => each !== 'coordinator' && each !== 'administrator')) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      expect([role, (await who.sees('/agencies/import')).status]).toEqual([role, 404]);
      const forced = await looks(FILE, 'region', who);
      expect([role, forced.status, forced.text.includes('RAY')]).toEqual([role, 404, false]);
    }
    const search = await desk.sees('/agencies');
    expect((await desk.uploads(search, 'find-agency', 'x')).status).toBe(415);
    await desk.speaks('es');
    expect((await looks(FILE)).text).toContain('No hay nada nuevo.');
  });

  it('does over the API what the page does: looks first, says what is wrong, registers all of it once', async () => {
    const file = [HEAD, '71,Cass 911,MO,Cass,Harrisonville,,,', '72,Clay 911,MO,Clay,Liberty,,,', '3,Polk 911,IA,Polk,Des Moines,,,'].join(
      '\n',
    );
    const sent = { file, scope: 'region' };
    const previewed = await first.tries('/agencies/import/preview', sent);
    expect([previewed.status, previewed.body]).toMatchObject([
      200,
      { add: [{ line: 2, name: 'Cass 911', county: 'cass' }, { line: 3 }], there: 0, elsewhere: 1 },
    ]);
    expect((await registered()).map(({ name }) => name)).not.toContain('Cass 911');
    const wrong = await first.tries('/agencies/import', { ...sent, file: `${file}\nx,Somewhere,MO,Clay,,,,` });
    expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'import_refused', errors: [{ field: 'file.5', code: 'psap_id' }] }]);
    expect(await first.does('/agencies/import', sent)).toMatchObject({ registered: 2, there: 0, position: expect.any(String) });
    expect((await registered()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Cass 911', 'Clay 911']));
    expect(await first.does('/agencies/import', sent)).toEqual({ registered: 0, there: 2, position: null });
    const member = await person(service.url, first, 'Kim Outside', ['peer_member']);
    expect(await member.isRefused('/agencies/import', sent)).toBe('register_keepers_only');
  });

  it('takes over the API a file as large as by the page, and nothing else that is so large', async () => {
    const comment = 'x'.repeat(3000);
    const lines = Array.from({ length: 320 }, (_, at) => `${at + 9000},Far ${at},IA,Polk,,,${comment},`);
    const file = [HEAD, ...lines].join('\n');
    const { status, body } = await first.tries('/agencies/import/preview', { file, scope: 'region' });
    expect([file.length > 900_000, status, body]).toMatchObject([
      true,
      200,
      { elsewhere: 320, notRead: ['Comments', 'Date Last Modified'] },
    ]);
    for (const [path, sent] of [
      ['/agencies/import/preview', { file: file.repeat(2), scope: 'region' }],
      ['/agencies', { name: file }],
    ] as const)
      expect([path, (await first.tries(path, sent)).status]).toEqual([path, 413]);
  });

  it('refuses over the API what is too many, the look at it alike', async () => {
    const file = [HEAD, ...Array.from({ length: 201 }, (_, at) => `${at + 5000},Many ${at},MO,Clay,,,,`)].join('\n');
    for (const path of ['/agencies/import/preview', '/agencies/import']) {
      const { status, body } = await first.tries(path, { file, scope: 'region' });
      expect([path, status, body]).toMatchObject([path, 422, { errors: [{ code: 'too_many' }] }]);
    }
  });
});
