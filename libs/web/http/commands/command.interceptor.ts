import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { isRefusedByRight, type CommandOutcome } from '../../../event-sourcing/index.js';
import { ACTOR_DIRECTORY, type ActorDirectory } from './actor-directory.js';
import { actorOf } from './actor-of.js';
import { CLOCK, type Clock } from '../app/clock.js';
import { commandAnswer, type CommandAnswer } from './command-answer.js';
import { COMMAND_EDGE, type CommandEdge } from './command-edge.js';
import { commandIdFor, idempotencyKeyOf } from './idempotency-key.js';
import type { SentCommand } from './idempotency-ledger.js';
import { etagOf, ifMatchOf } from './if-match.js';
import { ProblemError } from '../problems/problem.js';
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
    const { id: actor, roles } = await actorOf(request, this.directory);
    const key = idempotencyKeyOf(request.headers);
    const now = this.clock.now();
    const command: CommandRequestContext = {
      commandId: key === undefined ? randomUUID() : commandIdFor(this.edge.namespace, actor, key),
      actor,
      roles,
      now: now.toISOString(),
      requestId: request.id,
      ifRevision: ifMatchOf(request.headers),
    };
    setRequestContext(request, command);
    const run = async () => commandAnswer((await lastValueFrom(next.handle())) as CommandOutcome);
    const answer = key === undefined ? await run() : await this.once(sent(request, actor, key), now, run);
    void reply.header('etag', etagOf(answer.revision));
    if (!answer.changed) void reply.status(200);
    else if (reply.statusCode === 201) void reply.header('location', `${pathOf(request)}/${answer.id}`);
    return of(answer);
  }

  /** A repeat runs again, and the stream recognises it; only where nothing was done must the answer be kept here. */
  private async once(command: SentCommand, now: Date, run: () => Promise<CommandAnswer>): Promise<CommandAnswer> {
    const { ledger } = this.edge;
    const claim = await ledger.claim(command, now);
    if (claim.unchanged !== null) return claim.unchanged;
    try {
      const answer = await run();
      if (!answer.changed) await ledger.keepUnchanged(command, answer);
      return answer;
    } catch (error) {
      const notUnderstood = error instanceof ProblemError && error.content.status === 400;
      // Whoever may not do this leaves nothing behind, also no key.
      if ((notUnderstood || isRefusedByRight(error)) && claim.first) await ledger.release(command);
      throw error;
    }
  }
}

function sent(request: FastifyRequest, actor: string, key: string): SentCommand {
  return { actor, key, target: targetOf(request), body: request.body ?? null };
}

/** An id is the same in capitals. */
function targetOf(request: FastifyRequest): string {
  return `${request.method} ${pathOf(request).toLowerCase()}`;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!;
}
