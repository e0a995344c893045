/**
 * Prints, as JSON, what dependency-cruiser sees under the folders named and which rules of `.dependency-cruiser.cjs`
 * are broken. A process of its own, since the cruiser keeps everything in memory.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// It parses with TypeScript only up to the versions that it was tried with, although what it uses of it has stayed.
require('../../node_modules/dependency-cruiser/src/meta.cjs').supportedTranspilers.typescript = '>=2.0.0';

const { cruise } = await import('dependency-cruiser');
const { forbidden, options } = require('../../.dependency-cruiser.cjs');
const { output } = await cruise(process.argv.slice(2), { ...options, validate: true, ruleSet: { forbidden } });
process.stdout.write(JSON.stringify(output));
