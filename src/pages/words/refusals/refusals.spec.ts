import { readFile } from 'node:fs/promises';
import { fitnessWords } from '../../../cases/domain/fitness-words.js';
import { forTheLead } from '../../../cases/domain/fitness.js';
import { sourceFiles } from '../../../../test/support/source-files.js';
import { refusalFilesEs, refusalsEs } from './refusals.es.js';

const ASKS = String.raw`(?:\b(?:refuse|forbid|refuseMissing)|new Refusal)\(\s*`;
/** The one place that refuses with what it found: the reasons that speak against a member. */
const REASONS = 'src/cases/domain/must-be-fit.ts';

async function codesRefused(): Promise<ReadonlySet<string>> {
  const files = (await sourceFiles('src', 'libs')).filter(
    (name) => !/\.(spec|testkit)\.tsx?$/.test(name) && !name.startsWith('libs/disclosure-control'),
  );
  const texts = await Promise.all(files.map((name) => readFile(name, 'utf8')));
  const written = texts.flatMap((text) => [...text.matchAll(new RegExp(`${ASKS}'([a-z_]+)'`, 'g'))].map(([, code]) => code!));
  const reasons = Object.keys(fitnessWords).filter((reason) => !(forTheLead as readonly string[]).includes(reason));
  return new Set([...written, ...reasons]);
}

describe('what the rules refuse, in Spanish', () => {
  it('has a sentence for every code of every rule, and none for a code that no rule has', async () => {
    expect(Object.keys(refusalsEs).sort()).toEqual([...(await codesRefused())].sort());
  });

  it('knows every place where a code is found only when it is refused', async () => {
    const files = (await sourceFiles('src')).filter((name) => !/\.(spec|testkit)\.tsx?$/.test(name));
    const found = await Promise.all(
      files.map(async (name) => [name, new RegExp(`${ASKS}[^'\\s]`).test(await readFile(name, 'utf8'))] as const),
    );
    expect(found.filter(([, computed]) => computed).map(([name]) => name)).toEqual([REASONS]);
  });

  it('says each code in one file only', () => {
    expect(refusalFilesEs.flatMap((file) => Object.keys(file)).length).toBe(Object.keys(refusalsEs).length);
  });

  it('ends each sentence, and keeps it short enough for a phone', () => {
    for (const [code, sentence] of Object.entries(refusalsEs)) {
      expect([code, sentence]).toEqual([code, expect.stringMatching(/^[A-ZÁÉÍÓÚ][^]{10,169}\.$/)]);
    }
  });
});
