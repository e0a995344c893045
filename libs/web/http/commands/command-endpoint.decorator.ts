import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { TOKEN_SCHEME } from '../open-api/open-api-schemas.js';
import { CommandInterceptor } from './command.interceptor.js';

const ANSWER = { $ref: '#/components/schemas/CommandAnswer' };

/**
 * A controller method that sends one command and returns its `CommandOutcome`. It answers 200, or 201 with `Location`
 * where `creates` is set, with `{ id, revision, position, changed }` and the revision as `ETag`. `by` names the way to say who acts where
 * that is no token.
 */
export function CommandEndpoint(options: { readonly creates?: boolean; readonly by?: string } = {}): MethodDecorator {
  const status = options.creates === true ? 201 : 200;
  const headers = { ETag: { description: 'The revision after the command.', schema: { type: 'string' as const } } };
  return applyDecorators(
    HttpCode(status),
    UseInterceptors(CommandInterceptor),
    ApiSecurity(options.by ?? TOKEN_SCHEME),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'One key for one command: a repeat with the same key happens once and gets the first answer.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag of what the caller saw; 412 where it has changed since.',
      schema: { type: 'string', pattern: '^"[0-9]+"$' },
    }),
    ApiResponse({ status, description: 'Recorded.', headers, schema: ANSWER }),
    ...(status === 201 ? [ApiResponse({ status: 200, description: 'There was nothing to do.', headers, schema: ANSWER })] : []),
  );
}
