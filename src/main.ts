import 'reflect-metadata';
import { run } from './cli/run.js';

// A request that was not waited for would otherwise hold the process.
process.exit(await run());
