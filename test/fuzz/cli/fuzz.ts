import { parseArgs } from 'node:util';
import { pageGround } from '../../pages/page-ground.js';
import { startTestServer } from '../../support/test-server.js';
import { fuzz } from '../fuzz.js';

/**
 * Sends hostile requests to a service of its own and prints what must not be. Ends with 1 where there is anything.
 *
 *   npm run fuzz [-- --requests 30000 --seed 7]
 */
const { values } = parseArgs({ options: { requests: { type: 'string', default: '30000' }, seed: { type: 'string', default: '1' } } });
const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
try {
  const ground = await pageGround('typical');
  try {
    const { sent, statuses, findings } = await fuzz(ground, { requests: Number(values.requests), seed: Number(values.seed) });
    for (const finding of findings) console.log(finding);
    console.log(`${sent} requests with seed ${values.seed}: ${findings.length} findings; answers ${JSON.stringify(statuses)}`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    await ground.service.end();
  }
} finally {
  await server.stop();
}
