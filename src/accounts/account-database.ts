/** What runs a statement and gives its rows; `RETURNING` of an update gives rows and their number. */
export interface AccountDatabase {
  query(statement: string, values?: unknown[]): Promise<unknown>;
  transaction<Result>(work: (database: Pick<AccountDatabase, 'query'>) => Promise<Result>): Promise<Result>;
}

/** What TypeORM gives for a statement that changes rows and returns them. */
export function changedRows<Row>(answer: unknown): readonly Row[] {
  return (answer as readonly [readonly Row[], number])[0];
}

/** One thing about a person's account after the other, also from two windows and two processes: until the transaction ends. */
export async function alone(database: Pick<AccountDatabase, 'query'>, personId: string): Promise<void> {
  await database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [personId]);
}
