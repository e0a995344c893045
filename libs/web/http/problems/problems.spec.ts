import request from 'supertest';
import { OutcomeUnknown, Refusal, RevisionConflict, StaleRevision, StoreUnavailable } from '../../../event-sourcing/index.js';
import { ACTOR, bearer, outcome, sampleApp, THING, type SampleApp } from '../app/sample-app.testkit.js';

let sample: SampleApp;

beforeAll(async () => {
  sample = await sampleApp();
});
afterAll(() => sample.close());
beforeEach(() => {
  sample.logged.length = 0;
});

const BODY = { label: 'one', parts: [{ shape: 'round' }] };
const http = () => request(sample.app.getHttpServer());
const post = (body?: object | string) => http().post('/api/v1/things').set(bearer(ACTOR)).send(body);
const logOf = (event: string) => sample.logged.map((line) => JSON.parse(line)).filter((line) => line.event === event);

async function answerTo(error: Error) {
  sample.behaviour.command = async () => {
    throw error;
  };
  const answer = await post(BODY);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.body.instance).toBe(answer.headers['x-request-id']);
  expect(answer.body.status).toBe(answer.status);
  expect(answer.body.next).toMatch(/\S.+\.$/);
  return answer;
}

describe('what went wrong behind the edge', () => {
  it('answers a rule that said no with 409, its code, its sentence and its field', async () => {
    const { status, body } = await answerTo(
      new Refusal('too_late', { en: 'It is too late for this.', es: 'It is too late for this.' }, 'rule', 'dueAt'),
    );
    expect([status, body.code, body.detail, body.title]).toEqual([409, 'too_late', 'It is too late for this.', 'Conflict']);
    expect(body.errors).toEqual([{ field: 'dueAt', code: 'too_late', message: 'It is too late for this.' }]);
  });

  it.each([
    [new Refusal('leads_only', { en: 'Only a lead may.', es: 'Only a lead may.' }, 'forbidden'), 403, 'leads_only'],
    [new Refusal('no_such_thing', { en: 'There is no such thing.', es: 'There is no such thing.' }, 'not_found'), 404, 'no_such_thing'],
    [new StaleRevision(1, 2, 17n), 412, 'stale_revision'],
    [new RevisionConflict('thing-1', 1, 2), 409, 'try_again'],
  ])('answers %p with %i %s', async (error, status, code) => {
    const answer = await answerTo(error);
    expect([answer.status, answer.body.code, answer.body.errors]).toEqual([status, code, undefined]);
    expect(logOf('request_failed')).toEqual([]);
  });

  it('says when to come back where the store cannot take anything', async () => {
    const answer = await answerTo(new StoreUnavailable('queue full', 1.2));
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'store_unavailable', '2']);
  });

  it('tells to repeat with the same key where the outcome is unknown', async () => {
    const answer = await answerTo(new OutcomeUnknown('connection lost'));
    expect([answer.status, answer.body.code]).toEqual([503, 'outcome_unknown']);
    expect(answer.body.next).toMatch(/same Idempotency-Key/);
  });

  it.each([
    Object.assign(new Error('connect to db.internal'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('terminating'), { code: '57P01' }),
    new Error('mapper', { cause: Object.assign(new Error('too many'), { code: '53300' }) }),
    Object.assign(new Error('query failed'), { driverError: new Error('Connection terminated unexpectedly') }),
  ])('says when to come back while the database is away, and logs that: %p', async (error) => {
    const answer = await answerTo(error);
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    expect(logOf('request_unavailable')).toMatchObject([{ level: 'warn', requestId: answer.body.instance }]);
  });

  it('tells nothing of a fault, and logs it once without its message under the id that was answered', async () => {
    const fault = Object.assign(new TypeError('Jane Roe 555-0199 is broken'), {
      code: '23505',
      detail: 'Key (name)=(Jane)',
    });
    const answer = await answerTo(fault);
    expect([answer.status, answer.body.code]).toEqual([500, 'fault']);
    const [line, ...more] = logOf('request_failed');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 'error',
      requestId: answer.body.instance,
      route: '/api/v1/things',
      method: 'POST',
    });
    expect(line.error).toMatchObject({ errorClass: 'TypeError', errorCode: '23505' });
    expect(line.error.stack[0]).toMatch(/^at .*problems\.spec/);
    expect(`${sample.logged.join('')}${answer.text}`).not.toMatch(/Jane|Roe|555/);
  });
});

describe('what the protocol refuses', () => {
  it.each([
    [
      'JSON that is none',
      () => http().post('/api/v1/things').set('content-type', 'application/json').send('{"a":'),
      400,
      'request_unreadable',
    ],
    [
      'a prototype in JSON',
      () => http().post('/api/v1/things').set('content-type', 'application/json').send('{"__proto__":{}}'),
      400,
      'request_unreadable',
    ],
    ['more than 64 kB', () => post({ ...BODY, label: 'x'.repeat(65_536) }), 413, 'body_too_large'],
    ['a form', () => http().post('/api/v1/things').type('form').send('label=one'), 415, 'media_type_unsupported'],
    ['plain text', () => http().post('/api/v1/things').type('text/plain').send('label'), 415, 'media_type_unsupported'],
    [
      'a body that is compressed',
      () => http().post('/api/v1/things').set('content-encoding', 'gzip').set('content-type', 'application/json').send('{}'),
      415,
      'content_encoding_unsupported',
    ],
    [
      'an encoding that nobody knows',
      () => http().post('/api/v1/things').set('content-encoding', 'jane').type('json').send('{}'),
      415,
      'content_encoding_unsupported',
    ],
    [
      'another character set',
      () => http().post('/api/v1/things').set('content-type', 'application/json; charset=iso-8859-1').send('{}'),
      415,
      'charset_unsupported',
    ],
    ['an unknown address', () => http().get('/api/v1/nothing?name=Jane'), 404, 'not_found'],
    ['an id that is none', () => http().post('/api/v1/things/7/close').set(bearer(ACTOR)), 404, 'not_found'],
    [
      'another host name',
      () =>
        http()
          .get('/api/v1/things')
          .set({ ...bearer(ACTOR), Host: 'evil.example:3000' }),
      421,
      'host_unknown',
    ],
    ['another method', () => http().delete('/api/v1/things'), 405, 'method_not_allowed'],
    ['an address that cannot be decoded', () => http().get('/api/v1/%zz'), 400, 'request_unreadable'],
    ['a part of an address that is too long', () => http().post(`/api/v1/things/${'a'.repeat(200)}/close`), 414, 'address_too_long'],
  ])('%s is answered with a problem', async (_what, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body.instance).toBe(answer.headers['x-request-id']);
    expect(answer.text + sample.logged.join('')).not.toMatch(/Jane/);
  });

  it('a field that stands twice is named, wherever it stands: what was said first would be lost', async () => {
    sample.behaviour.command = async () => outcome();
    const sent = (json: string) => http().post('/api/v1/things').set(bearer(ACTOR)).type('json').send(json);
    for (const [json, field] of [
      ['{"label":"one","parts":[],"label":"two"}', 'label'],
      ['{"label":"one","parts":[{"shape":{"label":1 , "\\u006cabel" :2}}]}', 'parts.shape.label'],
      ['{"label":"one","parts":[{"Jane Roe":{"b":1,"b":2}}]}', 'parts'],
    ] as const) {
      const { status, body } = await sent(json);
      expect([status, body.code, body.errors]).toEqual([
        400,
        'invalid_request',
        [expect.objectContaining({ field, code: 'field_repeated' })],
      ]);
    }
    const apart = await sent(JSON.stringify({ label: '"label":{\\', parts: [] }));
    expect(apart.status).toBe(201);
    const charset = await http()
      .post('/api/v1/things')
      .set(bearer(ACTOR))
      .set('content-type', 'application/json;charset="UTF-8"')
      .send('{"label":"one","parts":[]}');
    expect(charset.status).toBe(201);
  });

  it('names the methods that an address does answer to', async () => {
    expect((await http().delete(`/api/v1/things/${THING}/close`)).headers.allow).toBe('POST');
  });
});
