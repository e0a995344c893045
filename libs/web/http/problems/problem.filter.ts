import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EventLog } from '../../logging/index.js';
import { isForApi } from '../app/request-line.js';
import { addressUnreadable, httpProblem } from './http-problems.js';
import { problemDocument, ProblemError, PROBLEM_JSON, type Problem, type ProblemContent } from './problem.js';
import { problemOf } from './problem-of.js';
import type { MethodsAt } from '../app/route-methods.js';

/** Draws a problem as a page for a person at a browser, in the language that the request asks for. */
export type DrawProblem = (problem: Problem, request: FastifyRequest) => string | Promise<string>;

/**
 * The one place where an error becomes an answer: a problem document, or a page where a browser asks outside of `/api`.
 * A fault and an
 * outage are logged here, once, with the correlation id that the answer carries.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: EventLog,
    private readonly methodsAt: MethodsAt,
    private readonly draw?: DrawProblem,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const content = request.is404 ? this.unknownRoute(request) : inAddress(request, problemOf(error));
    if (!(error instanceof ProblemError) && content.status >= 500) {
      const fields = { requestId: request.id, method: request.method, route: request.routeOptions.url };
      if (content.status === 500) this.log.error('request_failed', fields, error);
      else this.log.warn('request_unavailable', fields, error);
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = problemDocument(content, request.id);
    void reply.status(content.status).headers({ ...content.headers });
    if (this.draw !== undefined && wantsPage(request)) {
      void this.sendPage(this.draw, problem, request, reply);
    } else sendDocument(problem, reply);
  }

  private async sendPage(draw: DrawProblem, problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const page = await draw(problem, request);
      void reply.type('text/html; charset=utf-8').send(page);
    } catch (error) {
      this.log.error('problem_not_drawn', { requestId: request.id }, error);
      sendDocument(problem, reply);
    }
  }

  private unknownRoute(request: FastifyRequest): ProblemContent {
    const methods = this.methodsAt(request.url.split('?', 1)[0]!);
    if (methods.length === 0) return httpProblem(404);
    return { ...httpProblem(405), headers: { allow: methods.join(', ') } };
  }
}

function sendDocument(problem: Problem, reply: FastifyReply): void {
  void reply.type(PROBLEM_JSON).serializer(JSON.stringify).send(problem);
}

/** Whoever asks sends no body: what is wrong is in the address. */
function inAddress({ method }: FastifyRequest, content: ProblemContent): ProblemContent {
  if (method !== 'GET' && method !== 'HEAD') return content;
  if (content.code === 'request_unreadable') return addressUnreadable;
  if (content.code === 'too_many_values') return httpProblem(414);
  return content.code === 'invalid_request' ? { ...content, ...wrongParameters } : content;
}

const wrongParameters = {
  detail: 'Some parameters in the address cannot be taken as they are.',
  next: 'Put right in the address what is named in "errors", and ask again.',
};

function wantsPage(request: FastifyRequest): boolean {
  return !isForApi(request) && (request.headers.accept ?? '').includes('text/html');
}
