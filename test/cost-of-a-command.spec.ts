import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

describe('the cost of a command', () => {
  let counted: Readonly<Record<'slice' | 'withForm' | 'sentences' | 'without' | 'files', number>>;
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/cost-of-a-command.mjs']);
    const figure = (said: string) => Number(new RegExp(`${said}: (\\d+)`).exec(stdout)![1]);
    counted = {
      slice: figure('median lines of a slice alone'),
      withForm: figure('median lines of a command with its form'),
      sentences: figure('of these, sentences for people'),
      without: figure('without them'),
      files: figure('median files, added and touched, with its form'),
    };
  });

  it('is at most 60 lines with its form, and 6 files added or touched, for half of them', () => {
    expect(counted.withForm).toBeLessThanOrEqual(60);
    expect(counted.files).toBeLessThanOrEqual(6);
  });

  it('stands in the documents as it is counted', async () => {
    const written = await readFile('docs/cost-of-a-command.md', 'utf8');
    const figures = [...written.matchAll(/^\|[^|]+\|[^|]+\| (\d+) \|$/gm)].map(([, figure]) => Number(figure));
    expect(figures).toEqual([counted.slice, counted.withForm, counted.sentences, counted.without, counted.files]);
  });
});
