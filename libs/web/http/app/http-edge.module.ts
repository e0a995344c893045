import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata } from '@nestjs/common';
import { EVENT_LOG, type EventLog } from '../../logging/index.js';
import { ACTOR_DIRECTORY, type ActorDirectory } from '../commands/actor-directory.js';
import { CLOCK, type Clock } from './clock.js';
import { COMMAND_EDGE, type CommandEdge } from '../commands/command-edge.js';
import { HealthController } from './health.controller.js';
import { PROJECTION_WAITER, type ProjectionWaiter } from '../queries/projection-waiter.js';
import { READINESS, type ReadinessProbe } from './readiness.js';

/** What the application hands to the edge. */
export interface HttpEdgePorts {
  readonly clock: Clock;
  readonly actors: ActorDirectory;
  readonly commands: CommandEdge;
  readonly projections: ProjectionWaiter;
  readonly readiness: readonly ReadinessProbe[];
  readonly log: EventLog;
}

const PORTS = Symbol('HttpEdgePorts');

/** The edge for all modules: `HttpEdgeModule.with({ imports, inject, useFactory })`, where the factory gives the ports. */
@Module({})
export class HttpEdgeModule {
  static with(options: {
    readonly imports?: ModuleMetadata['imports'];
    readonly inject?: InjectionToken[];
    readonly useFactory: (...injected: never[]) => HttpEdgePorts | Promise<HttpEdgePorts>;
  }): DynamicModule {
    const part = (token: symbol, of: (ports: HttpEdgePorts) => unknown) => ({
      provide: token,
      inject: [PORTS],
      useFactory: of,
    });
    const parts = [
      part(CLOCK, (ports) => ports.clock),
      part(ACTOR_DIRECTORY, (ports) => ports.actors),
      part(COMMAND_EDGE, (ports) => ports.commands),
      part(PROJECTION_WAITER, (ports) => ports.projections),
      part(READINESS, (ports) => ports.readiness),
      part(EVENT_LOG, (ports) => ports.log),
    ];
    return {
      module: HttpEdgeModule,
      global: true,
      imports: options.imports ?? [],
      controllers: [HealthController],
      providers: [{ provide: PORTS, inject: options.inject ?? [], useFactory: options.useFactory as never }, ...parts],
      exports: parts.map(({ provide }) => provide),
    };
  }
}
