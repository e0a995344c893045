import { Pool, type ClientConfig } from 'pg';
import { StoreUnavailable, type EventVersions, type StoredEvent } from '../../event-sourcing/index.js';
import { grouped } from '../../grouping/index.js';
import { AS_TEXT } from './as-text.js';
import type { Row } from './connection.js';
import { codeOf, isOutage, Outage, refused } from './failures.js';
import { EVENT_COLUMNS, storedEvent } from './stored-rows.js';

const STREAM_PAGE = 2000;
/** Of each stream, where several are read together: a long one goes on by itself and holds up no other. */
const FIRST_PAGE = 100;
const STREAMS_TOGETHER = 100;
const TRIES = 3;

/** Reads the log over a pool of connections. */
export class Reader {
  private readonly pool: Pool;
  /** The first page of a stream: most are no longer, and many are asked for at the same time. */
  private readonly beginning: (stream: string) => Promise<readonly Row[]>;

  constructor(
    config: ClientConfig,
    connections: number,
    private readonly versions: EventVersions,
  ) {
    this.pool = new Pool({ ...config, max: connections, idleTimeoutMillis: 30_000 });
    // Without a listener the loss of an idle connection would end the process; the pool makes a new one by itself.
    this.pool.on('error', () => undefined);
    this.beginning = grouped((streams) => this.beginnings(streams), {
      most: STREAMS_TOGETHER,
      atOnce: 2,
      concernsAll: (error) => error instanceof StoreUnavailable,
    });
  }

  /** @throws StoreUnavailable · StoreFault */
  async stream(stream: string): Promise<readonly StoredEvent[]> {
    let rows = await this.beginning(stream);
    const events = rows.map((row) => storedEvent(this.versions, row));
    for (let page = FIRST_PAGE; rows.length === page; page = STREAM_PAGE) {
      rows = await this.patiently(READ_STREAM, [stream, events.length - 1, STREAM_PAGE]);
      for (const row of rows) events.push(storedEvent(this.versions, row));
    }
    return events;
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
  private async beginnings(asked: readonly string[]): Promise<readonly (readonly Row[])[]> {
    const streams = [...new Set(asked)];
    if (streams.length === 1) {
      const rows = await this.patiently(READ_STREAM, [streams[0], -1, FIRST_PAGE]);
      return asked.map(() => rows);
    }
    const found = new Map<string, Row[]>(streams.map((stream) => [stream, []]));
    for (const [number, ...row] of await this.patiently(READ_BEGINNINGS, [streams, FIRST_PAGE]))
      found.get(streams[Number(number) - 1]!)!.push(row);
    return asked.map((stream) => found.get(stream)!);
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
  text: `SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE stream = $1 AND revision > $2 ORDER BY revision LIMIT $3`,
};

const READ_BEGINNINGS: Statement = {
  name: 'event-store-read-beginnings',
  text: `SELECT asked.number, event.* FROM unnest($1::text[]) WITH ORDINALITY AS asked (stream, number) CROSS JOIN LATERAL (
    SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE stream = asked.stream ORDER BY revision LIMIT $2
  ) AS event ORDER BY asked.number, event.revision`,
};

const READ_REACHED: Statement = {
  name: 'event-store-read-reached',
  text: 'SELECT position FROM event_store.events WHERE position >= $1 LIMIT 1',
};

const READ_LOG: Statement = {
  name: 'event-store-read-log',
  text: `SELECT ${EVENT_COLUMNS} FROM event_store.events WHERE position > $1 ORDER BY position LIMIT $2`,
};
