/**
 * Lets Node run the project's TypeScript as it stands, decorators included, for programs that are no specs:
 * `node --import ./test/support/swc-hook.mjs <program.ts>`. Compiled as `.swcrc` says, file by file, and kept nowhere.
 */
import { register } from 'node:module';

register('./swc-loader.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
