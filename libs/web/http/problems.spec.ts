import request from 'supertest';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  OutcomeUnknown,
  Refusal,
  RevisionConflict,
  StaleRevision,
  StoreUnavailable,
} from '../../event-sourcing/index.js';
import { ACTOR, sampleApp, THING, type SampleApp } from './sample-app.testkit.js';

let database: TestDatabase;
let sample: SampleApp;

beforeAll(async () => {
  database = await testDatabase();
  sample = await sampleApp(database.appUrl);
});
afterAll(async () => {
  await sample.close();
  await database.drop();
});
beforeEach(() => {
  sample.logged.length = 0;
});

const BODY = { label: 'one', parts: [{ shape: 'round' }] };
const http = () => request(sample.app.getHttpServer());
const post = (body?: object | string) => http().post('/api/v1/things').set('Actor', ACTOR).send(body);
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
    const { status, body } = await answerTo(new Refusal('too_late', 'It is too late for this.', 'rule', 'dueAt'));
    expect([status, body.code, body.detail, body.title]).toEqual([
      409,
      'too_late',
      'It is too late for this.',
      'Conflict',
    ]);
    expect(body.errors).toEqual([{ field: 'dueAt', code: 'too_late', message: 'It is too late for this.' }]);
  });

  it.each([
    [new Refusal('leads_only', 'Only a lead may.', 'forbidden'), 403, 'leads_only'],
    [new Refusal('no_such_thing', 'There is no such thing.', 'not_found'), 404, 'no_such_thing'],
    [new StaleRevision(1, 2), 412, 'stale_revision'],
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

describe('a request that is not as described', () => {
  it('names every field with its path, its code and a sentence', async () => {
    const { status, body } = await post({
      label: '',
      dueAt: '2026-03-14T02:10',
      parts: [{ shape: 'flat' }, 'x'],
      colours: ['blue'],
    });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual([
      'colours is_in',
      'dueAt is_time_with_offset',
      'label is_length',
      'parts is_object',
      'parts.0.shape is_in',
      'parts.1 nested_validation',
    ]);
    for (const { message } of body.errors) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses an unknown field by name, also a nested one', async () => {
    const { status, body } = await post({ ...BODY, size: 3, parts: [{ shape: 'round', weight: 2 }] });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { field: 'size', code: 'unknown_field', message: expect.stringMatching(/no such field/) },
      { field: 'parts.0.weight', code: 'unknown_field', message: expect.stringMatching(/no such field/) },
    ]);
  });

  it.each([
    'note',
    'Notes',
    'callNotes',
    'what_was_said',
    'whatWasSaid',
    'NARRATIVE',
    'free-text',
    'case_summary',
    'Comment',
  ])('says of a field %p that what was said is never stored', async (field) => {
    const { body } = await post({ ...BODY, [field]: 'she said that' });
    expect(body.errors).toEqual([
      { field, code: 'never_stored', message: expect.stringMatching(/What was said is never stored/) },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/she said/);
  });

  it('refuses any field of a command that has none', async () => {
    const answer = await http().post(`/api/v1/things/${THING}/close`).set('Actor', ACTOR).send({ reason: 'x' });
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'unknown_field']);
  });

  it('refuses a body that is no object', async () => {
    for (const body of [[], ['a'], '"text"', 'null', '7']) {
      const answer = await http()
        .post('/api/v1/things')
        .set({ Actor: ACTOR, 'content-type': 'application/json' })
        .send(body);
      expect(answer.status).toBe(400);
    }
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-03-14',
    '2026-03-14T25:00:00Z',
    '2026-03-14T10:00:00',
    7,
    '2026-03-14T10:00:00+5',
  ])('refuses %p as a time', async (dueAt) => {
    expect((await post({ ...BODY, dueAt })).body.errors[0]).toMatchObject({
      field: 'dueAt',
      code: 'is_time_with_offset',
    });
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
    ['an unknown address', () => http().get('/api/v1/nothing?name=Jane'), 404, 'not_found'],
    ['an id that is none', () => http().post('/api/v1/things/7/close').set('Actor', ACTOR), 404, 'not_found'],
    ['another method', () => http().delete('/api/v1/things'), 405, 'method_not_allowed'],
    ['an address that cannot be decoded', () => http().get('/api/v1/%zz'), 400, 'request_unreadable'],
    [
      'a part of an address that is too long',
      () => http().post(`/api/v1/things/${'a'.repeat(200)}/close`),
      414,
      'address_too_long',
    ],
  ])('%s is answered with a problem', async (_what, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body.instance).toBe(answer.headers['x-request-id']);
    expect(answer.text + sample.logged.join('')).not.toMatch(/Jane/);
  });

  it('names the methods that an address does answer to', async () => {
    expect((await http().delete(`/api/v1/things/${THING}/close`)).headers.allow).toBe('POST');
  });
});
