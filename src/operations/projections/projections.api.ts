import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refuseMissing, type Position } from '../../../libs/event-sourcing/index.js';
import { ProjectionRunner, type ProjectionStatus, type SetAside } from '../../../libs/read-side/index.js';
import {
  COMMAND_EDGE,
  NoFields,
  plainPositions,
  QueryEndpoint,
  RequestContext,
  takeAfter,
  type CommandEdge,
  type QueryRequestContext,
} from '../../../libs/web/http/index.js';
import { ask } from '../../rights.js';
import { NeedsRight } from '../../commands/index.js';
import { lagTold } from '../lag-told.js';

const POSITION = { type: 'string', pattern: '^[0-9]{1,39}$' } as const;

/**
 * How one projection is doing, as JSON can say it. No position, no number of events and no moment of one: from one look to the next they
 * would tell how much happens.
 */
export interface ProjectionView extends Pick<ProjectionStatus, 'name' | 'version' | 'state' | 'retrying'> {
  /** Age in seconds of the oldest event not yet in the tables, from ten on; else 0. */
  readonly lagSeconds: number;
  /** Whether the tables hold everything up to the position of `?after=`; without it, whether they are not late. */
  readonly isCurrent: boolean;
  readonly stopped: AsJson<Omit<NonNullable<ProjectionStatus['stopped']>, 'position'>> | null;
  readonly rebuilding: AsJson<Pick<NonNullable<ProjectionStatus['rebuilding']>, 'startedAt' | 'retrying'>> | null;
  /** Streams that it passes over since an event that it could not take, until a rebuild can; the log names the stream. */
  readonly setAside: readonly AsJson<Pick<SetAside, 'eventId' | 'eventType' | 'cause' | 'code' | 'at'>>[];
}

/** Moments as text. */
type AsJson<Status> = {
  readonly [Key in keyof Status]: Date extends Status[Key] ? string | (null & Status[Key]) : Status[Key];
};

/** The read models, for whoever operates the service. Shows no event data, no stream and no row. */
@ApiTags('operations')
@Controller('api/v1/operations/projections')
export class ProjectionsApi {
  constructor(
    private readonly runner: ProjectionRunner,
    @Inject(COMMAND_EDGE) private readonly edge: CommandEdge,
  ) {}

  @Get()
  @NeedsRight('operate_service')
  @QueryEndpoint()
  @ApiQuery({
    name: 'after',
    required: false,
    description: 'Position from the answer to a command: which of them hold it by now.',
    schema: POSITION,
  })
  async list(@RequestContext() who: QueryRequestContext, @Req() request: FastifyRequest): Promise<readonly ProjectionView[]> {
    ask('operate_service', who);
    return this.views(this.runner.status(), takeAfter(request, this.edge.positionsFor?.(who.roles) ?? plainPositions));
  }

  /** Fills new tables beside the old ones, which answer until the switch. */
  @Post(':name/rebuild')
  @NeedsRight('operate_service')
  @HttpCode(202)
  @QueryEndpoint()
  async rebuild(@Param('name') name: string, @Body() _body: NoFields, @RequestContext() who: QueryRequestContext): Promise<ProjectionView> {
    ask('operate_service', who);
    this.known(name);
    await this.runner.rebuild(name);
    return this.view(name);
  }

  /** Lets a stopped projection try again at the event where it stopped. */
  @Post(':name/resume')
  @NeedsRight('operate_service')
  @HttpCode(202)
  @QueryEndpoint()
  async resume(@Param('name') name: string, @Body() _body: NoFields, @RequestContext() who: QueryRequestContext): Promise<ProjectionView> {
    ask('operate_service', who);
    this.known(name);
    await this.runner.resume(name);
    return this.view(name);
  }

  private async view(name: string): Promise<ProjectionView> {
    const [view] = await this.views([this.known(name)]);
    return view!;
  }

  private async views(statuses: readonly ProjectionStatus[], after?: Position): Promise<readonly ProjectionView[]> {
    const aside = await this.runner.setAside();
    return Promise.all(
      statuses.map(async (status) => {
        const isCurrent = after === undefined ? lagTold(status.lagSeconds) === 0 : await this.holds(status, after);
        return viewOf(
          { ...status, isCurrent },
          aside.filter(({ projection }) => projection === status.name),
        );
      }),
    );
  }

  private async holds({ name, stopped }: ProjectionStatus, position: Position): Promise<boolean> {
    return stopped === null && this.runner.waitUntilProjected(name, position, { limitMs: 0 });
  }

  private known(name: string): ProjectionStatus {
    const found = this.runner.status().find((status) => status.name === name);
    return (
      found ??
      refuseMissing('projection_unknown', {
        en: 'There is no such projection. Ask for the list of them.',
        es: 'No existe esa proyección. Pida la lista.',
      })
    );
  }
}

function viewOf(
  { name, version, state, lagSeconds, isCurrent, retrying, stopped, rebuilding }: ProjectionStatus & { readonly isCurrent: boolean },
  aside: readonly SetAside[],
): ProjectionView {
  return {
    name,
    version,
    state,
    lagSeconds: lagTold(lagSeconds),
    isCurrent,
    retrying,
    stopped: stopped && {
      eventId: stopped.eventId,
      eventType: stopped.eventType,
      cause: stopped.cause,
      code: stopped.code,
      at: stopped.at.toISOString(),
    },
    rebuilding: rebuilding && { startedAt: rebuilding.startedAt?.toISOString() ?? null, retrying: rebuilding.retrying },
    setAside: aside.map(({ eventId, eventType, cause, code, at }) => ({ eventId, eventType, cause, code, at: at.toISOString() })),
  };
}
