import type { FastifyRequest } from 'fastify';
import { commandIdFor, plainPositions, ProblemError, type CommandEdge, type ProjectionWaiter } from '../http/index.js';
import { AFTER_LIMIT_MS } from '../http/queries/query.interceptor.js';
import { isUuid } from '../http/validation/uuid.js';
import { typedFields } from './form-fields.js';
import { formSentences } from './form-sentences.js';
import type { FormRequest, PageRequest } from './page-request.js';
import { unreadFileIn } from './unread-file.js';

const REVISION = /^(?:0|[1-9]\d{0,8})$/;

/**
 * What was sent, with the command that it asks for: the same for ever for this person and this drawing of the form, so that
 * a double tap is one command.
 *
 * @throws ProblemError 400 where the form has no command id or an odd revision, which no page of ours makes
 */
export function formRequest(at: PageRequest, request: FastifyRequest, commands: CommandEdge, waiter: ProjectionWaiter): FormRequest {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { commandId: sentId, revision, sure, drawnFor, drawnWith } = body;
  const odd = revision !== undefined && !(typeof revision === 'string' && REVISION.test(revision));
  if (!isUuid(sentId) || odd) throw new ProblemError(notOurs);
  const key = `form/${sentId.toLowerCase()}`;
  const fields = typedFields(body);
  const { actor, roles, now, requestId, language } = at;
  return {
    ...at,
    fields,
    unread: unreadFileIn(body),
    sentId,
    sure: sure !== undefined,
    drawnFor: typeof drawnFor === 'string' ? drawnFor : null,
    drawnWith: typeof drawnWith === 'string' ? drawnWith : undefined,
    acting: {
      commandId: commandIdFor(commands.namespace, actor, key),
      actor,
      roles,
      now,
      requestId,
      ifRevision: revision === undefined ? undefined : Number(revision),
    },
    tellPosition: (position) => (commands.positionsFor?.(roles) ?? plainPositions).tell(position),
    catchUp: (position) => waiter.waitUntilAllProjected(position, { limitMs: AFTER_LIMIT_MS }),
    say: ({ code, message, sentences = formSentences[code] }) => sentences?.[language] ?? message,
  };
}

/** Told of a form that no page of ours draws. */
export const notOurs = {
  status: 400,
  code: 'form_incomplete',
  detail: 'This form did not arrive as a page here draws it. Nothing was changed.',
  next: 'Open the page again and send its form.',
};
