/**
 * Everything that is measured, one after the other. Ends with 1 when one of them is below its bar; the times of
 * queries have none and are printed.
 *
 *   npm run bench
 */
import { spawnSync } from 'node:child_process';
import { root } from './measuring.mjs';

const PARTS = ['append', 'http', 'eventstoredb', 'projected', 'figures', 'queries', 'pages', 'disclosure'];

const below = PARTS.filter((part) => {
  console.log(`\nbench:${part}`);
  return spawnSync('npm', ['run', '--silent', `bench:${part}`], { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(below.length === 0 ? '\nnothing is below its bar' : `\nbelow the bar: ${below.join(', ')}`);
process.exitCode = below.length === 0 ? 0 : 1;
