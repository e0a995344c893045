import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { Position } from '../../../event-sourcing/index.js';
import { ACTOR_DIRECTORY, type ActorDirectory } from '../commands/actor-directory.js';
import { actorOf } from '../commands/actor-of.js';
import { COMMAND_EDGE, type CommandEdge } from '../commands/command-edge.js';
import { plainPositions } from '../commands/told-positions.js';
import { takeAfter } from './after-position.js';
import { CLOCK, type Clock } from '../app/clock.js';
import { ProblemError } from '../problems/problem.js';
import { waitedFor } from './waited-for.js';
import { PROJECTION_WAITER, type ProjectionWaiter } from './projection-waiter.js';
import { READS_PROJECTION } from './reads-projection.metadata.js';
import { setRequestContext } from '../commands/request-context.decorator.js';

/** How long a query waits for its projection. */
export const AFTER_LIMIT_MS = 2000;

/** Surrounds a query: who asks, and the wait for what the caller has just written. */
@Injectable()
export class QueryInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_DIRECTORY) private readonly directory: ActorDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PROJECTION_WAITER) private readonly waiter: ProjectionWaiter,
    @Inject(COMMAND_EDGE) private readonly commands: CommandEdge,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const projection = this.reflector.get<string | null | undefined>(READS_PROJECTION, context.getHandler());
    // What answers from no projection and is no GET opens something or sets it going.
    const to = request.method === 'GET' || projection !== undefined ? 'read' : 'act';
    const now = this.clock.now();
    const { id: actor, roles } = await actorOf(request, this.directory, { to, at: context.getHandler(), now });
    setRequestContext(request, { actor, roles, now: now.toISOString(), requestId: request.id });
    const after = projection === undefined ? undefined : takeAfter(request, this.commands.positionsFor?.(roles) ?? plainPositions);
    if (projection === null) await this.knowAfter(after);
    else if (projection !== undefined) {
      const since = this.waiter.staleSince(projection);
      if (since !== null) void context.switchToHttp().getResponse<FastifyReply>().header('stale-since', since);
      await this.waitFor(projection, after, since);
    }
    return next.handle();
  }

  /** A stream is never late, and yet nobody is answered as if something were recorded that is not. */
  private async knowAfter(position: Position | undefined): Promise<void> {
    if (position !== undefined && !(await this.waiter.hasHappened(position))) throw new ProblemError(nothingThere);
  }

  private async waitFor(projection: string, position: Position | undefined, staleSince: string | null): Promise<void> {
    if (position === undefined) return;
    const limitMs = staleSince === null ? AFTER_LIMIT_MS : 0;
    const waited = await waitedFor(this.waiter, projection, position, limitMs);
    if (waited === 'passed') return;
    if (waited === 'never') throw new ProblemError(nothingThere);
    throw new ProblemError({
      status: 503,
      code: 'not_yet_readable',
      detail: 'What was recorded up to this position cannot be read yet. It is recorded.',
      next: 'Wait for the time named in Retry-After and ask again, or ask without "after" for what is there.',
      headers: { 'retry-after': '1' },
    });
  }
}

const nothingThere = {
  status: 400,
  code: 'after_unknown',
  detail: 'Nothing has been recorded at the position that "after" names.',
  next: 'Send the "position" of the answer to a command, or leave "after" out.',
  errors: [{ field: 'after', code: 'after_unknown', message: 'Must be a position at which something was recorded.' }],
};
