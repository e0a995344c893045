import request from 'supertest';
import { CommandIdReused, StaleRevision } from '../../../event-sourcing/index.js';
import { commandIdFor } from './idempotency-key.js';
import {
  ACTOR,
  bearer,
  FORMER_ACTOR,
  NAMESPACE,
  OTHER_ACTOR,
  outcome,
  sampleApp,
  THING,
  type SampleApp,
} from '../app/sample-app.testkit.js';
import type { CommandRequestContext } from './request-context.decorator.js';

let sample: SampleApp;
let seen: CommandRequestContext[];

beforeAll(async () => {
  sample = await sampleApp();
});
afterAll(() => sample.close());
beforeEach(() => {
  seen = [];
  sample.behaviour.command = async (context) => {
    seen.push(context);
    return outcome();
  };
});

const BODY = { label: 'one', parts: [{ shape: 'round' }] };
const post = (path: string, headers: Record<string, string> = {}) =>
  request(sample.app.getHttpServer())
    .post(path)
    .set({ ...bearer(ACTOR), ...headers });

describe('a command over HTTP', () => {
  it('answers 201 with id, revision, position, ETag and where the new thing is', async () => {
    const answer = await post('/api/v1/things').send(BODY);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ id: THING, revision: 0, position: '41', changed: true });
    expect(answer.headers).toMatchObject({ etag: '"0"', location: `/api/v1/things/${THING}` });
  });

  it('carries the actor, the roles, the time of the injected clock and the correlation id', async () => {
    const answer = await post(`/api/v1/things/${THING.toUpperCase()}/close`, { 'If-Match': '"4"' });
    expect(answer.status).toBe(200);
    expect(seen).toEqual([
      {
        actor: ACTOR,
        roles: ['tester'],
        now: '2026-03-14T07:10:00.000Z',
        ifRevision: 4,
        requestId: answer.headers['x-request-id'],
        commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  it('is refused with 401 and one answer where it shows no token, a misspelt one or nobody’s, saying how', async () => {
    const good = bearer(ACTOR).authorization;
    const wrong = [
      '',
      'jane',
      'Bearer',
      'Bearer  ',
      `${good}x`,
      good.slice(0, -1),
      `Basic ${ACTOR}`,
      `${good} ${good}`,
      `Bearer ${'a'.repeat(201)}`,
    ];
    const answers = await Promise.all(wrong.map((authorization) => post('/api/v1/things', { authorization }).send(BODY)));
    for (const { status, body, headers } of answers) {
      expect([status, body.code, headers['www-authenticate']]).toEqual([401, 'token_not_good', 'Bearer']);
      expect({ ...body, instance: '' }).toEqual({ ...answers[0]!.body, instance: '' });
      expect(body.next).toMatch(/"Authorization: Bearer"/);
    }
    expect(seen).toEqual([]);
  });

  it('takes no cookie, and no id in a header, for somebody', async () => {
    const sent = request(sample.app.getHttpServer()).post('/api/v1/things');
    const answer = await sent.set({ Actor: ACTOR, Cookie: `session=act-${ACTOR}; authorization=Bearer act-${ACTOR}` }).send(BODY);
    expect([answer.status, seen]).toEqual([401, []]);
  });

  it('is refused with 403 where the token is for reading alone, which is told nothing else', async () => {
    const answer = await post('/api/v1/things', bearer(ACTOR, 'read')).send(BODY);
    expect([answer.status, answer.body.code, seen]).toEqual([403, 'token_reads_only', []]);
  });

  it('is refused with 403 to a person who may no longer act', async () => {
    const answer = await post('/api/v1/things', bearer(FORMER_ACTOR)).send(BODY);
    expect([answer.status, answer.body.code]).toEqual([403, 'actor_inactive']);
  });

  it('is refused with 400 where If-Match is not one ETag, and with 412 where it is a stale one', async () => {
    for (const tag of ['4', '*', 'W/"4"', '"x"', '"1", "2"']) {
      const answer = await post('/api/v1/things', { 'If-Match': tag }).send(BODY);
      expect([answer.status, answer.body.code]).toEqual([400, 'if_match_malformed']);
    }
    sample.behaviour.command = async () => {
      throw new StaleRevision(4, 6, 17n);
    };
    const stale = await post('/api/v1/things', { 'If-Match': '"4"' }).send(BODY);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_revision']);
    expect(stale.body.detail).toMatch(/revision 4.*revision 6/);
  });
});

describe('an Idempotency-Key', () => {
  it('gives a repeat the same command id, and another actor another one', async () => {
    for (const actor of [ACTOR, ACTOR, OTHER_ACTOR]) {
      expect((await post('/api/v1/things', { ...bearer(actor), 'Idempotency-Key': 'tap-1' }).send(BODY)).status).toBe(201);
    }
    expect(seen.map(({ commandId }) => commandId)).toEqual([
      commandIdFor(NAMESPACE, ACTOR, 'tap-1'),
      commandIdFor(NAMESPACE, ACTOR, 'tap-1'),
      commandIdFor(NAMESPACE, OTHER_ACTOR, 'tap-1'),
    ]);
    expect(seen[0]!.commandId).not.toBe(seen[2]!.commandId);
  });

  it('gives every command without one an id of its own', async () => {
    await post('/api/v1/things').send(BODY);
    await post('/api/v1/things').send(BODY);
    expect(seen[0]!.commandId).not.toBe(seen[1]!.commandId);
  });

  it('is refused with 422 where the command that it was used for said something else', async () => {
    sample.behaviour.command = () => Promise.reject(new CommandIdReused());
    const answer = await post('/api/v1/things', { 'Idempotency-Key': 'tap-2' }).send(BODY);
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is refused with 400 where it is not 1 to 200 visible ASCII characters', async () => {
    for (const key of ['two words', 'x'.repeat(201), 'ü']) {
      const answer = await post('/api/v1/things', { 'Idempotency-Key': key }).send(BODY);
      expect([answer.status, answer.body.code]).toEqual([400, 'idempotency_key_malformed']);
    }
    expect((await post('/api/v1/things', { 'Idempotency-Key': '~'.repeat(200) }).send(BODY)).status).toBe(201);
  });
});
