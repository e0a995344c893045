import { Client } from 'pg';
import { EventVersions } from '../../event-sourcing/index.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import type { EventStoreLimits } from './options.js';
import type { PostgresEventStore } from './postgres-event-store.js';
import { ORDER_LOCK } from './schema.js';

/** Lines that stores of the spec have logged, as text. */
export interface LoggedLines {
  readonly lines: string[];
}

/** A store on the server of the test run, which does not write through to the disk. */
export function openStore(
  connectionString: string,
  limits: Partial<EventStoreLimits> = {},
  logged: LoggedLines = { lines: [] },
): Promise<PostgresEventStore> {
  const write = (fields: object, message: string) => void logged.lines.push(JSON.stringify({ ...fields, message }));
  const log = { info: write, warn: write };
  return openPostgresEventStore({ connectionString, versions: new EventVersions(), limits, log, acceptUnsafeServer: true });
}

/** A session of the superuser, for doing to the server what goes wrong in life. */
export class Saboteur {
  private constructor(private readonly client: Client) {}

  static async enter(superuserUrl: string): Promise<Saboteur> {
    const client = new Client({ connectionString: superuserUrl });
    client.on('error', () => undefined);
    await client.connect();
    return new Saboteur(client);
  }

  async run(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  /** Keeps everybody else from appending, as a hung transaction would. */
  async holdOrderLock(): Promise<void> {
    await this.client.query('SELECT pg_advisory_lock($1)', [ORDER_LOCK]);
  }

  async releaseOrderLock(): Promise<void> {
    await this.client.query('SELECT pg_advisory_unlock($1)', [ORDER_LOCK]);
  }

  /** Resolves when some append waits for the order lock. */
  appendWaits(): Promise<void> {
    return this.someoneWaitsFor('advisory');
  }

  /** Resolves when some statement is in `pg_sleep`. */
  sleeps(): Promise<void> {
    return this.someoneWaitsFor('PgSleep');
  }

  /** Questions are answered as before, and nothing can be stored. */
  async fillDisk(): Promise<void> {
    await this.client.query(`
      CREATE SEQUENCE event_store.tries;
      CREATE FUNCTION event_store.no_room() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $no_room$
      BEGIN
        PERFORM nextval('event_store.tries');
        RAISE EXCEPTION USING ERRCODE = 'disk_full';
      END $no_room$;
      CREATE TRIGGER no_room BEFORE INSERT ON event_store.events FOR EACH ROW EXECUTE FUNCTION event_store.no_room()`);
  }

  async makeRoom(): Promise<void> {
    await this.client.query(
      'DROP TRIGGER no_room ON event_store.events; DROP FUNCTION event_store.no_room; DROP SEQUENCE event_store.tries',
    );
  }

  /** Resolves when so many events were refused since the disk is full. */
  async triedToStore(times: number): Promise<void> {
    await eventually(async () => {
      const { rows } = await this.client.query<{ tries: number }>('SELECT last_value::int AS tries FROM event_store.tries');
      return rows[0]!.tries >= times;
    });
  }

  /** Ends the sessions of one kind: `appends`, `reads` or `notices`. Gives back how many there were. */
  async terminate(kind: string): Promise<number> {
    const ended = await this.client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1`,
      [`event store: ${kind}`],
    );
    return ended.rowCount!;
  }

  leave(): Promise<void> {
    return this.client.end();
  }

  private async someoneWaitsFor(event: string): Promise<void> {
    await eventually(async () => {
      const waiting = await this.client.query('SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = $1', [
        event,
      ]);
      return waiting.rowCount! > 0;
    });
  }
}
