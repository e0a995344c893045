/**
 * `npm start`: builds, and serves in this same process, which takes the place of the shell that npm starts (`exec`): npm passes a signal to
 * that one process and no further, and waits for it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'npm start   builds and serves on http://localhost:3000; README.md has a table of its settings, which are environment variables',
  );
  process.exit(0);
}

const LOOK_EVERY_MS = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let told = false;

// In a group of its own, so that all of it ends with one signal: npm would leave behind what its shell has started.
const building = spawn('npm', ['run', '--silent', 'build'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
const end = () => {
  told = true;
  try {
    process.kill(-building.pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
};
for (const signal of SIGNALS) process.on(signal, end);
watchNpm();
const [code] = await once(building, 'close');
for (const signal of SIGNALS) process.off(signal, end);

if (told) {
  console.log('\nStopped before it served: nobody had asked it anything.');
  process.exit(0);
}
if (code !== 0) process.exit(code ?? 1);
await import('../dist/program/main.js');

/**
 * npm ends at once, and passes nothing on, where it is killed or its terminal is closed: nobody would then stop what it has started. Its
 * end counts as a terminal that is closed. Who starts the program itself, or this script without npm, may go.
 */
function watchNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    // While the program is loaded nobody listens: it is told as soon as somebody does.
    if (process.ppid !== npm && process.emit('SIGHUP', 'SIGHUP')) clearInterval(watch);
  }, LOOK_EVERY_MS);
  watch.unref();
}
