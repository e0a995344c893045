import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { ServerDidNotStart, startServer, type ServerProcess, type ServerRequest } from './server-process.js';

const PORT_ATTEMPTS = 5;
const REMNANT_LIMIT = 15_000;

/** A free port may be taken before the server has it: then another. Remnants of a killed server go within seconds. */
export async function startOnPort(
  request: Omit<ServerRequest, 'port'>,
  fixed: number | undefined,
): Promise<{ server: ServerProcess; port: number }> {
  const begun = Date.now();
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await freePort());
    try {
      return { server: await startServer({ ...request, port }), port };
    } catch (error) {
      if (!(error instanceof ServerDidNotStart)) throw error;
      const portTaken = /could not bind|could not create any TCP/.test(error.message);
      if (portTaken && fixed !== undefined) {
        throw new EmbeddedPostgresError(`Port ${port}, wanted for PostgreSQL, is taken: stop what uses it, or choose another port.`);
      }
      const remnant = /pre-existing shared memory block/.test(error.message) && Date.now() - begun < REMNANT_LIMIT;
      if (!remnant && !(portTaken && attempt < PORT_ATTEMPTS)) {
        throw new EmbeddedPostgresError(`PostgreSQL did not start: ${error.message}. Its log is ${request.logPath}.`);
      }
      if (remnant) await pause(200);
    }
  }
}
