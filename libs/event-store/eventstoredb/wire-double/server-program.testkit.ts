import { parseArgs } from 'node:util';
import { startWireDouble } from './wire-double.testkit.js';

/**
 * The double as a process of its own, which can be killed, frozen and stopped by signals:
 * `node --import ./test/support/swc-hook.mjs <this file> --port 2113 --data <file>`. Tells its address in a line.
 */
const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, tls: { type: 'boolean' }, features: { type: 'string' } },
});
const double = await startWireDouble({
  port: Number(values.port ?? 0),
  dataFile: values.data,
  tls: values.tls ? true : undefined,
  features: values.features === 'classic' ? 'classic' : 'batch',
});
process.once('SIGTERM', () => void double.stopInOrder().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ url: double.url, port: double.port })}\n`);
