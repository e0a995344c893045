import { once } from 'node:events';
import { connect } from 'node:net';
import request from 'supertest';
import { listenOn } from './listen-on.js';
import { ACTOR, bearer, outcome, sampleApp, type SampleApp } from './sample-app.testkit.js';
import { SECURITY_HEADERS } from './security-headers.js';

let sample: SampleApp;

beforeAll(async () => {
  sample = await sampleApp({}, { drawProblem: () => (problem) => `<h1>${problem.code}</h1>` });
});
afterAll(() => sample.close());

const http = () => request(sample.app.getHttpServer());
const BODY = { label: 'one', parts: [] };

describe('every answer', () => {
  it.each([
    ['a command', () => http().post('/api/v1/things').set(bearer(ACTOR)).send(BODY), 201],
    ['a query', () => http().get('/api/v1/things').set(bearer(ACTOR)), 200],
    ['a refusal of the actor', () => http().get('/api/v1/things'), 401],
    ['an unknown address', () => http().get('/nowhere'), 404],
    ['another method', () => http().put('/api/v1/things'), 405],
    ['an unreadable address', () => http().get('/%zz'), 400],
    ['an unreadable body', () => http().post('/api/v1/things').type('json').send('{'), 400],
    ['another media type', () => http().post('/api/v1/things').type('xml').send('<a/>'), 415],
    ['the OpenAPI document', () => http().get('/api/openapi.json'), 200],
    ['the life sign', () => http().head('/livez'), 200],
  ])('of %s carries exactly the security headers and an id of our own', async (_what, send, status) => {
    const answer = await send().set('x-request-id', 'mine').set('x-forwarded-for', '8.8.8.8');
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(SECURITY_HEADERS);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });

  it('to bytes that are no HTTP carries them as well', async () => {
    const port = await listenOn(sample.app, 0);
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.write('GARBAGE\r\n\r\n');
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(received).toContain(`${name}: ${value}\r\n`);
    expect(received).toMatch(/"code":"request_unreadable"/);
  });

  it('forbids everything that is inline or from elsewhere', () => {
    const policy = SECURITY_HEADERS['content-security-policy']!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(policy).toMatch(
      /frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-to csp$/,
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('is a page for a browser outside of the API, and a problem document inside', async () => {
    const page = await http().get('/nowhere').set('Accept', 'text/html,*/*');
    expect([page.status, page.text, page.headers['content-type']]).toEqual([404, '<h1>not_found</h1>', 'text/html; charset=utf-8']);
    expect((await http().get('/api/nowhere').set('Accept', 'text/html')).headers['content-type']).toBe('application/problem+json');
  });

  it('is logged by route and correlation id, never by address', async () => {
    sample.logged.length = 0;
    const answer = await http().get('/api/v1/things?limit=7&name=Jane').set(bearer(ACTOR));
    const line = JSON.parse(sample.logged.at(-1)!);
    expect(line).toMatchObject({
      event: 'request_answered',
      route: '/api/v1/things',
      requestId: answer.headers['x-request-id'],
    });
    expect(sample.logged.join('')).not.toMatch(/Jane|limit/);
  });
});

describe('the service', () => {
  it('listens on this machine only', async () => {
    const open = await sampleApp();
    await listenOn(open.app, 0);
    const bound = open.app.getHttpAdapter().getInstance().addresses();
    const addresses = bound.map((each) => (typeof each === 'string' ? each : each.address));
    expect(addresses).toContain('127.0.0.1');
    expect(addresses.filter((address) => address !== '127.0.0.1' && address !== '::1')).toEqual([]);
    await open.close();
  });

  it('answers under every name that this machine has for itself', async () => {
    for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST']) {
      expect((await http().get('/livez').set('Host', host)).status).toBe(200);
    }
  });

  it('finishes a request that has begun before it closes', async () => {
    const closing = await sampleApp();
    const port = await listenOn(closing.app, 0);
    const begun = new EventTarget();
    const started = once(begun, 'started');
    let finish = () => {};
    closing.behaviour.command = async () => {
      begun.dispatchEvent(new Event('started'));
      await new Promise<void>((resolve) => (finish = resolve));
      return outcome();
    };
    const headers = { ...bearer(ACTOR), 'content-type': 'application/json' };
    const answer = fetch(`http://127.0.0.1:${port}/api/v1/things`, {
      method: 'POST',
      headers,
      body: JSON.stringify(BODY),
    });
    await started;
    const closed = closing.close();
    finish();
    expect((await answer).status).toBe(201);
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });
});
