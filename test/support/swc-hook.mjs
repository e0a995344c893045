/**
 * Lets Node run the project's TypeScript as it stands, decorators included, for programs that are no specs:
 * `node --import ./test/support/swc-hook.mjs <program.ts>`. Compiled as `.swcrc` says, file by file, and kept nowhere.
 */
import * as modules from 'node:module';

// The older way, which Node 26 warns of, is the only one that Node 20 has.
if (modules.registerHooks === undefined) modules.register('./swc-loader.mjs', import.meta.url);
else modules.registerHooks(await import('./swc-loader.mjs'));
process.setSourceMapsEnabled(true);
