import type { TestService } from '../support/service.js';

/** How many rows each table holds, but for the access log, which a refusal is written to. */
export async function storedRows({ sources }: TestService): Promise<Readonly<Record<string, number>>> {
  const tables = await sources.dataSource.query<{ name: string }[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%access%'
     ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [counted] = await sources.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${name}`);
    counts[name] = Number(counted!.count);
  }
  return counts;
}
