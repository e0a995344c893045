import type { FastifyInstance } from 'fastify';
import type { EventLog } from '../../logging/index.js';

/** Where browsers report what the content security policy has kept from running (`report-to csp`). */
export const REPORTS_PATH = '/policy-reports';

/**
 * Takes the reports of browsers. That there was one is logged and no more: a report quotes addresses and pieces of pages. What was sent is
 * not even read.
 */
export function takeViolationReports(instance: FastifyInstance, log: EventLog): void {
  instance.addContentTypeParser('application/reports+json', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined));
  instance.post(REPORTS_PATH, async (request, reply) => {
    log.warn('page_policy_violated', { requestId: request.id });
    return reply.status(204).send();
  });
}
