/**
 * Everything `npm test` runs: first what only reads the code, all of it at once, and where that is green the specs. The last
 * line is the count alone:
 * `N passed, N failed`, where types and lint count as one each. The exit code is non-zero unless all is green.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'test-run-'));
const results = join(scratch, 'jest.json');

const readings = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'], count: byExitCode },
  { name: 'types of the browser script', command: ['node_modules/typescript/bin/tsc', '-p', 'libs/web/assets/browser'], count: byExitCode },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'], count: byExitCode },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'], count: byExitCode },
];
const specs = {
  name: 'specs',
  command: ['node_modules/jest/bin/jest.js', '--ci', '--verbose', '--json', `--outputFile=${results}`],
  count: fromJest,
};

/** The spec files that took longest, for the end of the run. */
let slowest = [];

const total = { passed: 0, failed: 0 };
await Promise.all(readings.map((part) => told(part, held)));
if (total.failed === 0) await told(specs, shown);
for (const line of slowest) console.log(line);
await rm(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a part, and says how it went. */
async function told({ name, command, count }, run) {
  const started = performance.now();
  const { passed, failed } = await count(await run(command));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok ' : 'RED'} ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}

/** Runs a part with its output on the terminal; its JSON results, which jest prints as well, are read from the file. */
async function shown(command) {
  return ended(spawn(process.execPath, command, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] }));
}

/** Runs a part whose output comes in one piece at its end: others run at the same time. */
async function held(command) {
  const child = spawn(process.execPath, command, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece));
  const code = await ended(child);
  process.stdout.write(Buffer.concat(output));
  return code;
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function byExitCode(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A skipped test is a failed one, and so is a file that could not be run, or a run that ended without results. */
async function fromJest(code) {
  const text = await readFile(results, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const found = JSON.parse(text);
  const skipped = found.numPendingTests + found.numTodoTests;
  if (skipped > 0) console.log(`${skipped} tests are skipped: take them out or make them run`);
  slowest = slowestFiles(found.testResults);
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites + skipped;
  const silent = failed === 0 && (code !== 0 || found.numPassedTests === 0);
  return { passed: found.numPassedTests, failed: silent ? 1 : failed };
}

/** Ten lines of seconds and file, the longest first: what a run has become slow by is seen here. */
function slowestFiles(files) {
  const times = files.map(({ name, startTime, endTime }) => ({ file: relative(project, name), seconds: (endTime - startTime) / 1000 }));
  const longest = times.sort((one, other) => other.seconds - one.seconds).slice(0, 10);
  return ['The slowest spec files:', ...longest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)];
}
