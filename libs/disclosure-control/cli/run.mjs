/** `node libs/disclosure-control/cli/run.mjs ENTRY ...`: runs a TypeScript program of this folder after a plain install. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';

const [entry, ...rest] = process.argv.slice(2);
const program = compiled(join(dirname(fileURLToPath(import.meta.url)), `${entry}.ts`));
process.argv = [process.argv[0], fileURLToPath(program), ...rest];
await import(program.href);
