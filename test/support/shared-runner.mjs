import { createEmptyTestResult } from '@jest/test-result';
import { formatExecError, formatResultsErrors } from 'jest-message-util';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('./shared-runner-worker.mjs', import.meta.url));
const HOOK = new URL('./swc-hook.mjs', import.meta.url).href;
/** A worker that has grown beyond this is followed by a fresh one. */
const MOST_BYTES = 1_600_000_000;
/** What is younger than this is thrown away seldom: what a request leaves behind is then gone before anybody has to look through it. */
const YOUNG_MEGABYTES = 64;
/** How a spec file begins that mostly waits: for processes that start and end, and for limits that pass. */
const WAITS = /^\/\*\* @waits /;
/** Processes for such files, beside those that compute. More would make them wait for each other. */
const WAITING_AT_ONCE = 2;

/**
 * Runs spec files for jest in a few plain Node processes, one file after the other in each, with the modules that an
 * earlier file has loaded: jest's own runner would load the whole service anew for every file, which takes it longer than
 * the file. What a file leaves in a module is seen by the next one; specs keep nothing there.
 *
 * Files that mostly wait have processes of their own beside the others, so that waiting keeps no processor idle; those that
 * are left when everything else is done are shared among all.
 */
export default class SharedRunner {
  supportsEventEmitters = false;
  isSerial = false;
  #globalConfig;

  constructor(globalConfig) {
    this.#globalConfig = globalConfig;
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const waiting = tests.filter(({ path }) => WAITS.test(readFileSync(path, 'utf8')));
    // What goes through the whole service takes longest, however short it is: left for the end, it would keep one processor busy alone.
    const isOfTheWhole = ({ path, context }) => path.startsWith(join(context.config.rootDir, 'test', '/'));
    const computing = tests.filter((test) => !waiting.includes(test)).sort((one, other) => isOfTheWhole(other) - isOfTheWhole(one));
    const inTurn = async (...queues) => {
      let worker;
      while (!watcher.isInterrupted()) {
        const test = queues.find(({ length }) => length > 0)?.shift();
        if (test === undefined) break;
        await onStart(test);
        worker ??= startWorker(this.#settingsFor(test));
        try {
          const { bytes, ...found } = await worker.run(test.path);
          await onResult(test, asJestSees(found, test, this.#globalConfig));
          if (bytes < MOST_BYTES) continue;
        } catch (error) {
          await onFailure(test, { message: error.message, stack: error.stack });
        }
        await worker.end();
        worker = undefined;
      }
      await worker?.end();
    };
    const workers = Math.max(1, this.#globalConfig.maxWorkers);
    await Promise.all([
      ...Array.from({ length: workers }, () => inTurn(computing, waiting)),
      // Told to run one file at a time, it does.
      ...Array.from({ length: workers === 1 ? 0 : WAITING_AT_ONCE }, () => inTurn(waiting)),
    ]);
  }

  #settingsFor({ context: { config } }) {
    const { testNamePattern, testTimeout, expand } = this.#globalConfig;
    return { testNamePattern, testTimeout: testTimeout ?? config.testTimeout, expand };
  }
}

function startWorker(settings) {
  const child = fork(WORKER, [JSON.stringify(settings)], {
    execArgv: [
      ...(process.env.INSPECT ? ['--inspect-brk'] : []),
      `--max-semi-space-size=${YOUNG_MEGABYTES}`,
      '--import',
      HOOK,
      '--disable-warning=ExperimentalWarning',
    ],
    env: { ...process.env, NODE_ENV: 'test', FORCE_COLOR: process.stderr.isTTY ? '1' : '0' },
    serialization: 'advanced',
  });
  const exited = once(child, 'exit');
  return {
    async run(path) {
      child.send(path);
      const answer = await Promise.race([once(child, 'message'), exited]);
      if (typeof answer[0] !== 'object' || answer[0] === null)
        throw new Error(`the process that ran ${path} ended with ${answer[0] ?? answer[1]}`);
      return answer[0];
    },
    async end() {
      if (child.connected) child.disconnect();
      // A spec that left something open must not hold up the run.
      const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
      await exited;
      clearTimeout(impatience);
    },
  };
}

function asJestSees({ start, end, tests, unhandled }, { path, context: { config } }, globalConfig) {
  const testResults = tests.map(({ titles, status, errors, duration, asserts }) => ({
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1),
    fullName: titles.join(' '),
    status,
    duration,
    failureMessages: errors,
    failureDetails: [],
    numPassingAsserts: asserts,
    location: null,
    invocations: 1,
    retryReasons: [],
  }));
  const countOf = (wanted) => testResults.filter(({ status }) => status === wanted).length;
  const failures = formatResultsErrors(testResults, config, globalConfig, path) ?? '';
  const outside = unhandled.map((stack) => formatExecError({ message: '', stack }, config, globalConfig, path)).join('\n');
  return {
    ...createEmptyTestResult(),
    testFilePath: path,
    perfStats: {
      start,
      end,
      runtime: end - start,
      slow: false,
      loadTestEnvironmentStart: start,
      loadTestEnvironmentEnd: start,
      setupFilesStart: start,
      setupFilesEnd: start,
    },
    testResults,
    numPassingTests: countOf('passed'),
    numFailingTests: countOf('failed'),
    numPendingTests: countOf('pending'),
    numTodoTests: countOf('todo'),
    failureMessage: failures + outside || null,
    testExecError: unhandled.length > 0 ? { message: '', stack: unhandled.join('\n') } : undefined,
  };
}
