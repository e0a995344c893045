import type { Client } from 'pg';
import { StoreNotUsable } from '../store-not-usable.js';

const OLDEST = 150000;

/** What a server says of itself. `version` is `server_version_num`. */
export interface ServerFacts {
  readonly version: string;
  readonly synchronous: string;
  readonly fsync: string;
  readonly standby: boolean;
}

/** Why this server may not be trusted with events, in a sentence that says what to change; null when it may. */
export function objectionTo(server: ServerFacts, acceptUnsafeServer = false): string | null {
  if (Number(server.version) < OLDEST) {
    const major = Math.floor(Number(server.version) / 10000);
    return `the event store needs PostgreSQL 15 or newer, this server is ${major}: upgrade it`;
  }
  if (server.standby) return 'the server is a standby and takes no events: connect to the primary';
  if (acceptUnsafeServer) return null;
  if (server.synchronous === 'off') {
    return 'synchronous_commit is off, so acknowledged events could be lost: set it to on for the server, database and role';
  }
  if (server.fsync === 'off') return 'fsync is off, so acknowledged events could be lost: set it to on for the server';
  return null;
}

/**
 * Settles the session and refuses a server that would lose what it has acknowledged. Asked on every new connection
 * that appends, since the server may have come back as another one.
 *
 * READ COMMITTED is set here because the check under the order lock needs a snapshot younger than the lock.
 *
 * @throws StoreNotUsable
 */
export async function requireDurableServer(client: Client, acceptUnsafeServer: boolean): Promise<void> {
  await client.query(`SELECT set_config('default_transaction_isolation', 'read committed', false)`);
  await refuseForgetfulServer(client, acceptUnsafeServer);
}

/**
 * For whatever else must survive on this server, such as the keys of sealed data where the events are kept elsewhere.
 *
 * @throws StoreNotUsable where the server would lose what it has acknowledged
 */
export async function refuseForgetfulServer(client: Pick<Client, 'query'>, acceptUnsafeServer: boolean): Promise<void> {
  const answer = await client.query<ServerFacts>(`
    SELECT current_setting('server_version_num') AS version, current_setting('synchronous_commit') AS synchronous,
           current_setting('fsync') AS fsync, pg_is_in_recovery() AS standby`);
  const objection = objectionTo(answer.rows[0]!, acceptUnsafeServer);
  if (objection !== null) throw new StoreNotUsable(objection);
}

/**
 * The log is there, the role may use it, and the sequence has not fallen behind the events, as it would after a
 * restore or a replication that left it out; new events would then land before old ones.
 *
 * @throws StoreNotUsable
 */
export async function requireLog(client: Client): Promise<void> {
  const there = await client.query<{ there: boolean }>(`SELECT to_regclass('event_store.events') IS NOT NULL AS there`);
  if (there.rows[0]?.there !== true) {
    throw new StoreNotUsable('the database has no event store yet: run the migrations as its owner first');
  }
  const order = await client.query<{ behind: boolean }>(`
    SELECT coalesce((SELECT max(position) FROM event_store.events), 0) > (SELECT last_value FROM event_store.positions)
      AS behind`);
  if (order.rows[0]?.behind !== false) {
    throw new StoreNotUsable(
      'the sequence event_store.positions stands before the last event, as after a partial restore: as the owner run ' +
        "SELECT setval('event_store.positions', (SELECT max(position) FROM event_store.events))",
    );
  }
}
