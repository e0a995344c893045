/**
 * Everything `npm test` runs: what only reads the code, and the specs beside it. What is found wrong is said when it is known, how each
 * part went at the end. The last line is the count alone: `N passed, N failed`, where types, format and lint count as one each. The exit
 * code is non-zero unless all is green.
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
  { name: 'types and lint', command: ['test/types-and-lint.mjs'], count: byBits },
  { name: 'types of the browser script', command: ['node_modules/typescript/bin/tsc', '-p', 'libs/web/assets/browser'], count: byExitCode },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'], count: byExitCode },
];
const specs = {
  name: 'specs',
  command: ['node_modules/jest/bin/jest.js', '--ci', '--verbose', '--json', `--outputFile=${results}`],
  count: fromJest,
};

/** For the end of the run: how each part went, and the spec files that took longest. */
const verdicts = [];
let slowest = [];

const total = { passed: 0, failed: 0 };
await Promise.all([...readings.map((part) => told(part, held)), told(specs, shown)]);
for (const line of [...verdicts, ...slowest]) console.log(line);
await rm(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a part, and keeps how it went. */
async function told({ name, command, count }, run) {
  const started = performance.now();
  const { passed, failed } = await count(await run(command));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  verdicts.push(`${failed === 0 ? 'ok ' : 'RED'} ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}

/** Runs the specs with their output on the terminal; their JSON results, which jest prints as well, are read from the file. */
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

/** One for types and one for lint; a process that came to no verdict found both wrong. */
function byBits(code) {
  const failed = { 0: 0, 16: 1, 32: 1 }[code] ?? 2;
  return { passed: 2 - failed, failed };
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
