/**
 * `npm run start:dev`: builds and serves, and does both anew after every change of a source, of pages' scripts and styles
 * too. What a build refuses is said, and the next change tries again. `-- --inspect` opens the service to a debugger.
 */
import { spawn } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const SETTLED_MS = 150;
const WATCHED = /\.(ts|tsx|css|svg)$/;
const UNSERVED = /\.(spec|testkit)\.tsx?$/;

let service;
let changed = true;
let working = false;
let leaving = false;
let settling;

for (const folder of ['src', 'libs']) watchFolder(join(project, folder));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
await renew();

/** Each folder is watched by itself: watching a tree in one goes unnoticed on some systems when folders are renamed. */
function watchFolder(folder) {
  watch(folder, (_, name) => {
    if (name === null || !WATCHED.test(name) || UNSERVED.test(name)) return;
    changed = true;
    clearTimeout(settling);
    settling = setTimeout(renew, SETTLED_MS);
  });
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) watchFolder(join(folder, entry.name));
}

/** One build at a time; a change that comes while one runs makes another. */
async function renew() {
  if (working) return;
  working = true;
  while (changed && !leaving) {
    changed = false;
    // The build empties dist, from which a running service may still load something: it is stopped before.
    await stop();
    const built = await new Promise((resolve) => start(['run', '--silent', 'compile']).once('close', (code) => resolve(code === 0)));
    if (built && !leaving && !changed) serve();
    else if (!built) console.error('The build has failed: it is tried again at the next change.');
  }
  working = false;
}

function start(parameters) {
  return spawn('npm', parameters, { cwd: project, stdio: 'inherit' });
}

/** In a group of its own, so that Ctrl-C reaches it once, from here: a second one would not wait for what has begun. */
function serve() {
  const parameters = ['--enable-source-maps', ...process.argv.slice(2), 'dist/src/main.js'];
  const own = spawn(process.execPath, parameters, { cwd: project, stdio: 'inherit', detached: true });
  own.once('close', () => {
    if (service === own) service = undefined;
  });
  service = own;
}

/** Resolves when the service has finished its requests and its PostgreSQL has stopped. */
function stop() {
  const own = service;
  if (own === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    own.once('close', resolve);
    own.kill('SIGTERM');
  });
}

async function leave() {
  if (leaving) return;
  leaving = true;
  await stop();
  process.exit(0);
}
