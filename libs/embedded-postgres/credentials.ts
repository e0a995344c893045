import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * The superuser's password: made at the first start, kept in a file that only the service's user can read. It is on
 * disk before the server knows it, so that a start cut short never leaves a server nobody can enter.
 */
export async function superuserPassword(dataDir: string, clusterExists: boolean): Promise<string> {
  const path = join(dataDir, 'superuser-password');
  const kept = (await readFile(path, 'utf8').catch(noneYet)).trim();
  if (kept !== '') return kept;
  if (clusterExists) {
    throw new EmbeddedPostgresError(
      `The file ${path} with the password of the bundled PostgreSQL is missing or empty: put it back from your backup of the data folder.`,
    );
  }
  const password = randomBytes(32).toString('hex');
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  return password;
}

function noneYet(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
