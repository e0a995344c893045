import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { EventVersions, type EventStore } from '../libs/event-sourcing/index.js';
import { openPostgresEventStore, refuseForgetfulServer, type EventStoreLog } from '../libs/event-store/postgres/index.js';
import type { Projection } from '../libs/read-side/index.js';
import { HttpEdgeModule, type HttpEdgePorts } from '../libs/web/http/index.js';
import { accounts, AccountsModule, TokenActorDirectory } from './accounts/index.js';
import { agencies } from './agencies/index.js';
import { capacity } from './capacity/index.js';
import { cases } from './cases/index.js';
import { contacts } from './contacts/index.js';
import type { Config } from './config/config.js';
import { demo } from './demo/index.js';
import type { Context } from './commands/index.js';
import { CoreModule, type Opened } from './service/core.module.js';
import { eventShapes } from './service/event-shapes.js';
import { figures } from './figures/index.js';
import { notices } from './notices/index.js';
import { operations } from './operations/index.js';
import { pages } from './pages/index.js';
import { policy } from './policy/index.js';
import { statistics } from './statistics/index.js';
import { roster } from './roster/index.js';

/** Every context of the service; their order means nothing. */
export const contexts: readonly Context[] = [
  accounts,
  agencies,
  capacity,
  cases,
  contacts,
  demo,
  figures,
  notices,
  operations,
  pages,
  policy,
  roster,
  statistics,
];

export const projections: readonly Projection[] = contexts.flatMap((context) => context.projections ?? []);

/** The shapes of all events, and the steps of every type that has come to a second version. */
export function eventVersions(): EventVersions {
  const versions = new EventVersions(eventShapes());
  for (const context of contexts) {
    for (const [type, steps] of Object.entries(context.upcasters ?? {})) versions.register(type, steps);
  }
  return versions;
}

/** An event store of either kind, opened. */
export type OpenedEventStore = EventStore & {
  close(): Promise<void>;
  /** `fault`: code or sentence of what is wrong now; null where it is in order. `warning`: what is not as safe as it could be. */
  health(): { readonly fault: string | null; readonly queued: number; readonly warning?: string | null };
};

/** What an adapter is opened with. */
export interface EventStoreRequest {
  readonly config: Config;
  /** Of the database as the role that serves. */
  readonly databaseUrl: string;
  /** Connections to the same. */
  readonly pool: Pool;
  readonly versions: EventVersions;
  readonly log: EventStoreLog;
  readonly acceptUnsafeServer?: boolean;
}

/**
 * The event store that the settings name: the only place that knows an adapter.
 *
 * @throws StoreNotUsable with a sentence for the operator
 */
export async function openEventStore({ config, databaseUrl, pool, ...rest }: EventStoreRequest): Promise<OpenedEventStore> {
  const { versions, log, acceptUnsafeServer = false } = rest;
  if (config.eventStoreDbUrl === null) return openPostgresEventStore({ connectionString: databaseUrl, ...rest });
  // The keys of what the events seal lie in PostgreSQL; an event must not outlive its key by a power cut.
  await refuseForgetfulServer(pool, acceptUnsafeServer);
  // Its client is large, and whoever keeps their events in PostgreSQL never needs it.
  const { openEventStoreDb } = await import('../libs/event-store/eventstoredb/index.js');
  return openEventStoreDb({ connectionString: config.eventStoreDbUrl, versions, log });
}

/** The application: every context over what was opened for it. */
@Module({})
export class AppModule {
  static with(opened: Opened, edge: Omit<HttpEdgePorts, 'actors'>): DynamicModule {
    const core = CoreModule.with(opened);
    const ports = (actors: TokenActorDirectory): HttpEdgePorts => ({ ...edge, actors });
    return {
      module: AppModule,
      imports: [
        core,
        HttpEdgeModule.with({ imports: [AccountsModule], inject: [TokenActorDirectory], useFactory: ports as never }),
        ...contexts.map(({ module }) => module),
      ],
    };
  }
}
