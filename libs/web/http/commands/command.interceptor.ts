import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import type { CommandOutcome } from '../../../event-sourcing/index.js';
import { ACTOR_DIRECTORY, type ActorDirectory } from './actor-directory.js';
import { actorOf } from './actor-of.js';
import { CLOCK, type Clock } from '../app/clock.js';
import { commandAnswer, type CommandAnswer } from './command-answer.js';
import { COMMAND_EDGE, type CommandEdge } from './command-edge.js';
import { commandIdFor, idempotencyKeyOf } from './idempotency-key.js';
import { etagOf, ifMatchOf } from './if-match.js';
import { plainPositions } from './told-positions.js';
import { setRequestContext, type CommandRequestContext } from './request-context.decorator.js';

/**
 * Surrounds a command: who acts, the command id, `If-Match` before; the answer with its `ETag` after. The controller
 * method returns the `CommandOutcome` and says nothing of HTTP.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    @Inject(ACTOR_DIRECTORY) private readonly directory: ActorDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMAND_EDGE) private readonly edge: CommandEdge,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<CommandAnswer>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const now = this.clock.now();
    const { id: actor, roles } = await actorOf(request, this.directory, { to: 'act', at: context.getHandler(), now });
    const key = idempotencyKeyOf(request.headers);
    const command: CommandRequestContext = {
      commandId: key === undefined ? randomUUID() : commandIdFor(this.edge.namespace, actor, key),
      actor,
      roles,
      now: now.toISOString(),
      requestId: request.id,
      ifRevision: ifMatchOf(request.headers),
    };
    setRequestContext(request, command);
    const outcome = (await lastValueFrom(next.handle())) as CommandOutcome;
    const answer = commandAnswer(outcome, this.edge.positionsFor?.(roles) ?? plainPositions);
    void reply.header('etag', etagOf(answer.revision));
    if (!answer.changed) void reply.status(200);
    else if (reply.statusCode === 201) void reply.header('location', `${pathOf(request)}/${answer.id}`);
    return of(answer);
  }
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!;
}
