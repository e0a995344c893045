/** One process of `shared-runner.mjs`: takes paths of spec files, answers each with what became of its tests. */
import { jestExpect as expect } from '@jest/expect';
import * as circus from 'jest-circus';
import { pathToFileURL } from 'node:url';

const { testNamePattern, testTimeout, expand } = JSON.parse(process.argv[2]);
const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect });

circus.addEventHandler((event) => {
  if (event.name === 'test_start') expect.setState({ currentTestName: titlesOf(event.test).join(' '), assertionCalls: 0 });
  if (event.name === 'test_done') {
    // `expect.assertions` and its like are judged when the test is over.
    event.test.errors.push(...expect.extractExpectedAssertionsErrors().map(({ error }) => error));
  }
});
for (const kind of ['uncaughtException', 'unhandledRejection']) process.on(kind, (error) => circus.getState().unhandledErrors.push(error));

process.on('message', (path) => {
  void running(path).then((found) => process.send({ ...found, bytes: process.memoryUsage().rss }));
});
process.on('disconnect', () => process.exit(0));

async function running(path) {
  const start = Date.now();
  circus.resetState();
  const state = circus.getState();
  if (testTimeout !== undefined) state.testTimeout = testTimeout;
  if (testNamePattern) state.testNamePattern = new RegExp(testNamePattern, 'i');
  state.expand = expand;
  expect.setState({ testPath: path, expand });
  try {
    await import(pathToFileURL(path).href);
    const { testResults, unhandledErrors } = await circus.run();
    const unhandled = testResults.length === 0 ? [...unhandledErrors, 'Error: the file holds no test'] : unhandledErrors;
    return { start, end: Date.now(), tests: testResults.map(asPlain), unhandled: unhandled.map(String) };
  } catch (error) {
    return { start, end: Date.now(), tests: [], unhandled: [error?.stack ?? String(error)] };
  }
}

function asPlain({ testPath, status, errors, duration, numPassingAsserts }) {
  const outcome = { skip: 'pending', todo: 'todo' }[status] ?? (errors.length > 0 ? 'failed' : 'passed');
  return { titles: testPath.slice(1), status: outcome, errors: [...errors], duration, asserts: numPassingAsserts };
}

function titlesOf(test) {
  const titles = [];
  for (let block = test; block.parent; block = block.parent) titles.unshift(block.name);
  return titles;
}
