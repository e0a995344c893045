import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Outcome {
  readonly testResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
  readonly testExecError?: { readonly stack: string };
  readonly numPassingTests: number;
  readonly numFailingTests: number;
}

describe('the runner of spec files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(process.cwd(), 'node_modules/.cache/specs-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs these files one after the other in one process. @returns what became of each, or the sentence of what ended it */
  async function run(files: Readonly<Record<string, string>>, settings: object = {}): Promise<Readonly<Record<string, Outcome | string>>> {
    const { default: SharedRunner } = (await import('./shared-runner.mjs' as string)) as { default: SharedRunnerClass };
    const config = { rootDir: folder, testTimeout: 200 };
    const tests = Object.keys(files).map((name) => ({ path: join(folder, name), context: { config } }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const found: Record<string, Outcome | string> = {};
    const nameOf = ({ path }: { readonly path: string }) => path.slice(folder.length + 1);
    await new SharedRunner({ maxWorkers: 1, ...settings }).runTests(
      tests,
      { isInterrupted: () => false },
      async () => undefined,
      async (test, outcome) => void (found[nameOf(test)] = outcome),
      async (test, { message }) => void (found[nameOf(test)] = message),
    );
    return found;
  }

  it('tells what passed, failed, was skipped, and took too long', async () => {
    const { 'one.mjs': one } = await run({
      'one.mjs': `
        describe('a thing', () => {
          it('is right', () => expect(1).toBe(1));
          it('is wrong', () => expect(1).toBe(2));
          it.skip('is left out', () => undefined);
          it('never ends', () => new Promise(() => undefined));
          it('asks for more than it gets', () => expect.assertions(1));
        });`,
    });
    const results = (one as Outcome).testResults.map(({ fullName, status }) => `${fullName}: ${status}`);
    expect(results).toEqual([
      'a thing is right: passed',
      'a thing is wrong: failed',
      'a thing is left out: pending',
      'a thing never ends: failed',
      'a thing asks for more than it gets: failed',
    ]);
    expect(one).toMatchObject({ numPassingTests: 1, numFailingTests: 3 });
    expect((one as Outcome).testResults[3]!.failureMessages.join()).toContain('Exceeded timeout of 200 ms');
  });

  it('goes on in the next file after one that ends its process, or cannot be loaded, or leaves an error behind', async () => {
    const {
      'gone.mjs': gone,
      'broken.mjs': broken,
      'late.mjs': late,
      'fine.mjs': fine,
    } = await run({
      'gone.mjs': `it('goes', () => process.exit(3));`,
      'broken.mjs': `throw new RangeError('not to be loaded');`,
      'late.mjs': `it('leaves', async () => { void Promise.reject(new RangeError('nobody waited')); await new Promise(setImmediate); });`,
      'fine.mjs': `it('stays', () => undefined);`,
    });
    expect(gone).toMatch(/gone\.mjs ended with 3$/);
    expect((broken as Outcome).testExecError?.stack).toContain('not to be loaded');
    expect(JSON.stringify(late)).toContain('nobody waited');
    expect(fine).toMatchObject({ numPassingTests: 1, numFailingTests: 0 });
    expect((fine as Outcome).testExecError).toBeUndefined();
  });

  it('runs files that wait beside those that compute, each once, and tells how each went', async () => {
    const meets = (name: string) => `
      import { existsSync, writeFileSync } from 'node:fs';
      it('meets the others', async () => {
        writeFileSync(new URL('./${name}.ran', import.meta.url), '', { flag: 'wx' });
        while (!['one', 'two', 'waits', 'waits-too'].every((other) => existsSync(new URL('./' + other + '.ran', import.meta.url)))) {
          await new Promise(setImmediate);
        }
        expect('${name}').not.toBe('waits-too');
      });`;
    const files = {
      'one.mjs': meets('one'),
      'two.mjs': meets('two'),
      'waits.mjs': `/** @waits for the others */${meets('waits')}`,
      'waits-too.mjs': `/** @waits for the others */${meets('waits-too')}`,
    };
    const found = await run(files, { maxWorkers: 2, testTimeout: 20_000 });
    const passed = Object.entries(found).map(([name, outcome]) => [name, (outcome as Outcome).numPassingTests]);
    expect(Object.fromEntries(passed)).toEqual({ 'one.mjs': 1, 'two.mjs': 1, 'waits.mjs': 1, 'waits-too.mjs': 0 });
  }, 30_000);

  it('runs only what the pattern names, with the modules of the file before', async () => {
    const found = await run(
      {
        'kept.mjs': `export const kept = { files: 0 };`,
        'first.mjs': `import { kept } from './kept.mjs'; it('named', () => expect(++kept.files).toBe(2)); it('other', () => undefined);`,
        'second.mjs': `import { kept } from './kept.mjs'; it('named', () => expect(++kept.files).toBe(3));`,
      },
      { testNamePattern: 'named' },
    );
    expect((found['second.mjs'] as Outcome).testResults.map(({ failureMessages }) => failureMessages.join())).toEqual([
      expect.stringContaining('Received: 2'),
    ]);
    expect((found['kept.mjs'] as Outcome).testExecError?.stack).toContain('holds no test');
    expect((found['first.mjs'] as Outcome).testResults.map(({ status }) => status)).toEqual(['failed', 'pending']);
  });
});

type Given = { readonly path: string };
type SharedRunnerClass = new (settings: object) => {
  runTests(
    tests: readonly Given[],
    watcher: { isInterrupted(): boolean },
    onStart: () => Promise<void>,
    onResult: (test: Given, outcome: Outcome) => Promise<void>,
    onFailure: (test: Given, error: { readonly message: string }) => Promise<void>,
  ): Promise<void>;
};
