/**
 * Compiles the program into a folder of its own, `compile-apart.mjs FOLDER`: `nest build` empties dist, from which a service of the same
 * checkout may still load something. Nothing is deleted here, so that two runs at once do not take anything away from one another.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const run = (...parameters) => {
  const { status } = spawnSync(process.execPath, parameters, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
};
run(
  'node_modules/@swc/cli/bin/swc.js',
  'src',
  'libs',
  '--out-dir',
  folder,
  '--extensions',
  '.ts,.tsx',
  '--config-file',
  '.swcrc',
  '--quiet',
);
run('scripts/build-assets.mjs', folder);
