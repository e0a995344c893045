import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import { ProjectionRunner, type ProjectionStatus, type SetAside } from '../../../libs/read-side/index.js';
import { NoFields, QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { ask } from '../../rights.js';
import { NeedsRight } from '../../commands/index.js';

/** How one projection is doing, as JSON can say it. */
export interface ProjectionView extends Omit<ProjectionStatus, 'position' | 'stopped' | 'rebuilding'> {
  readonly position: string | null;
  readonly stopped: AsJson<NonNullable<ProjectionStatus['stopped']>> | null;
  readonly rebuilding: AsJson<NonNullable<ProjectionStatus['rebuilding']>> | null;
  /** Streams that it passes over since an event that it could not take, until a rebuild can. */
  readonly setAside: readonly AsJson<Omit<SetAside, 'projection'>>[];
}

/** Positions and moments as text. */
type AsJson<Status> = {
  readonly [Key in keyof Status]: bigint extends Status[Key]
    ? string | (null & Status[Key])
    : Date extends Status[Key]
      ? string | (null & Status[Key])
      : Status[Key];
};

/** The read models, for whoever operates the service. Shows no event data and no row. */
@ApiTags('operations')
@Controller('api/v1/operations/projections')
export class ProjectionsApi {
  constructor(private readonly runner: ProjectionRunner) {}

  @Get()
  @NeedsRight('operate_service')
  @QueryEndpoint()
  async list(@RequestContext() who: QueryRequestContext): Promise<readonly ProjectionView[]> {
    ask('operate_service', who);
    return this.views(this.runner.status());
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

  private async views(statuses: readonly ProjectionStatus[]): Promise<readonly ProjectionView[]> {
    const aside = await this.runner.setAside();
    return statuses.map((status) =>
      viewOf(
        status,
        aside.filter(({ projection }) => projection === status.name),
      ),
    );
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

function viewOf({ position, stopped, rebuilding, ...status }: ProjectionStatus, aside: readonly SetAside[]): ProjectionView {
  return {
    ...status,
    position: position === null ? null : position.toString(),
    stopped: stopped && { ...stopped, position: stopped.position?.toString() ?? null, at: stopped.at.toISOString() },
    rebuilding: rebuilding && {
      ...rebuilding,
      position: rebuilding.position.toString(),
      startedAt: rebuilding.startedAt?.toISOString() ?? null,
    },
    setAside: aside.map(({ projection: _name, ...one }) => ({ ...one, position: one.position.toString(), at: one.at.toISOString() })),
  };
}
