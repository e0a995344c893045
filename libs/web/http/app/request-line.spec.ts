import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listenOn } from './listen-on.js';
import { ACTOR, bearer, sampleApp, type SampleApp } from './sample-app.testkit.js';
import { SECURITY_HEADERS } from './security-headers.js';

let sample: SampleApp;
let port: number;

beforeAll(async () => {
  sample = await sampleApp();
  port = await listenOn(sample.app, 0);
});
afterAll(() => sample.close());

/** Sends these lines, and gives the answer as it came. */
async function answered(...lines: readonly string[]): Promise<{ readonly status: number; readonly text: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  const received = await text(socket);
  return { status: Number(received.slice(9, 12)), text: received };
}

const LAST = 'Connection: close';
const OWN = 'Host: localhost';

describe('a request line', () => {
  it.each([
    'http://evil.example/livez',
    'HTTP://evil.example:3000/livez',
    'http://localhost@evil.example/livez',
    'http://localhost.evil.example/livez',
    'http:///livez',
  ])('that names another host is judged by that, whatever the header says: %s', async (target) => {
    expect((await answered(`GET ${target} HTTP/1.1`, OWN, LAST)).status).toBe(421);
  });

  it('does not make another host one of ours by its name', async () => {
    expect((await answered('GET http://localhost/livez HTTP/1.1', 'Host: evil.example', LAST)).status).toBe(421);
  });

  it.each(['http://localhost/livez', 'http://127.0.0.1:3000/livez?', 'http://[::1]/livez'])(
    'may name one of our own: %s',
    async (target) => {
      expect((await answered(`GET ${target} HTTP/1.1`, OWN, LAST)).status).toBe(200);
    },
  );

  it.each([
    '/api/v1/things',
    '/%61pi/v1/things',
    '/a%70i/v1/thing%73',
    'http://localhost/api/v1/things',
    'http://localhost/%61pi/v1/things',
  ])('leads to the API under every spelling, which takes JSON alone: %s', async (target) => {
    const form = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 9', '', 'label=one'];
    const answer = await answered(`POST ${target} HTTP/1.1`, OWN, `Authorization: ${bearer(ACTOR).authorization}`, LAST, ...form);
    expect([answer.status, answer.text]).toEqual([415, expect.stringContaining('media_type_unsupported')]);
  });

  it('is refused where it holds bytes that no URL has', async () => {
    expect((await answered('GET /livez?a=\xe9 HTTP/1.1', OWN, LAST)).status).toBe(400);
  });
});

describe('what Node would refuse by itself', () => {
  it.each([
    ['an expectation that nobody knows', ['GET /livez HTTP/1.1', OWN, 'Expect: tea', LAST], 417, 'expectation_unknown'],
    ['no host', ['GET /livez HTTP/1.1', LAST], 400, 'host_missing'],
    ['two hosts', ['GET /livez HTTP/1.1', OWN, 'Host: evil.example', LAST], 400, 'host_missing'],
    ['two lengths', ['POST /api/v1/things HTTP/1.1', OWN, 'Content-Length: 1', 'Content-Length: 2', LAST], 400, 'request_unreadable'],
    ['a header without a name', ['GET /livez HTTP/1.1', OWN, ': x', LAST], 400, 'request_unreadable'],
    ['headers without end', ['GET /livez HTTP/1.1', OWN, `X: ${'a'.repeat(20_000)}`, LAST], 431, 'headers_too_large'],
    ['a version that is none', ['GET /livez HTTP/9.9', OWN, LAST], 400, 'request_unreadable'],
  ])('is refused with our headers and a problem: %s', async (_what, lines, status, code) => {
    const answer = await answered(...lines);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(`"code":"${code}"`)]);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.text).toContain(`${name}: ${value}\r\n`);
    expect(answer.text).toMatch(/\r\nx-request-id: [0-9a-f-]{36}\r\n/);
    expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('a report of what the policy has kept from running', () => {
  it('is taken at the address that every answer names, without a word of it in the log', async () => {
    expect(SECURITY_HEADERS['content-security-policy']).toContain('report-to csp');
    const [, path] = /^csp="([^"]+)"$/.exec(SECURITY_HEADERS['reporting-endpoints']!)!;
    const body = JSON.stringify([{ type: 'csp-violation', body: { sample: 'Jane Roe' } }]);
    const about = [OWN, LAST, 'Content-Type: application/reports+json', `Content-Length: ${body.length}`];
    expect((await answered(`POST ${path} HTTP/1.1`, ...about, '', body)).status).toBe(204);
    expect(sample.logged.join('')).toContain('page_policy_violated');
    expect(sample.logged.join('')).not.toContain('Jane');
  });
});
