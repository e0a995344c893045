import request from 'supertest';
import { ACTOR, bearer, sampleApp, type SampleApp } from '../app/sample-app.testkit.js';

let sample: SampleApp;
const waits: unknown[] = [];
const projection: { passed: boolean; happened: boolean; staleSince: string | null } = { passed: true, happened: true, staleSince: null };

beforeAll(async () => {
  sample = await sampleApp({
    projections: {
      waitUntilProjected: async (name, position, { limitMs }) => {
        waits.push([name, position, limitMs]);
        return projection.passed;
      },
      waitUntilAllProjected: async () => undefined,
      hasHappened: async () => projection.happened,
      staleSince: () => projection.staleSince,
    },
  });
  sample.behaviour.query = async (context) => ({ seen: context });
});
afterAll(() => sample.close());
beforeEach(() => {
  waits.length = 0;
  projection.passed = true;
  projection.happened = true;
  projection.staleSince = null;
});

const ask = (query = '') => request(sample.app.getHttpServer()).get(`/api/v1/things${query}`).set(bearer(ACTOR));

describe('a token that only reads', () => {
  it('asks and searches, and opens nothing', async () => {
    const reading = bearer(ACTOR, 'read');
    const http = () => request(sample.app.getHttpServer());
    expect((await http().get('/api/v1/things').set(reading)).status).toBe(200);
    expect((await http().post('/api/v1/things/search').set(reading)).status).toBe(201);
    const opening = await http().post('/api/v1/things/open').set(reading);
    expect([opening.status, opening.body.code]).toEqual([403, 'token_reads_only']);
    expect((await http().post('/api/v1/things/open').set(bearer(ACTOR))).status).toBe(201);
  });
});

describe('a query over HTTP', () => {
  it('is told who asks and when, and what was asked as numbers', async () => {
    const answer = await ask('?limit=20');
    expect(answer.body.seen).toEqual({
      actor: ACTOR,
      roles: ['tester'],
      now: '2026-03-14T07:10:00.000Z',
      requestId: answer.headers['x-request-id'],
      limit: 20,
    });
    expect(waits).toEqual([]);
  });

  it('waits up to two seconds until its projection has passed the position', async () => {
    const answer = await ask('?after=9007199254740993&limit=5');
    expect([answer.status, answer.body.seen.limit]).toEqual([200, 5]);
    expect(waits).toEqual([['thing_list', 9_007_199_254_740_993n, 250]]);
  });

  it('says when to come back where the projection did not pass it in time', async () => {
    projection.passed = false;
    const answer = await ask('?after=41');
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'not_yet_readable', '1']);
    expect(waits).toEqual([
      ['thing_list', 41n, 250],
      ['thing_list', 41n, 1750],
    ]);
  });

  it('says at once, and claims nothing, where nothing was ever recorded at that position', async () => {
    projection.passed = false;
    projection.happened = false;
    const answer = await ask('?after=41');
    expect([answer.status, answer.body.code]).toEqual([400, 'after_unknown']);
    expect(JSON.stringify(answer.body)).not.toContain('It is recorded');
    expect(waits).toHaveLength(1);
  });

  it('is refused with 400 where the position is none', async () => {
    for (const after of ['', '-1', '1.5', 'abc', '1e3', '9'.repeat(20), '9'.repeat(19), '9223372036854775808']) {
      const answer = await ask(`?after=${after}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'after_malformed']);
    }
    expect((await ask('?after=1&after=2')).status).toBe(400);
  });

  it('says since when it is stale while its projection is stopped, and does not wait for it', async () => {
    projection.staleSince = '2026-03-14T06:00:00.000Z';
    const answer = await ask();
    expect([answer.status, answer.headers['stale-since']]).toEqual([200, '2026-03-14T06:00:00.000Z']);
    projection.passed = false;
    const waited = await ask('?after=41');
    expect([waited.status, waited.headers['stale-since']]).toEqual([503, '2026-03-14T06:00:00.000Z']);
    expect(waits).toEqual([['thing_list', 41n, 0]]);
  });

  it('refuses a parameter that it does not know', async () => {
    expect((await ask('?colour=red')).body.errors).toEqual([{ field: '', code: 'unknown_field', message: expect.any(String) }]);
  });
});
