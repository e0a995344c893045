import type { FastifyRequest } from 'fastify';
import { aroundPage, languageKept, sessionIdOf, visitorOf, type KnownVisitor, type Site } from '../../../libs/web/forms/index.js';
import type { DrawProblem } from '../../../libs/web/http/index.js';
import { renderPage } from '../../../libs/web/views/index.js';
import { ProblemView } from './problem.view.js';

/** Finds out who asks. */
export type WhoAsks = (request: FastifyRequest) => Promise<KnownVisitor | null>;

/**
 * Draws problems as pages. Whoever is signed in keeps their own way around it, and is not asked to sign in. It must work when nothing else
 * does: where nobody can say who asks, the page is drawn all the same.
 */
export function drawProblemOf(site: Site, whoAsks: WhoAsks): DrawProblem {
  return async (problem, request) => {
    const bound = visitorOf(request);
    // In an outage, asking would only make the page late.
    const asks = bound === undefined && problem.status !== 503;
    const found = asks ? await whoAsks(request).catch(() => 'not known' as const) : 'not known';
    // The path was not found or not allowed: it is nobody's way to another language.
    const start = { path: '/', query: '' };
    const about = { site, language: languageKept(request), ...start, now: '', requestId: problem.instance };
    const visitor = bound ?? (found === null || found === 'not known' ? undefined : aroundPage(found, about));
    const unknown = bound === undefined && found === 'not known' && sessionIdOf(request) !== undefined;
    const at = {
      ...about,
      language: visitor?.language ?? about.language,
      visitor: visitor && { ...visitor, ...start },
      ...(unknown && { mayBeSignedIn: true as const }),
    };
    return renderPage(ProblemView({ at, problem, asked: request.url, isAsked: request.method === 'GET' }));
  };
}
