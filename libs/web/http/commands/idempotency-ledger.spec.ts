import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { IdempotencyLedger, KEY_KEPT_HOURS, type SentCommand } from './idempotency-ledger.js';
import { ProblemError } from '../problems/problem.js';
import { ACTOR, OTHER_ACTOR, THING } from '../app/sample-app.testkit.js';

let database: TestDatabase;
let pool: pg.Pool;
let ledger: IdempotencyLedger;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query('DELETE FROM service.idempotency_keys');
  ledger = new IdempotencyLedger(pool, Buffer.alloc(32, 7));
});

const NOON = new Date('2026-03-14T12:00:00Z');
const hoursAfter = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const sent = (changes: Partial<SentCommand> = {}): SentCommand => ({
  actor: ACTOR,
  key: 'tap',
  target: 'POST /api/v1/things',
  body: { phone: '555-0199' },
  ...changes,
});
const refusal = async (claim: Promise<unknown>) => {
  const error = await claim.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? [error.content.status, error.content.code] : error;
};

describe('the ledger of idempotency keys', () => {
  it('binds a key of an actor to the first body and address that came under it', async () => {
    expect(await ledger.claim(sent(), NOON)).toEqual({ first: true, unchanged: null });
    expect(await ledger.claim(sent(), NOON)).toEqual({ first: false, unchanged: null });
    expect(await ledger.claim(sent({ actor: OTHER_ACTOR, body: {} }), NOON)).toEqual({ first: true, unchanged: null });
    const reused = [422, 'idempotency_key_reused'];
    expect(await refusal(ledger.claim(sent({ body: { phone: '555-0198' } }), NOON))).toEqual(reused);
    expect(await refusal(ledger.claim(sent({ body: null }), NOON))).toEqual(reused);
    expect(await refusal(ledger.claim(sent({ target: 'POST /api/v1/others' }), NOON))).toEqual(reused);
  });

  it('lets exactly one of many bodies that race under one key through', async () => {
    const bodies = Array.from({ length: 8 }, (_, number) => ({ number }));
    const claims = await Promise.all(bodies.map((body) => refusal(ledger.claim(sent({ body }), NOON))));
    expect(claims.filter((claim) => claim !== undefined && 'first' in (claim as object))).toHaveLength(1);
    expect(claims.filter((claim) => Array.isArray(claim) && claim[0] === 422)).toHaveLength(7);
  });

  it('binds the keys of many commands that arrive together, each to its own, and tells one repeat of two that it is the first', async () => {
    const bodies = Array.from({ length: 20 }, (_, number) => sent({ key: `tap-${number % 10}`, body: number % 10 }));
    const claims = await Promise.all(bodies.map((command) => ledger.claim(command, NOON)));
    expect(claims.filter(({ first }) => first)).toHaveLength(10);
    const again = await Promise.all(bodies.map((command) => refusal(ledger.claim({ ...command, body: 'another' }, NOON))));
    expect(new Set(again.map(String))).toEqual(new Set(['422,idempotency_key_reused']));
  });

  it('forgets a key after 48 hours and not before', async () => {
    await ledger.claim(sent(), NOON);
    const later = (hours: number) => ledger.claim(sent({ body: 'another' }), hoursAfter(hours));
    expect(await refusal(later(KEY_KEPT_HOURS - 0.1))).toEqual([422, 'idempotency_key_reused']);
    expect(await later(KEY_KEPT_HOURS + 0.3)).toEqual({ first: true, unchanged: null });
  });

  it('gives the answer of a command that found nothing to do again, and keeps the first such answer', async () => {
    const answer = { id: THING, revision: 3, position: null, changed: false };
    await ledger.claim(sent(), NOON);
    await ledger.keepUnchanged(sent(), answer);
    await ledger.keepUnchanged(sent(), { ...answer, revision: 9 });
    expect(await ledger.claim(sent(), NOON)).toEqual({ first: false, unchanged: answer });
  });

  it('holds neither the key nor the body, and its hashes are of no use under another secret', async () => {
    await ledger.claim(sent({ key: 'tap-of-jane' }), NOON);
    const copy = await pool.query('SELECT k::text FROM service.idempotency_keys k');
    expect(JSON.stringify(copy.rows)).not.toMatch(/jane|555|0199|phone/);
    const elsewhere = new IdempotencyLedger(pool, Buffer.alloc(32, 8));
    expect((await elsewhere.claim(sent({ key: 'tap-of-jane' }), NOON)).first).toBe(true);
  });

  it('refuses a secret that is too short', () => {
    expect(() => new IdempotencyLedger(pool, Buffer.alloc(16))).toThrow(/at least 32 bytes/);
  });
});
