import { languageKept, visitorOf, type Site } from '../../../libs/web/forms/index.js';
import type { DrawProblem } from '../../../libs/web/http/index.js';
import { renderPage } from '../../../libs/web/views/index.js';
import { ProblemView } from './problem.view.js';

/**
 * Draws problems as pages. It asks nothing of the database: it must work when nothing else does. Whoever is known already keeps their own
 * way around it.
 */
export function drawProblemOf(site: Site): DrawProblem {
  return (problem, request) => {
    const found = visitorOf(request);
    const language = found?.language ?? languageKept(request);
    // The path was not found or not allowed: it is nobody's way to another language.
    const start = { path: '/', query: '' };
    const at = { site, language, ...start, now: '', requestId: problem.instance, visitor: found && { ...found, ...start } };
    return renderPage(ProblemView({ at, problem }));
  };
}
