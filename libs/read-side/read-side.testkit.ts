import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../test/support/test-database.js';
import type { Batch, EventStore, Position, StoredEvent } from '../event-sourcing/index.js';
import { readSideDataSourceOptions } from './tables/data-source-options.js';
import type { Projection } from './projection/projection.js';
import type { ReadSideLog } from './running/read-side-log.js';

/** A DataSource as the service has it. */
export async function openReadSide(database: TestDatabase, projections: readonly Projection[]): Promise<DataSource> {
  return new DataSource(readSideDataSourceOptions(database.appUrl, projections, { poolSize: 8 })).initialize();
}

/** A database and a DataSource over these projections, for one spec. */
export async function readSideDatabase(projections: readonly Projection[]) {
  const database = await testDatabase();
  const dataSource = await openReadSide(database, projections);
  return {
    database,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** A store of which only `follow` is asked: a list that grows. */
export class ListedEvents implements Pick<EventStore, 'follow'> {
  private readonly arrivals = new Set<() => void>();

  constructor(
    private events: readonly StoredEvent[] = [],
    private readonly perBatch = 100,
  ) {}

  add(...events: readonly StoredEvent[]): void {
    this.events = [...this.events, ...events];
    for (const wake of this.arrivals) wake();
  }

  async reaches(position: Position): Promise<boolean> {
    return this.events.some((event) => event.position >= position);
  }

  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
    let position = after;
    for (let first = true; !signal.aborted; first = false) {
      const events = this.events.filter((event) => event.position > position).slice(0, this.perBatch);
      if (events.length === 0 && !first) {
        await this.arrival(signal);
        continue;
      }
      position = events.at(-1)?.position ?? position;
      yield { events, position, caughtUp: position >= (this.events.at(-1)?.position ?? position) };
    }
  }

  private arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.arrivals.delete(wake);
        resolve();
      };
      this.arrivals.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly fields: object;
}

/** A log that can be looked at. */
export function recordedLog(): ReadSideLog & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
