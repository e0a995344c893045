import pg from 'pg';
import { findMarkers } from './marker-search.testkit.js';
import { markerSearch } from './marker-text-search.testkit.js';
import { vaultGround, type VaultGround } from './vault.testkit.js';

const NAME = 'Zoë "Quill" O\'Marker-7741';
const PHONE = '+1 555-0142-7741';

describe('the search for markers', () => {
  const formsIn = (content: Buffer | string, marker = NAME) => markerSearch([marker])(content).map(({ form }) => form);
  const utf8 = Buffer.from(NAME, 'utf8');
  const utf16 = Buffer.from(NAME, 'utf16le');

  it.each([
    ['plain', `name=${NAME};`],
    ['plain', NAME.replace('Quill', 'QUILL')],
    ['json', JSON.stringify({ deep: [NAME] })],
    ['json', JSON.stringify(NAME).replace('ë', '\\u00EB')],
    ['url', `/find?q=${encodeURIComponent(NAME)}`],
    ['url', encodeURIComponent(NAME).replaceAll('%20', '+')],
    ['hex', utf8.toString('hex').toUpperCase()],
    ['plain utf-16le', utf16],
    ['plain utf-16be', Buffer.from(utf16).swap16()],
    ['hex utf-16le', utf16.toString('hex')],
    ['base64 utf-16le', utf16.toString('base64')],
  ])('finds it as %s', (form, content) => {
    expect(formsIn(content)).toContain(form);
  });

  it.each([0, 1, 2, 3, 4])('finds it as base64 inside a longer text, behind %i bytes', (before) => {
    const text = Buffer.concat([Buffer.alloc(before, 'x'), utf8, Buffer.from('and more')]);
    expect(formsIn(text.toString('base64'))).toEqual(['base64']);
    expect(formsIn(text.toString('base64url'))).toEqual(['base64']);
  });

  it('looks into the hex that PostgreSQL prints binary columns in', () => {
    expect(formsIn(`\\x${Buffer.from(utf8.toString('base64')).toString('hex')}`)).toContain('base64');
  });

  it('finds nothing in what only resembles it, and refuses a marker that chance could make', () => {
    expect(formsIn(`${NAME.slice(1)} ${utf8.subarray(2).toString('hex')} ${utf8.subarray(4).toString('base64')}`)).toEqual([]);
    expect(() => markerSearch(['5550142'])).toThrow(/eight characters/);
  });
});

describe('the search through a database', () => {
  let ground: VaultGround;
  let owner: pg.Client;
  beforeAll(async () => {
    ground = await vaultGround();
    owner = new pg.Client({ connectionString: ground.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await ground.end();
  });

  it('finds what was planted in any schema and any kind of column, and says where and in which form', async () => {
    await owner.query(`
      CREATE SCHEMA "Odd Schema";
      CREATE TABLE "Odd Schema"."Odd Table" (id int, "The Column" text, doc jsonb, raw bytea, list text[]);
      CREATE TABLE parts (id int, note text) PARTITION BY RANGE (id);
      CREATE UNLOGGED TABLE scratch (note text)`);
    await owner.query('CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (10)');
    const odd = 'INSERT INTO "Odd Schema"."Odd Table" VALUES ($1, $2, $3, $4, $5)';
    await owner.query(odd, [1, `tab\tnewline\nbackslash\\ ${NAME}`, '{}', null, null]);
    await owner.query(odd, [2, null, JSON.stringify({ who: NAME }), null, ['a', PHONE]]);
    await owner.query(odd, [3, null, null, Buffer.from(NAME, 'utf16le'), null]);
    await owner.query(odd, [4, null, null, Buffer.from(Buffer.from(PHONE).toString('base64')), null]);
    await owner.query('INSERT INTO parts VALUES (1, $1)', [encodeURIComponent(PHONE)]);
    await owner.query('INSERT INTO scratch VALUES ($1)', [Buffer.from(PHONE).toString('hex')]);
    await owner.query('CREATE MATERIALIZED VIEW seen AS SELECT note FROM scratch');

    const places = await findMarkers(ground.superuserUrl, [NAME, PHONE]);
    const said = places.map(({ table, column, form }) => `${table} ${column}: ${form}`);
    expect(said).toEqual(
      expect.arrayContaining([
        '"Odd Schema"."Odd Table" The Column: plain',
        '"Odd Schema"."Odd Table" doc: json',
        '"Odd Schema"."Odd Table" list: plain',
        '"Odd Schema"."Odd Table" raw: plain utf-16le',
        '"Odd Schema"."Odd Table" raw: base64',
        'public.parts_low note: url',
        'public.scratch note: hex',
        'public.seen note: hex',
      ]),
    );
  });

  it('finds a marker in a large table, and across the pieces it is read in', async () => {
    const marker = 'needle-in-a-large-table-7741';
    await owner.query('CREATE TABLE large (id int, filler text)');
    await owner.query(`INSERT INTO large SELECT n, repeat('hay ', 300) FROM generate_series(1, 3000) n`);
    await owner.query(`UPDATE large SET filler = filler || $1 WHERE id IN (1, 871, 872, 873, 874, 3000)`, [marker]);
    await owner.query(`INSERT INTO large VALUES (0, repeat('straw', 600000) || $1 || repeat('straw', 600000))`, [marker]);
    expect(await findMarkers(ground.superuserUrl, [marker])).toEqual([{ table: 'public.large', column: 'filler', marker, form: 'plain' }]);
    await owner.query('DROP TABLE large');
  });

  it('also finds what statistics and large objects have kept of a column', async () => {
    const marker = 'kept-in-statistics-7741';
    await owner.query(`CREATE TABLE habits AS SELECT $1::text AS habit FROM generate_series(1, 50)`, [marker]);
    await owner.query('ANALYZE habits');
    await owner.query('DELETE FROM habits');
    await owner.query('SELECT lo_from_bytea(0, $1)', [Buffer.from(marker)]);
    const tables = (await findMarkers(ground.superuserUrl, [marker])).map((place) => place.table);
    expect(tables).toEqual(expect.arrayContaining(['pg_catalog.pg_largeobject', 'pg_catalog.pg_statistic']));
  });

  it('fails rather than skip a table it may not read', async () => {
    await expect(findMarkers(ground.appUrl, ['whatever-7741'])).rejects.toMatchObject({ code: '42501' });
  });
});

describe('personal data that went through the vault', () => {
  it('is in no table of any schema, in no form, opened or not, refused or not, before and after shredding', async () => {
    const ground = await vaultGround();
    const vault = await ground.vault();
    const owner = new pg.Client({ connectionString: ground.ownerUrl });
    await owner.connect();
    const place = { subject: 'person-1', keptFor: 'follow_up', field: 'call-back-contact' };
    const look = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', object: 'case-1' };
    const sealed = await vault.seal(place, `${NAME}, ${PHONE}`);
    await owner.query('CREATE TABLE facts (data jsonb)');
    await owner.query('INSERT INTO facts VALUES ($1)', [JSON.stringify({ contact: sealed })]);

    expect(await vault.open(sealed, { ...place, ...look })).toBe(`${NAME}, ${PHONE}`);
    await vault.recordDenied(look);
    await vault.open(sealed, { ...place, field: 'other', ...look }).catch(() => undefined);
    await vault.open(sealed, { ...place, ...look, object: PHONE }).catch(() => undefined);
    expect(await findMarkers(ground.superuserUrl, [NAME, PHONE])).toEqual([]);
    await vault.shred('person-1', 'follow_up', '2026-06-01T00:00:00.000Z');
    expect(await findMarkers(ground.superuserUrl, [NAME, PHONE])).toEqual([]);

    await owner.query('INSERT INTO facts VALUES ($1)', [JSON.stringify({ contact: PHONE })]);
    expect(await findMarkers(ground.superuserUrl, [NAME, PHONE])).toEqual([
      { table: 'public.facts', column: 'data', marker: PHONE, form: 'plain' },
    ]);
    await owner.end();
    await ground.end();
  });
});
