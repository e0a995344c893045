import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiQuery, ApiSecurity } from '@nestjs/swagger';
import { TOKEN_SCHEME } from '../open-api/open-api-schemas.js';
import { QueryInterceptor } from './query.interceptor.js';
import { READS_PROJECTION } from './reads-projection.metadata.js';

const token = ApiSecurity(TOKEN_SCHEME);

const after = (description: string) =>
  ApiQuery({ name: 'after', required: false, description, schema: { type: 'string', pattern: '^[0-9]{1,39}$' } });

/**
 * A controller method that answers a question of a known person from something that is never late. One that is no GET opens something or
 * sets it going, and is not for tokens that only read.
 *
 * @param by the way to say who acts, where that is no token
 */
export function QueryEndpoint(by = TOKEN_SCHEME): MethodDecorator {
  return applyDecorators(UseInterceptors(QueryInterceptor), ApiSecurity(by));
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
    token,
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
    token,
    after('Position from the answer to a command: the answer holds at least everything up to it.'),
  );
}
