/**
 * A small service on the bundled server, run as a process of its own by the crash specs.
 * Arguments: data folder, folder for what stands in under /var, and `once` or `write`. Tells what it does in lines of JSON.
 */
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';

const [dataDir = '', system = '', task] = process.argv.slice(2);
/** Told when it has left this process: what waits here for a slow reader is gone with a kill. */
const tell = (fact: Record<string, unknown>): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(fact)}\n`, () => resolve()));

async function serve(): Promise<void> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (said) => void tell({ said }),
    application: 'crash',
    systemFolders: { state: join(system, 'lib'), cache: join(system, 'cache') },
  });
  let draining = false;
  process.on('SIGINT', () => (draining = true));
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS mark (id bigserial)');
  const found = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM mark');
  await tell({ ready: process.pid, found: found.rows[0]?.count, note: server.note, dataDir: server.dataDir });
  for (let written = 1; task === 'write' && !draining; written++) {
    await client.query('INSERT INTO mark DEFAULT VALUES');
    await tell({ written });
  }
  await client.query('INSERT INTO mark DEFAULT VALUES');
  await client.end();
  await server.stop();
  await tell({ stopped: await server.exited });
}

serve().catch((error: Error) => {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
});
