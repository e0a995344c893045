/** @waits for limits of the client */
import { rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../contract/waiting.testkit.js';
import { startWireDouble, type WireDouble } from './index.testkit.js';
import { outputOf } from './program.testkit.js';
import { serverCommand } from './wire-double-process.testkit.js';
import { scratchFolder } from '../../../../test/support/scratch.js';

const path = (name: string): string => fileURLToPath(new URL(`./observed/${name}`, import.meta.url));
const recorded = (name: string): string => readFileSync(path(name), 'utf8');

/** The stream that the second script writes just before it freezes the server. */
const LAST_BEFORE_FREEZING = /"stream":"fault[0-9a-f]+-t"/;

/**
 * The two scripts print what a server answers to the real client; the recorded answers are those of a real server. Each
 * runs on a double of its own; the first runs while the second waits for a frozen server, which takes most of its time.
 */
describe('the double answers as the real server did', () => {
  const dataFile = join(scratchFolder(), `observed-${randomUUID().slice(0, 8)}.log`);
  let double: WireDouble;
  let answers: Promise<string>;
  let faults: Promise<string>;

  beforeAll(async () => {
    double = await startWireDouble();
    const port = await freePort();
    faults = outputOf([path('observe-faults.mjs'), `esdb://127.0.0.1:${port}?tls=false`, ...serverCommand(port, dataFile)]);
    faults.catch(() => undefined);
    await eventually(() => existsSync(dataFile) && LAST_BEFORE_FREEZING.test(readFileSync(dataFile, 'utf8')), 60_000);
    answers = outputOf([path('observe.mjs'), double.url]);
    answers.catch(() => undefined);
  }, 70_000);
  afterAll(async () => {
    await Promise.allSettled([answers, faults]);
    await double.close();
    await rm(dataFile, { force: true });
  });

  it('byte for byte, while it runs', async () => {
    expect(await answers).toBe(recorded('observed-24.6.0.json'));
  }, 120_000);

  it('but for the texts of faults, when it is killed, stopped, frozen or slowly read', async () => {
    expect(withoutTexts(await faults)).toEqual(withoutTexts(recorded('observed-faults-24.6.0.json')));
  }, 150_000);

  it('compares classes, types, codes and times of faults', () => {
    const fault = (text: string) => withoutTexts(JSON.stringify(text));
    expect(fault('UnavailableError unavailable 14 14 UNAVAILABLE: read ECONNRESET (under 2 s)')).toBe(
      'UnavailableError unavailable 14 (under 2 s)',
    );
    expect(fault('error UnknownError unknown 13 13 INTERNAL: Received RST_STREAM')).toBe('error UnknownError unknown 13');
    expect(fault('ok (under 2 s)')).toBe('ok (under 2 s)');
  });
});

/** Class, type and code say what the adapter goes by, and whether trying again is safe; the rest is wording. */
function withoutTexts(json: string): unknown {
  const plain = (text: string): string =>
    text.replace(/^((?:error )?\w*Error \S+ (?:\d+|-)) .*?( \((?:under|over)? ?\d+.*? s\))?$/s, '$1$2');
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') return plain(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plain(key), inner]));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
