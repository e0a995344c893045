/** @waits for a program of its own */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { TextWay } from '../src/notices/text-way.js';
import { until } from './support/until.js';

const SECRET = 'a secret of at least thirty-two characters';
const notice = {
  id: '4e0c9a52-2f4c-4a5b-9a51-0d8d2f9a7a11',
  to: '+18165550143',
  subject: 'You have 1 thing waiting.',
  text: 'You have 1 thing waiting.',
};

/** The program as it stands there; what differs is the port, which is any free one, and the provider, of whom no example can know. */
async function example(): Promise<string> {
  const text = await readFile('docs/operating.md', 'utf8');
  const [, program] = /^```js\n([\s\S]*?createServer[\s\S]*?)^```$/m.exec(text)!;
  const provider = `let fails = true;
    async function sendText(to, text) {
      if (to === '+18165550199' && fails) { fails = false; throw new Error('the provider is away'); }
      console.log(JSON.stringify({ to, text }));
    }`;
  const listening = program!.replace(
    /\.listen\(8080, '127\.0\.0\.1'\);/,
    `.listen(0, '127.0.0.1', function () { console.log(JSON.stringify({ port: this.address().port })); });`,
  );
  expect(listening).not.toBe(program);
  return `${listening}\n${provider}`;
}

describe('the gateway that docs/operating.md shows', () => {
  let gateway: ChildProcess;
  let complaint = '';
  const sent: { readonly to: string; readonly text: string }[] = [];
  let url: string;
  beforeAll(async () => {
    gateway = spawn(process.execPath, ['--input-type=module', '-e', await example()], { env: { NOTICE_HOOK_SECRET: SECRET } });
    gateway.stderr!.setEncoding('utf8').on('data', (said: string) => (complaint += said));
    const lines = createInterface({ input: gateway.stdout! });
    const [first] = (await once(lines, 'line')) as [string];
    url = `http://127.0.0.1:${(JSON.parse(first) as { port: number }).port}/notices`;
    lines.on('line', (line) => sent.push(JSON.parse(line) as (typeof sent)[0]));
  });
  afterAll(async () => {
    gateway.kill();
    await once(gateway, 'close');
  });
  const way = (secret = SECRET, at = Date.now()) => new TextWay(url, secret, () => new Date(at));

  const sentTo = () => sent.map(({ to }) => to);

  it('sends a text that this service asks for, and asked again with its id sends nothing', async () => {
    await way().send(notice);
    await way().send(notice);
    await way().send({ ...notice, id: 'another', to: '+18165550144' });
    await until(() => sent.length === 2);
    expect([sentTo(), sent[0]!.text]).toEqual([[notice.to, '+18165550144'], notice.text]);
  });

  it('refuses what is signed with another secret, or is old', async () => {
    const anew = { ...notice, id: 'never' };
    await expect(way(`${SECRET}.`).send(anew)).rejects.toMatchObject({ code: 'HTTP_401' });
    await expect(way(SECRET, Date.now() - 301_000).send(anew)).rejects.toMatchObject({ code: 'HTTP_401' });
  });

  it('says no where its provider fails, goes on, and sends it when it is tried again', async () => {
    const hard = { ...notice, id: 'hard', to: '+18165550199' };
    await expect(way().send(hard)).rejects.toMatchObject({ code: 'HTTP_503' });
    await way().send(hard);
    await until(() => sent.length > 2);
    expect([sentTo(), complaint]).toEqual([[notice.to, '+18165550144', hard.to], '']);
  });
});
