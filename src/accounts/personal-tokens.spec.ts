import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { MOST_TOKENS, PersonalTokens } from './personal-tokens.js';

const DAY_MS = 24 * 3_600_000;
const now = new Date('2026-11-23T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const wanted = { label: 'the night report', scope: 'read' } as const;

describe('the tokens of a person', () => {
  let database: TestDatabase;
  let pool: Pool;
  let tokens: PersonalTokens;
  let person: string;
  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.appUrl, max: 4 });
    tokens = new PersonalTokens({ query: async (statement, values) => (await pool.query(statement, values)).rows });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(() => void (person = randomUUID()));

  it('are 256 random bits each, and say whose they are and what for', async () => {
    const [one, other] = [await tokens.issue(person, wanted, now), await tokens.issue(person, { ...wanted, scope: 'act' }, now)];
    expect([one.token, other.token]).toEqual([expect.stringMatching(/^aw_[\w-]{43}$/), expect.stringMatching(/^aw_[\w-]{43}$/)]);
    expect(one.token).not.toBe(other.token);
    expect(await tokens.find(one.token, now)).toEqual({ personId: person, scope: 'read', createdAt: now });
    expect(await tokens.find(other.token, now)).toEqual({ personId: person, scope: 'act', createdAt: now });
  });

  it('stand in no table: whoever steals it can use none', async () => {
    const { token } = await tokens.issue(person, wanted, now);
    const { rows } = await pool.query<{ readonly row: string; readonly hash: Buffer }>(
      'SELECT tokens::text AS row, token_hash AS hash FROM accounts.tokens WHERE person_id = $1',
      [person],
    );
    const [{ row, hash }] = rows as [{ row: string; hash: Buffer }];
    const secret = token.slice('aw_'.length);
    const forms = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret, 'base64url').toString('hex')];
    expect(forms.filter((form) => row.includes(form))).toEqual([]);
    for (const stolen of [hash.toString('hex'), hash.toString('base64url'), `aw_${hash.toString('base64url')}`]) {
      expect(await tokens.find(stolen, now)).toBeNull();
    }
  });

  it('are none where anything about them is otherwise', async () => {
    const { token } = await tokens.issue(person, wanted, now);
    const others = ['', 'aw_', token.slice(3), token.slice(0, -1), `${token}a`, token.toUpperCase(), `${token} `, `aw_${'a'.repeat(43)}`];
    expect(await Promise.all(others.map((other) => tokens.find(other, now)))).toEqual(others.map(() => null));
  });

  it('are told apart where many requests show them at the same moment', async () => {
    const own = await tokens.issue(person, wanted, now);
    const others = await tokens.issue(randomUUID(), { ...wanted, scope: 'act' }, now);
    const revoked = await tokens.issue(person, wanted, now);
    await tokens.revoke(person, revoked.id, now);
    const shown = [others.token, own.token, revoked.token, own.token, `aw_${'a'.repeat(43)}`];
    const found = await Promise.all(shown.map((token) => tokens.find(token, now)));
    expect(found.map((each) => each?.scope ?? null)).toEqual(['act', 'read', null, 'read', null]);
    expect([found[1]?.personId, found[3]?.personId]).toEqual([person, person]);
  });

  it('end by themselves, after 90 days where nothing is said', async () => {
    const usual = await tokens.issue(person, wanted, now);
    const short = await tokens.issue(person, { ...wanted, days: 1 }, now);
    expect(await tokens.find(short.token, later(DAY_MS - 1))).not.toBeNull();
    expect(await tokens.find(short.token, later(DAY_MS))).toBeNull();
    expect(await tokens.find(usual.token, later(90 * DAY_MS - 1))).not.toBeNull();
    expect(await tokens.find(usual.token, later(90 * DAY_MS))).toBeNull();
    expect(await tokens.listOf(person, later(2 * DAY_MS))).toEqual([expect.objectContaining({ id: usual.id })]);
  });

  it('are for 1 to 365 days', async () => {
    for (const days of [0, -1, 366, 1.5, Number.NaN]) {
      await expect(tokens.issue(person, { ...wanted, days }, now)).rejects.toMatchObject({
        code: 'token_days_out_of_range',
        field: 'days',
      });
    }
    await tokens.issue(person, { ...wanted, days: 365 }, now);
    expect(await tokens.listOf(person, now)).toHaveLength(1);
  });

  it('are gone at once where they are revoked, by their owner alone', async () => {
    const [mine, kept] = [await tokens.issue(person, wanted, now), await tokens.issue(person, wanted, now)];
    await tokens.revoke(randomUUID(), mine.id, now);
    expect(await tokens.find(mine.token, now)).not.toBeNull();
    await tokens.revoke(person, mine.id, now);
    expect([await tokens.find(mine.token, now), await tokens.find(kept.token, now)]).toEqual([
      null,
      { personId: person, scope: 'read', createdAt: now },
    ]);
    const other = await tokens.issue(randomUUID(), wanted, now);
    await tokens.revokeAllOf(person, now);
    expect(await tokens.find(kept.token, now)).toBeNull();
    expect(await tokens.find(other.token, now)).not.toBeNull();
    expect(await tokens.listOf(person, now)).toEqual([]);
  });

  it('are 20 at most, also where two are made at once; one that has ended counts no longer', async () => {
    for (let made = 1; made < MOST_TOKENS; made++) await tokens.issue(person, { ...wanted, days: made === 1 ? 1 : 90 }, now);
    const both = await Promise.allSettled([tokens.issue(person, wanted, now), tokens.issue(person, wanted, now)]);
    const refused = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'too_many_tokens' });
    expect((await tokens.listOf(person, now)).length).toBeLessThanOrEqual(MOST_TOKENS);
    const [newest] = await tokens.listOf(person, later(DAY_MS));
    await tokens.revoke(person, newest!.id, now);
    await tokens.issue(person, wanted, later(DAY_MS));
  });

  it('are made once, however often the same one is asked for', async () => {
    const id = randomUUID();
    const { token } = await tokens.issue(person, { ...wanted, id }, now);
    await expect(tokens.issue(person, { ...wanted, id }, now)).rejects.toMatchObject({ code: 'token_made_already' });
    expect(await tokens.find(token, now)).not.toBeNull();
    expect(await tokens.listOf(person, now)).toHaveLength(1);
  });

  it('tell when they were used last, to the minute', async () => {
    const { token } = await tokens.issue(person, wanted, now);
    const used = async () => (await tokens.listOf(person, now))[0]!.lastUsedAt;
    expect(await used()).toBeNull();
    await tokens.find(token, later(1000));
    expect(await used()).toEqual(later(1000));
    await tokens.find(token, later(60_000));
    expect(await used()).toEqual(later(1000));
    await tokens.find(token, later(61_001));
    expect(await used()).toEqual(later(61_001));
  });
});
