/** `node compile.mjs ENTRY.ts`: prints the URL of the compiled entry. */
import { compiled } from './compiled.mjs';

process.stdout.write(`${compiled(process.argv[2]).href}\n`);
