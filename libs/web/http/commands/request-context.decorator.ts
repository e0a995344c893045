import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../../../event-sourcing/index.js';

/** Who asks, when, and under which correlation id. */
export interface QueryRequestContext {
  /** A person's id: a UUID in small letters. */
  readonly actor: string;
  readonly roles: readonly string[];
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly requestId: string;
}

/** Who commands, when, in which roles and under which command id: to be handed on to `handleCommand` as it is. */
export interface CommandRequestContext extends CommandContext, QueryRequestContext {
  readonly actor: string;
  readonly now: string;
}

const contexts = new WeakMap<FastifyRequest, QueryRequestContext>();

/** Binds what the edge found out to the request. */
export function setRequestContext(request: FastifyRequest, context: QueryRequestContext): void {
  contexts.set(request, context);
}

/**
 * The context of the request: a `CommandRequestContext` under `@CommandEndpoint`, a `QueryRequestContext` under
 * `@QueryEndpoint` and `@ReadsProjection`.
 */
export const RequestContext = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const found = contexts.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (found === undefined) {
    throw new Error(`${context.getClass().name}.${context.getHandler().name} has neither @CommandEndpoint nor @QueryEndpoint`);
  }
  return found;
});
