import pg from 'pg';

/** One event of the store as it lies there. */
export interface LoggedEvent {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly commandId: string;
  /** Of a request. */
  readonly reference: string | null;
}

/** Every event of a store, in its order. */
export type EventsOf = () => Promise<readonly LoggedEvent[]>;

/** What a service that runs has stored, seen from outside of it: in its database as superuser, and in its event store. */
export class StoredLog {
  private constructor(
    private readonly client: pg.Client,
    private readonly elsewhere?: EventsOf,
  ) {}

  /** @param elsewhere reads the events where they are not kept in the same database */
  static async open(databaseUrl: string, elsewhere?: EventsOf): Promise<StoredLog> {
    const client = new pg.Client({ connectionString: databaseUrl });
    // The server ends with the service that is killed.
    client.on('error', () => undefined);
    await client.connect();
    return new StoredLog(client, elsewhere);
  }

  async events(): Promise<readonly LoggedEvent[]> {
    if (this.elsewhere) return this.elsewhere();
    const { rows } = await this.client.query<LoggedEvent>(
      `SELECT position::text, stream, revision, type, metadata ->> 'commandId' AS "commandId", data ->> 'reference' AS reference
       FROM event_store.events ORDER BY event_store.events.position`,
    );
    return rows;
  }

  /** The events of what people do; the clock posts statistics and makes releases when it comes to it, between any two of them. */
  async ofPeople(): Promise<readonly LoggedEvent[]> {
    return (await this.events()).filter(({ stream }) => !/^(statistical_record|publication_plan|release)-/.test(stream));
  }

  async namespace(): Promise<string> {
    return (await this.client.query<{ namespace: string }>('SELECT namespace FROM service.installation')).rows[0]!.namespace;
  }

  /** When the tables that answer now were begun: another time after a rebuild. */
  async begunAt(projection: string): Promise<string> {
    const query = 'SELECT started_at::text AS at FROM read_side.checkpoints WHERE target = $1';
    return (await this.client.query<{ at: string }>(query, [projection])).rows[0]!.at;
  }

  /** Every row of every table of a projection, as text in one order. */
  async rowsOf(projection: string): Promise<readonly string[]> {
    const tables = await this.client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1`,
      [projection],
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await this.client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`);
      rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
    }
    return rows;
  }

  /** Keeps every projection from writing, until the connection ends. */
  async holdProjections(): Promise<void> {
    await this.client.query('BEGIN');
    await this.client.query('SELECT FROM read_side.checkpoints FOR UPDATE');
  }

  close(): Promise<void> {
    return this.client.end().catch(() => undefined);
  }
}
