import 'reflect-metadata';
import { runDemo } from './demo/run-demo.js';

// What was not waited for would otherwise hold the process.
process.exit(await runDemo(process.argv.slice(2)));
