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

const after = (description: string) =>
  ApiQuery({ name: 'after', required: false, description, schema: { type: 'string', pattern: '^[0-9]{1,19}$' } });

/** A controller method that answers a question of a known person from something that is never late. */
export function QueryEndpoint(): MethodDecorator {
  return applyDecorators(UseInterceptors(QueryInterceptor), actor);
}

/**
 * A controller method that answers a question of a known person from the events of a stream. It is never late: it takes
 * `?after=<position>`, so that a caller need not know which answers could be, and waits for nothing; a position at which nothing was
 * recorded is refused, as everywhere.
 */
export function ReadsStream(): MethodDecorator {
  return applyDecorators(
    SetMetadata(READS_PROJECTION, null),
    UseInterceptors(QueryInterceptor),
    actor,
    after('Position from the answer to a command. What happened in the stream is in this answer with or without it.'),
  );
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
    after('Position from the answer to a command: the answer holds at least everything up to it.'),
  );
}
