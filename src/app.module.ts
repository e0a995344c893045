import { Module, type DynamicModule } from '@nestjs/common';
import { EventVersions, type EventStore } from '../libs/event-sourcing/index.js';
import { openPostgresEventStore } from '../libs/event-store/postgres/index.js';
import type { Projection } from '../libs/read-side/index.js';
import { HttpEdgeModule, type HttpEdgePorts } from '../libs/web/http/index.js';
import * as agencies from './agencies/index.js';
import { AutomationActing } from './automation-acting.js';
import { cases } from './cases/index.js';
import type { Context } from './context.js';
import { CoreModule, type Opened } from './core.module.js';
import { operations } from './operations/index.js';
import { pages } from './pages/index.js';
import * as policy from './policy/index.js';
import { RosterActorDirectory } from './roster/find-person/roster-actor-directory.js';
import * as roster from './roster/index.js';

/** Every context of the service; their order means nothing. */
export const contexts: readonly Context[] = [agencies, cases, operations, pages, policy, roster];

export const projections: readonly Projection[] = contexts.flatMap((context) => context.projections ?? []);

/** The steps of every event type that has come to a second version. */
export function eventVersions(): EventVersions {
  const versions = new EventVersions();
  for (const context of contexts) {
    for (const [type, steps] of Object.entries(context.upcasters ?? {})) versions.register(type, steps);
  }
  return versions;
}

/** The event store that the settings name: the only place that knows an adapter. */
export function openEventStore(
  connectionString: string,
  versions: EventVersions,
  options: { readonly acceptUnsafeServer?: boolean } = {},
): Promise<EventStore & { close(): Promise<void>; health(): { readonly fault: string | null; readonly queued: number } }> {
  return openPostgresEventStore({ connectionString, versions, ...options });
}

/** The application: every context over what was opened for it. */
@Module({})
export class AppModule {
  static with(opened: Opened, edge: Omit<HttpEdgePorts, 'actors'>): DynamicModule {
    const core = CoreModule.with(opened);
    const ports = (actors: RosterActorDirectory): HttpEdgePorts => ({ ...edge, actors });
    return {
      module: AppModule,
      imports: [core, HttpEdgeModule.with({ imports: [core], inject: [RosterActorDirectory], useFactory: ports as never })],
      controllers: contexts.flatMap((context) => [...(context.controllers ?? [])]),
      providers: [
        AutomationActing,
        ...contexts.flatMap((context) => [
          ...context.handlers,
          ...(context.providers ?? []),
          ...(context.automations ?? []),
        ]),
      ],
    };
  }
}
