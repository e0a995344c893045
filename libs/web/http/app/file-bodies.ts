import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem.js';

/** Characters of a file that is sent in a body of JSON: as many as by a page. */
export const LONGEST_SENT = 1024 * 1024;

/** The largest body with such a file, in bytes: quotation marks and ends of lines take two in JSON. */
const FILE_BODY_LIMIT = 1.5 * LONGEST_SENT;

/** What a file says decides who is registered, and no key does: to take one without keeping it would promise what nothing holds. */
@Injectable()
class RefuseIdempotencyKey implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'] === undefined) return true;
    throw new ProblemError({
      status: 400,
      code: 'idempotency_key_not_taken',
      detail: 'A file takes no Idempotency-Key: its lines say what is to be registered. Nothing was registered.',
      next: 'Leave the header out. The same file sent again registers nothing twice.',
    });
  }
}

/** A controller method whose body holds a file: it may be larger than any other, and it takes no `Idempotency-Key`. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ bodyLimit: FILE_BODY_LIMIT }),
    UseGuards(RefuseIdempotencyKey),
    ApiResponse({ status: 200, description: 'What came of the file, or would come of it.' }),
    ApiResponse({
      status: 400,
      description:
        'The body is not as described, or an `Idempotency-Key` was sent (`idempotency_key_not_taken`): the same file sent again registers nothing twice.',
    }),
  );
}

/** Lets the bodies of `TakesFile` be as large as they may, and no others. To be called before the first route. */
export function letRoutesTakeFiles(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { readonly bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}
