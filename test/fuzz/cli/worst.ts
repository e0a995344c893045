import { parseArgs } from 'node:util';
import { firstCoordinator } from '../../support/people.js';
import { testService } from '../../support/service.js';
import { startTestServer } from '../../support/test-server.js';
import { HELD_MS } from '../held.js';
import { worstHeld } from '../worst-held.js';

/**
 * Prints the bodies, within the limits of the edge, that hold the event loop of a service the longest. Ends with 1 where one of them
 * holds it over the limit.
 *
 *   npm run fuzz:worst [-- --of contact]   of the commands with this in their address; of all takes some minutes
 */
const { values } = parseArgs({ options: { of: { type: 'string', default: '' } } });
const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
try {
  const service = await testService({ worksByHand: true });
  try {
    const held = await worstHeld(service.url, (await firstCoordinator(service.url)).id, {
      enoughMs: 5,
      of: ({ path }) => path.includes(values.of),
    });
    console.log('  ms  bytes  answer');
    for (const { heldMs, body, status, path, shape } of held.slice(0, 40))
      console.log(`${heldMs.toFixed(1).padStart(5)} ${String(body.length).padStart(6)}  ${status}  ${path}  ${shape}`);
    const over = held.filter(({ heldMs }) => heldMs > HELD_MS).length;
    console.log(`${held.length} bodies; ${over} hold the event loop over ${HELD_MS} ms`);
    process.exitCode = over === 0 ? 0 : 1;
  } finally {
    await service.end();
  }
} finally {
  await server.stop();
}
