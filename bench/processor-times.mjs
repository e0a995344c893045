import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;

/**
 * Tells how much processor time a contender and the database have spent, for each contender by its name.
 *
 * @param pids the process of each, named as its database is
 * @returns `of`: the milliseconds of its own process so far, and those of the database's processes for it; nothing but zeros
 *   where the system does not tell
 */
export async function processorTimes(superuserUrl, pids) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const backends = async (database) =>
    (await client.query('SELECT pid FROM pg_stat_activity WHERE datname = $1', [database])).rows.map(({ pid }) => pid);
  const total = async (processes) => (await Promise.all(processes.map(spentBy))).reduce((sum, each) => sum + each, 0);
  return { of: async (name) => [await total([pids[name]]), await total(await backends(name))], end: () => client.end() };
}

async function spentBy(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold blanks: user and system time are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? 0 : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
