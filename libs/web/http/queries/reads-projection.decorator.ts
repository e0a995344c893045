import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { QueryInterceptor } from './query.interceptor.js';
import { READS_PROJECTION } from './reads-projection.metadata.js';

const actor = ApiHeader({
  name: 'Actor',
  required: true,
  description: 'Id of the person who asks.',
  schema: { type: 'string', format: 'uuid' },
});

/** A controller method that answers a question of a known person from something that is never late. */
export function QueryEndpoint(): MethodDecorator {
  return applyDecorators(UseInterceptors(QueryInterceptor), actor);
}

/**
 * A controller method that answers a question of a known person from one projection. `?after=<position>` waits up to two
 * seconds for it; while it is stopped, answers say since when in the header `Stale-Since`.
 */
export function ReadsProjection(projection: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(READS_PROJECTION, projection),
    UseInterceptors(QueryInterceptor),
    actor,
    ApiQuery({
      name: 'after',
      required: false,
      description: 'Position from the answer to a command: the answer holds at least everything up to it.',
      schema: { type: 'string', pattern: '^[0-9]{1,19}$' },
    }),
  );
}
