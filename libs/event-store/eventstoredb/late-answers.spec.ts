/** @waits for answers that come late */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isLateAnswer } from './late-answers.js';

interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...given: readonly string[]): Promise<End> {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const args = ['--import', file('../../../test/support/swc-hook.mjs'), file('./late-answers-program.testkit.ts'), ...given];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout: 40_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

describe('an answer that comes after its append was given up', () => {
  it('does not end the process: it is counted, and the next append does not wait for the call that it broke', async () => {
    const { code, stdout, stderr } = await run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse(stdout) as { late: number; stored: number; waited: number };
    expect(told).toMatchObject({ late: 1, stored: 2 });
    expect(told.waited).toBeLessThan(1500);
  });

  it('is the only unhandled rejection that is let pass: any other ends the process as it would without the store', async () => {
    const { code, stdout, stderr } = await run('own');
    expect(code).toBe(1);
    expect(stdout).not.toContain('still alive');
    expect(stderr).toContain('a fault of its own');
  });

  it('is told by its words and by where it was thrown', () => {
    const thrownIn = (path: string, message = 'undefined is not iterable (cannot read property Symbol(Symbol.iterator))') => {
      const error = new TypeError(message);
      error.stack = `TypeError: ${message}\n    at ClientDuplexStreamImpl.<anonymous> (${path}:31:44)\n    at emit (node:events:517:28)`;
      return error;
    };
    const library = '/srv/app/node_modules/@eventstore/db-client/dist/streams/appendToStream/batchAppend.js';
    expect(isLateAnswer(thrownIn(library))).toBe(true);
    expect(isLateAnswer(thrownIn(library.replace('/dist/', '/src/').replace('.js', '.ts')))).toBe(true);
    expect(isLateAnswer(thrownIn('/srv/app/dist/src/cases/evolve.js'))).toBe(false);
    expect(isLateAnswer(thrownIn(library, 'Cannot read properties of undefined'))).toBe(false);
    expect(isLateAnswer(new Error('undefined is not iterable'))).toBe(false);
    expect(isLateAnswer('undefined is not iterable')).toBe(false);
  });
});
