/**
 * Tries the adapter of EventStoreDB on a server or a cluster of yours. What is written and set stays there: a throw-away one.
 *
 *   npm run eventstore:verify -- --url esdb://… [--admin-url esdb://admin:…] [--command 'starts one at the address of --fault-url'
 *   --fault-url esdb://…]
 *
 * Runs the contract, users and rights, the observations, the fault suite and the measurements, each as far as what was given allows,
 * and says at the end what was skipped. Ends with 1 where something failed.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const observed = `${root}libs/event-store/eventstoredb/wire-double/observed/`;
const jest = 'node_modules/jest/bin/jest.js';
const { values: given } = parseArgs({
  options: {
    url: { type: 'string' },
    'admin-url': { type: 'string' },
    command: { type: 'string' },
    'fault-url': { type: 'string' },
    seconds: { type: 'string', default: '2' },
  },
});
const url = given.url?.trim();
const adminUrl = given['admin-url']?.trim();
const faultUrl = given['fault-url']?.trim();

if (!url) {
  console.error("Name a throw-away server: npm run eventstore:verify -- --url 'esdb://user:password@host:2113?tlsCAFile=/path/to/ca.crt'");
  process.exit(1);
}

const outcomes = [];
const ran = (name, failed) => outcomes.push(`${failed ? 'FAILED ' : 'passed '} ${name}`);
const skipped = (name, why) => outcomes.push(`SKIPPED ${name}: ${why}`);

await specs(
  'contract of the store',
  'eventstoredb-event-store.spec',
  { EVENTSTOREDB_TEST_URL: url },
  'the server of EVENTSTOREDB_TEST_URL',
);

if (adminUrl) {
  const env = { EVENTSTOREDB_TEST_URL: url, EVENTSTOREDB_TEST_ADMIN_URL: adminUrl };
  await specs('users and rights', 'real-server.spec', env, 'knows users and rights');
} else {
  skipped('users and rights', 'no --admin-url was given');
}

// It deletes streams, which the user of the service may not.
await observation('observations: what a running server answers', 'observed-24.6.0.json', ['observe.mjs', adminUrl ?? url]);

if (given.command && faultUrl) {
  const env = { EVENTSTOREDB_TEST_URL: faultUrl, EVENTSTOREDB_TEST_COMMAND: given.command };
  await specs('fault suite: kills, a stop, a freeze', 'real-server.spec', env, 'loses nothing acknowledged');
  const command = ['sh', '-c', `exec ${given.command}`];
  await observation('observations: what a server that is killed, stopped, frozen, slowly read answers', 'observed-faults-24.6.0.json', [
    'observe-faults.mjs',
    faultUrl,
    ...command,
  ]);
} else {
  skipped('fault suite, and observations under faults', 'they need --command, which starts a server, and --fault-url, where it then is');
}
skipped(
  'faults of a cluster (leader killed, frozen, majority lost)',
  'nodes of a cluster are killed by whoever runs them; this runs on the stand-in',
);

const bench = await run([`${root}bench/eventstoredb.mjs`, '--url', url, '--rounds', '3', '--seconds', given.seconds], {});
ran('measurements', bench.code !== 0);

console.log('\n================ what was tried on EventStoreDB, and what was not ================');
for (const line of outcomes) console.log(line);
process.exitCode = outcomes.some((line) => line.startsWith('FAILED')) ? 1 : 0;

async function specs(name, file, env, only) {
  console.log(`\n--- ${name}`);
  const { code } = await run([jest, '--ci', '--verbose', `libs/event-store/eventstoredb/${file}`, '-t', only], env);
  ran(name, code !== 0);
}

async function observation(name, file, [script, ...args]) {
  console.log(`\n--- ${name}`);
  const { code, output } = await run([observed + script, ...args], {}, 'keep');
  const expected = JSON.parse(await readFile(observed + file, 'utf8'));
  let answers = {};
  try {
    answers = JSON.parse(output);
  } catch {
    console.log('the script was not finished');
  }
  const names = [...new Set([...Object.keys(expected), ...Object.keys(answers)])];
  const others = names.filter((each) => JSON.stringify(expected[each]) !== JSON.stringify(answers[each]));
  for (const each of others) {
    console.log(`${each}\n  24.6.0 answered: ${JSON.stringify(expected[each])}\n  this one:        ${JSON.stringify(answers[each])}`);
  }
  ran(`${name} (${names.length - others.length} of ${names.length} as 24.6.0)`, code !== 0 || others.length > 0);
}

function run(args, env, output = 'show') {
  return new Promise((resolve) => {
    const stdio = ['ignore', output === 'keep' ? 'pipe' : 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    let kept = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (kept += text));
    child.once('close', (code) => resolve({ code, output: kept }));
  });
}
