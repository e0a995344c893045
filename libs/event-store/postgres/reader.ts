import { Pool, type ClientConfig } from 'pg';
import { StoreUnavailable, type EventVersions, type StoredEvent } from '../../event-sourcing/index.js';
import { grouped } from '../../grouping/index.js';
import { AS_TEXT } from './as-text.js';
import type { Row } from './connection.js';
import { codeOf, isOutage, Outage, refused } from './failures.js';
import { continued, KnownStreams } from './known-streams.js';
import { EVENT_COLUMNS, storedEvent } from './stored-rows.js';

const STREAM_PAGE = 2000;
/** Of each stream, where several are read together: a long one goes on by itself and holds up no other. */
const FIRST_PAGE = 100;
const STREAMS_TOGETHER = 100;
const TRIES = 3;
const EVENTS_KNOWN = 10_000;

/** Which rows of a stream are asked for: from this revision on. */
interface Beginning {
  readonly stream: string;
  readonly from: number;
}

/** Reads the log over a pool of connections. */
export class Reader {
  private readonly pool: Pool;
  private readonly known = new KnownStreams(EVENTS_KNOWN);
  /** The first page of a stream: most are no longer, and many are asked for at the same time. */
  private readonly beginning: (asked: Beginning) => Promise<readonly Row[]>;

  constructor(
    config: ClientConfig,
    connections: number,
    private readonly versions: EventVersions,
  ) {
    this.pool = new Pool({ ...config, max: connections, idleTimeoutMillis: 30_000 });
    // Without a listener the loss of an idle connection would end the process; the pool makes a new one by itself.
    this.pool.on('error', () => undefined);
    this.beginning = grouped((asked) => this.beginnings(asked), {
      most: STREAMS_TOGETHER,
      // Of which one may hang.
      atOnce: 2,
      concernsAll: (error) => error instanceof StoreUnavailable,
    });
  }

  /** @throws StoreUnavailable · StoreFault */
  async stream(stream: string): Promise<readonly StoredEvent[]> {
    const eventOf = (row: Row) => storedEvent(this.versions, row);
    const known = this.known.of(stream);
    let rows = await this.beginning({ stream, from: known.at(-1)?.revision ?? 0 });
    let events = continued(known, rows, eventOf);
    if (events === null) {
      rows = await this.beginning({ stream, from: 0 });
      events = rows.map(eventOf);
    }
    for (let page = FIRST_PAGE; rows.length === page; page = STREAM_PAGE) {
      rows = await this.patiently(READ_STREAM, [stream, events.length, STREAM_PAGE]);
      events = [...events, ...rows.map(eventOf)];
    }
    return this.known.keep(stream, events);
  }

  /** The next events of the whole log. @throws Outage · StoreFault · what an upcaster throws */
  async after(position: bigint, limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.query(READ_LOG, [position.toString(), limit]);
    return rows.map((row) => storedEvent(this.versions, row));
  }

  /** @throws StoreUnavailable · StoreFault */
  async reaches(position: bigint): Promise<boolean> {
    return (await this.patiently(READ_REACHED, [position.toString()])).length > 0;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** A stream that several ask for at the same moment is read once. */
  private async beginnings(asked: readonly Beginning[]): Promise<readonly (readonly Row[])[]> {
    const nameOf = ({ stream, from }: Beginning) => `${from} ${stream}`;
    const each = [...new Map(asked.map((one) => [nameOf(one), one])).values()];
    if (each.length === 1) {
      const rows = await this.patiently(READ_STREAM, [each[0]!.stream, each[0]!.from, FIRST_PAGE]);
      return asked.map(() => rows);
    }
    const found = new Map<string, Row[]>(each.map((one) => [nameOf(one), []]));
    const values = [each.map(({ stream }) => stream), each.map(({ from }) => from), FIRST_PAGE];
    for (const [number, ...row] of await this.patiently(READ_BEGINNINGS, values)) found.get(nameOf(each[Number(number) - 1]!))!.push(row);
    return asked.map((one) => found.get(nameOf(one))!);
  }

  /** A pool may hold connections to a server that has gone: reading changes nothing, so it is simply done again. */
  private async patiently(statement: Statement, values: unknown[]): Promise<readonly Row[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.query(statement, values);
      } catch (error) {
        if (!(error instanceof Outage)) throw error;
        if (attempt === TRIES) throw new StoreUnavailable('the event store cannot be read: try again shortly');
      }
    }
  }

  private async query(statement: Statement, values: unknown[]): Promise<readonly Row[]> {
    try {
      const answer = await this.pool.query<(string | null)[]>({ ...statement, values, rowMode: 'array', types: AS_TEXT });
      return answer.rows;
    } catch (error) {
      throw isOutage(error) ? new Outage(codeOf(error)) : refused(error);
    }
  }
}

interface Statement {
  readonly name: string;
  readonly text: string;
}

const READ_STREAM: Statement = {
  name: 'event-store-read-stream',
  text: `SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE stream = $1 AND revision >= $2 ORDER BY revision LIMIT $3`,
};

const READ_BEGINNINGS: Statement = {
  name: 'event-store-read-beginnings',
  text: `SELECT asked.number, event.* FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS asked (stream, first, number)
  CROSS JOIN LATERAL (
    SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE stream = asked.stream AND revision >= asked.first ORDER BY revision LIMIT $3
  ) AS event ORDER BY asked.number, event.revision`,
};

const READ_REACHED: Statement = {
  name: 'event-store-read-reached',
  // In an order, though any will do: without one the log would be read from its beginning.
  text: 'SELECT position FROM event_store.events WHERE position >= $1 ORDER BY position LIMIT 1',
};

const READ_LOG: Statement = {
  name: 'event-store-read-log',
  text: `SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE position > $1 ORDER BY position LIMIT $2`,
};

/** Everything the log is ever asked. */
export const READINGS: readonly Statement[] = [READ_STREAM, READ_BEGINNINGS, READ_REACHED, READ_LOG];
