import { execFile } from 'node:child_process';

/** Runs one of the programs of `src/cli` as it stands. */
const run = (program: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly complaint: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', './test/support/swc-hook.mjs', `src/cli/${program}.ts`, ...args],
      { env: { PATH: process.env.PATH } },
      (error, out, complaint) => resolve({ code: error === null ? 0 : Number(error.code), out, complaint }),
    );
  });

describe('a command line', () => {
  it.each([
    ['sample', 'npm run sample'],
    ['add-first', 'npm run person:add-first'],
    ['let-in', 'npm run person:let-in'],
    ['release', 'npm run release'],
  ])('says how it is used where it is asked, and what it does not know in one sentence above that: %s', async (program, command) => {
    const [help, unknown] = await Promise.all([run(program, '--help'), run(program, '--colour')]);
    expect(help).toEqual({ code: 0, out: expect.stringContaining(`${command} --`) as string, complaint: '' });
    expect(help.out).toContain('--port');
    expect(unknown).toEqual({ code: 2, out: '', complaint: `Unknown option '--colour'.\n${help.out}` });
  });
});
