import type { FastifyRequest } from 'fastify';
import {
  aroundPage,
  languageKept,
  sessionIdOf,
  visitorOf,
  type KnownVisitor,
  type Marks,
  type Site,
} from '../../../libs/web/forms/index.js';
import type { DrawProblem } from '../../../libs/web/http/index.js';
import { renderPage, type Language } from '../../../libs/web/views/index.js';
import { ProblemView } from './problem.view.js';

/** Finds out who asks. */
export type WhoAsks = (request: FastifyRequest) => Promise<KnownVisitor | null>;

/** What stands beside the ways of whoever asks, as on every page. */
export type MarksOf = (known: KnownVisitor, language: Language) => Promise<Marks>;

/**
 * Draws problems as pages. Whoever is signed in keeps their own way around it, and is not asked to sign in. It must work when nothing else
 * does: where nobody can say who asks, the page is drawn all the same.
 */
export function drawProblemOf(site: Site, whoAsks: WhoAsks, marksOf: MarksOf): DrawProblem {
  return async (problem, request) => {
    const bound = visitorOf(request);
    // In an outage, asking would only make the page late.
    const found = problem.status !== 503 ? await whoAsks(request).catch(() => 'not known' as const) : 'not known';
    // The path was not found or not allowed: it is nobody's way to another language.
    const start = { path: '/', query: '' };
    const about = { site, language: languageKept(request), ...start, now: '', requestId: problem.instance };
    const visitor = bound ?? (found === null || found === 'not known' ? undefined : aroundPage(found, about));
    const language = visitor?.language ?? about.language;
    const marks = found === null || found === 'not known' ? {} : await marksOf(found, language);
    const unknown = bound === undefined && found === 'not known' && sessionIdOf(request) !== undefined;
    const at = {
      ...about,
      language,
      visitor: visitor && { ...visitor, ...start, beside: { marks, drawn: new Set<string>(), gone: [] } },
      ...(unknown && { mayBeSignedIn: true as const }),
    };
    return renderPage(ProblemView({ at, problem, asked: request.url, isAsked: request.method === 'GET' }));
  };
}
