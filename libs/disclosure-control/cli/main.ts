import { runDisclosure } from './disclosure.js';

process.exitCode = await runDisclosure(process.argv.slice(2));
