import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { CommandOutcome } from '../../../event-sourcing/index.js';
import { Rows } from '../../fields/index.js';
import { openEventLog } from '../../logging/index.js';
import {
  CommandEndpoint,
  createHttpApp,
  HttpEdgeModule,
  IsTimeWithOffset,
  NoFields,
  pathId,
  QueryEndpoint,
  ReadsProjection,
  RequestContext,
  type CommandRequestContext,
  type HttpAppOptions,
  type HttpEdgePorts,
  type QueryRequestContext,
} from '../index.js';

export const ACTOR = '0b0f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c11';
export const OTHER_ACTOR = '1c1f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c22';
export const FORMER_ACTOR = '2d2f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c33';
export const THING = '3e3f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c44';
export const NAMESPACE = '4f4f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c55';

/** What a request shows so that this person acts, by a token that may act or one that only reads. */
export function bearer(id: string, to: 'act' | 'read' = 'act'): { readonly authorization: string } {
  return { authorization: `Bearer ${to}-${id}` };
}

class Part {
  @IsIn(['round', 'square'])
  readonly shape: 'round' | 'square';
}

class ThingBody {
  @IsString()
  @Length(1, 40)
  readonly label: string;

  @IsOptional()
  @IsTimeWithOffset()
  readonly dueAt?: string;

  @IsOptional()
  @IsIn(['red', 'green'], { each: true })
  readonly colours?: readonly string[];

  @Rows(() => Part, 5, 'shape', { en: 'Which parts?', es: '¿Qué partes?' })
  readonly parts: readonly Part[];
}

class ThingQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

/** What the application behind the edge does, said by each test. */
export interface Behaviour {
  command: (context: CommandRequestContext, body: unknown) => Promise<CommandOutcome>;
  query: (context: QueryRequestContext) => Promise<object>;
}

/** Commands and queries of the sample, with the last contexts that they were given. */
export interface SampleApp {
  readonly app: NestFastifyApplication;
  readonly behaviour: Behaviour;
  readonly logged: string[];
  close(): Promise<void>;
}

/** An outcome as `handleCommand` gives it. */
export function outcome(changed = true, revision = 0): CommandOutcome {
  return { stream: `thing-${THING}`, revision, position: changed ? 41n : null, changed, events: [] };
}

/** A small application on the edge. */
export async function sampleApp(ports: Partial<HttpEdgePorts> = {}, options: Partial<HttpAppOptions> = {}): Promise<SampleApp> {
  const behaviour: Behaviour = { command: async () => outcome(), query: async () => ({ things: [] }) };
  const logged: string[] = [];
  const log = openEventLog('debug', { write: (line) => void logged.push(line) });

  @Controller('api/v1/things')
  class ThingsApi {
    @Post()
    @CommandEndpoint({ creates: true })
    add(@Body() body: ThingBody, @RequestContext() context: CommandRequestContext) {
      return behaviour.command(context, body);
    }

    @Post(':id/close')
    @CommandEndpoint()
    close(@Param('id', pathId) id: string, @Body() _body: NoFields, @RequestContext() context: CommandRequestContext) {
      return behaviour.command(context, { id });
    }

    @Post('search')
    @ReadsProjection('thing_list')
    search(@Body() _body: NoFields, @RequestContext() context: QueryRequestContext) {
      return behaviour.query(context);
    }

    @Post('open')
    @QueryEndpoint()
    open(@Body() _body: NoFields, @RequestContext() context: QueryRequestContext) {
      return behaviour.query(context);
    }

    @Get()
    @ReadsProjection('thing_list')
    list(@Query() query: ThingQuery, @RequestContext() context: QueryRequestContext) {
      return behaviour.query({ ...context, ...query });
    }
  }

  const people = [ACTOR, OTHER_ACTOR, FORMER_ACTOR].map((id) => ({
    id,
    roles: ['tester'],
    active: id !== FORMER_ACTOR,
  }));
  const allPorts: HttpEdgePorts = {
    clock: { now: () => new Date('2026-03-14T07:10:00Z') },
    actors: {
      whoHas: async ({ scheme, secret }) => {
        const person = scheme === 'bearer' && people.find(({ id }) => secret === `act-${id}` || secret === `read-${id}`);
        return person ? { ...person, readsOnly: secret.startsWith('read') } : null;
      },
    },
    commands: { namespace: NAMESPACE },
    projections: {
      waitUntilProjected: async () => true,
      hasHappened: async () => true,
      waitUntilAllProjected: async () => undefined,
      staleSince: () => null,
    },
    readiness: [],
    log,
    ...ports,
  };

  @Module({ imports: [HttpEdgeModule.with({ useFactory: () => allPorts })], controllers: [ThingsApi] })
  class SampleModule {}

  const api = { title: 'Things', description: 'A sample.', version: '1' };
  const app = await createHttpApp(SampleModule, { log, api, ...options });
  return {
    app,
    behaviour,
    logged,
    close: async () => {
      await app.close();
    },
  };
}
