/** @waits for limits that pass */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from '../../../../test/support/until.js';
import { listenOn } from './listen-on.js';
import { ACTOR, bearer, sampleApp, type SampleApp } from './sample-app.testkit.js';

const LIMITS = { headersMs: 150, requestMs: 300, stillMs: 1000, betweenMs: 100, lookedAtMs: 20 };

let sample: SampleApp;
const open: Socket[] = [];

beforeEach(async () => {
  sample = await sampleApp({}, { limits: { ...LIMITS, most: 5 } });
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await sample.close();
});

/** A connection whose other end never closes it. */
async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  open.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Of the server, whatever its clients do. */
const held = () =>
  new Promise<number>((resolve, reject) =>
    sample.app.getHttpServer().getConnections((error: Error | null, count: number) => (error ? reject(error) : resolve(count))),
  );

describe('a connection', () => {
  const HEAD = `POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${bearer(ACTOR).authorization}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"label":`;
  it.each([
    ['says nothing', ''],
    ['sends half of a line', 'GET /liv'],
    ['never ends its headers', 'GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a'],
    ['sends half of a body', HEAD],
    ['sends half of a body that is refused before it is there', HEAD.replace('application/json', 'text/plain')],
    ['asks, and then nothing more', 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['sends what is no HTTP', 'GARBAGE\r\n\r\n'],
  ])('that %s is gone soon, though its client never closes it', async (_what, bytes) => {
    const port = await listenOn(sample.app, 0);
    const socket = await connected(port);
    // Read, so that it is known when the server has closed; nothing is sent back, not even an end.
    socket.resume();
    socket.write(bytes);
    await once(socket, 'end');
    await until(async () => (await held()) === 0, 5000);
  });

  it('is refused where there are more of them than can be served', async () => {
    const port = await listenOn(sample.app, 0);
    await Promise.all(Array.from({ length: 5 }, () => connected(port)));
    const sixth = await connected(port);
    sixth.resume();
    await once(sixth, 'end');
    expect(await held()).toBeLessThanOrEqual(5);
  });
});
