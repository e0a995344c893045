import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { ApiClient } from '../../src/cli/api-client.js';
import { fillWithSample } from '../../src/cli/sample/fill-with-sample.js';
import { settings } from '../../src/config/settings.js';
import { clock } from '../support/clock.js';
import { testService } from '../support/service.js';
import { storesToTry } from '../support/stores-to-try.js';
import { bearer, showing } from '../support/who-acts.js';

const run = promisify(execFile);
const readme = () => readFile(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('lists every setting there is, and no other', async () => {
    const text = await readme();
    const listed = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, variable]) => variable);
    expect(listed).toEqual(settings.map(({ variable }) => variable));
    for (const { meaning } of settings) expect(text).toContain(meaning);
  });

  it.each(storesToTry)(
    'has a tour that leads from the call to the close as it is written, with events in $name',
    async ({ open }) => {
      const store = await open();
      const service = await testService({ clock: clock(new Date()), settings: store.settings });
      try {
        const sample = await fillWithSample(new ApiClient(service.url, showing(service.url)), new Date());
        const tour = [...(await readme()).matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, block]) => block).join('\n');
        const token = (await bearer(service.url, sample.people.lee!)).authorization.replace('Bearer ', '');
        const env = { ...process.env, TOKEN: token, PORT: new URL(service.url).port };
        const { stdout, stderr } = await run('bash', ['--norc', '-u', '-c', tour], { env });
        expect(stderr).toBe('');
        const answers = stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { code?: string; changed?: boolean });
        const refused = answers.flatMap(({ code }) => code ?? []);
        expect(refused).toEqual(['discipline_not_considered', 'invalid_request', 'deployment_unresolved']);
        expect(JSON.stringify(answers.at(-1))).toContain('CaseClosed');
      } finally {
        await service.end();
        await store.end();
      }
    },
    180_000,
  );
});
