import request from 'supertest';
import { ACTOR, bearer, sampleApp, THING, type SampleApp } from '../app/sample-app.testkit.js';

let sample: SampleApp;

beforeAll(async () => {
  sample = await sampleApp();
});
afterAll(() => sample.close());

const BODY = { label: 'one', parts: [{ shape: 'round' }] };
const asItIs = (body: unknown) => body as string;
const http = () => request(sample.app.getHttpServer());
const post = (body: object) => http().post('/api/v1/things').set(bearer(ACTOR)).send(body);

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

  it('refuses an unknown field, also a nested one, says where it stands and does not repeat its name', async () => {
    const { status, body } = await post({ ...BODY, 'Jane Roe': 3, parts: [{ shape: 'round', '816-555-0143': 2 }] });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { field: '', code: 'unknown_field', message: expect.stringMatching(/a field that does not exist/) },
      { field: 'parts.0', code: 'unknown_field', message: expect.stringMatching(/a field that does not exist/) },
    ]);
  });

  it.each(['note', 'Notes', 'callNotes', 'what_was_said', 'whatWasSaid', 'NARRATIVE', 'free-text', 'case_summary', 'Comment'])(
    'says of a field %p that what was said is never stored',
    async (field) => {
      const { body } = await post({ ...BODY, [field]: 'she said that' });
      expect(body.errors).toEqual([{ field: '', code: 'never_stored', message: expect.stringMatching(/What was said is never stored/) }]);
      expect(JSON.stringify(body)).not.toMatch(/she said/);
    },
  );

  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__defineGetter__'])(
    'refuses an unknown field %p as any other, though every object has one of that name',
    async (field) => {
      for (const body of [
        { ...BODY, [field]: 'x' },
        { ...BODY, parts: [{ shape: 'round', [field]: { x: 1 } }] },
      ]) {
        const answer = await post(body);
        expect([answer.status, answer.body.errors?.[0].code]).toEqual([400, 'unknown_field']);
      }
    },
  );

  it.each([
    ['has a character that is no text', { 'Jane\0Roe': 1 }],
    ['holds one', { 'Jane Roe': 'a\0' }],
    ['holds one below', { 'Jane Roe': { label: 'a\0' } }],
    ['is nested too deeply', { 'Jane Roe': [[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]] }],
    ['holds what every object has', { 'Jane Roe': { constructor: 1 } }],
  ])('repeats the name of no field that it does not know, also where it %s', async (_what, fields) => {
    const answer = await post({ ...BODY, ...fields });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, '']);
    expect(answer.text).not.toContain('Jane');
  });

  it.each([
    ['rows', { parts: Array.from({ length: 20_000 }, () => ({})) }],
    ['texts', { colours: Array.from({ length: 9000 }, (_, at) => String(at)) }],
    ['lists in lists', { parts: Array.from({ length: 20_000 }, () => []) }],
    ['names', Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`a${at}`, 1]))],
    ['rows of rows', { parts: Array.from({ length: 90 }, () => ({ shape: Array.from({ length: 90 }, () => 1) })) }],
  ])('refuses more %s than any command has before anything looks at them', async (_what, fields) => {
    const answer = await post({ ...BODY, ...fields });
    expect([answer.status, answer.body.code]).toEqual([413, 'too_many_values']);
  });

  it('refuses them in an address as well', async () => {
    const answer = await http()
      .get(`/api/v1/things?${'limit=1&'.repeat(1500)}`)
      .set(bearer(ACTOR));
    expect([answer.status, answer.body.code]).toEqual([414, 'address_too_long']);
  });

  it('tells of a wrong number in an address that it stands there', async () => {
    const answer = await http().get('/api/v1/things?limit=1e-7').set(bearer(ACTOR));
    expect([answer.status, answer.body.detail, answer.body.errors[0].field]).toEqual([
      400,
      expect.stringContaining('in the address'),
      'limit',
    ]);
    expect(answer.body.next).toContain('in the address');
  });

  it.each(['limit=%F3', '%F3=1', 'limit=%zz', 'limit=1%', 'limit=%ED%A0%BD', 'limit=%C0%AF'])(
    'refuses an address whose query is no UTF-8: %s',
    async (query) => {
      const answer = await http().get(`/api/v1/things?${query}`).set(bearer(ACTOR));
      expect([answer.status, answer.body.code, answer.body.detail]).toEqual([400, 'request_unreadable', 'The address cannot be read.']);
    },
  );

  it('refuses any field of a command that has none', async () => {
    const answer = await http().post(`/api/v1/things/${THING}/close`).set(bearer(ACTOR)).send({ reason: 'x' });
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'unknown_field']);
  });

  it.each(['a\0b', 'a\u001bb', 'half \ud83d'])('refuses characters that are not text: %j', async (label) => {
    const { status, body } = await post({ ...BODY, label });
    expect([status, body.errors]).toEqual([400, [{ field: 'label', code: 'not_text', message: expect.any(String) }]]);
  });

  it('refuses them in a query as well', async () => {
    const answer = await http().get('/api/v1/things?limit=%00').set(bearer(ACTOR));
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'not_text']);
  });

  it('refuses what is nested too deeply before anything looks at it', async () => {
    const depth = 30_000;
    const body = `{"label":"one","parts":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await http()
      .post('/api/v1/things')
      .set({ ...bearer(ACTOR), 'Idempotency-Key': 'deep' })
      .type('json')
      .send(body);
    expect([answer.status, answer.body.errors]).toEqual([400, [{ field: 'parts', code: 'too_deep', message: expect.any(String) }]]);
  });

  it.each(['/api/v1/things', `/api/v1/things/${THING}/close`])('refuses a body that is no object, at %s', async (path) => {
    for (const body of [[], ['a'], '"text"', '""', 'null', '7', 'false', '', ' ']) {
      const answer = await http()
        .post(path)
        .set({ ...bearer(ACTOR), 'content-type': 'application/json' })
        .send(body);
      expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'request_unreadable']);
      expect(answer.body.next).toContain('one JSON object');
    }
  });

  it('takes an empty object, and no body at all, where nothing has to be said', async () => {
    for (const asked of [http().post(`/api/v1/things/${THING}/close`), http().post(`/api/v1/things/${THING}/close`).send({})]) {
      expect((await asked.set(bearer(ACTOR))).status).toBe(200);
    }
  });

  it('refuses bytes that are not UTF-8, instead of reading them as something else', async () => {
    const bytes = Buffer.concat([Buffer.from('{"label":"J'), Buffer.from([0xf3]), Buffer.from('n","parts":[]}')]);
    const answer = await http()
      .post('/api/v1/things')
      .set({ ...bearer(ACTOR), 'content-type': 'application/json' })
      .serialize(asItIs)
      .send(bytes);
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'not_utf_8', detail: expect.stringContaining('UTF-8'), next: expect.stringContaining('UTF-8') },
    ]);
  });

  it.each(['2026-02-30T10:00:00Z', '2026-03-14', '2026-03-14T25:00:00Z', '2026-03-14T10:00:00', 7, '2026-03-14T10:00:00+5'])(
    'refuses %p as a time',
    async (dueAt) => {
      expect((await post({ ...BODY, dueAt })).body.errors[0]).toMatchObject({
        field: 'dueAt',
        code: 'is_time_with_offset',
      });
    },
  );
});
