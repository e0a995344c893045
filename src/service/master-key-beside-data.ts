import { sep } from 'node:path';
import type { Config } from '../config/config.js';

/** Whether a copy of the data folder holds both the sealed data of the bundled PostgreSQL and the master key that opens it. */
export function masterKeyBesideData({ databaseUrl, dataDir, masterKeyFile }: Config): boolean {
  return databaseUrl === null && masterKeyFile.startsWith(dataDir.endsWith(sep) ? dataDir : `${dataDir}${sep}`);
}
