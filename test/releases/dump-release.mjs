/**
 * Writes what a release leaves behind, from its running service with the bundled PostgreSQL, into a folder:
 * `node test/releases/dump-release.mjs DATA_DIR FOLDER`. The README beside it tells when and how.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const [dataDir, folder] = process.argv.slice(2);
const password = (await readFile(join(dataDir, 'postgres/superuser-password'), 'utf8')).trim();
const port = (await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[3];
const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/afterwatch` });
await client.connect();
await mkdir(folder, { recursive: true });
for (const [table, order] of [
  ['public.migrations', 'id'],
  ['event_store.events', 'position'],
  ['vault.keys', 'created_at, id'],
  ['vault.access_log', 'id'],
  ['service.installation', 'id'],
]) {
  const { rows } = await client.query(`SELECT row_to_json(kept)::text AS line FROM ${table} kept ORDER BY ${order}`);
  await writeFile(join(folder, `${table}.ndjson`), rows.map(({ line }) => `${line}\n`).join(''));
}
await client.end();
await copyFile(join(dataDir, 'master.key'), join(folder, 'master.key'));
