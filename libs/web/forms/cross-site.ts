import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/index.js';

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const UPLOAD = /^multipart\/form-data\s*;/i;

/**
 * The first of two layers against requests that another site makes a browser send: what the browser itself says about
 * where a request comes from. It holds for every route that a cookie can authenticate.
 *
 * - what changes something comes from a page of ours, or it is refused; where a browser does not say, its `Origin` must be ours
 * - a page is fetched to be shown in a window, or it is refused; nothing is fetched in advance, which would log a false read
 *
 * @throws ProblemError 403, and 415 for a body that no form of ours sends
 */
export function refuseCrossSite(request: FastifyRequest): void {
  const { method, headers } = request;
  if (header(headers['sec-purpose']).includes('prefetch') || header(headers.purpose) === 'prefetch') throw inAdvance();
  const site = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD') {
    const destination = headers['sec-fetch-dest'];
    if (destination !== undefined && destination !== 'document') throw fromElsewhere();
    return;
  }
  const own = site === undefined ? headers.origin === `${request.protocol}://${headers.host}` : site === 'same-origin' || site === 'none';
  if (!own) throw fromElsewhere();
  const type = headers['content-type'];
  if (type !== undefined && !FORM.test(type) && !(takesFile(request) && UPLOAD.test(type))) {
    throw new ProblemError({
      status: 415,
      code: 'media_type_unsupported',
      detail: 'The body is not in a form that is read here.',
      next: 'Use the form on the page, or the API under /api.',
    });
  }
}

/** Whether this is the form of a page that asks for a file (`PageUpload`). */
function takesFile({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { readonly takesFile?: true }).takesFile === true;
}

function header(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function fromElsewhere(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'cross_site_request',
    detail: 'This request came from another site. Nothing was changed.',
    next: 'Open the page here and use its own form or link.',
  });
}

function inAdvance(): ProblemError {
  return new ProblemError({
    status: 403,
    code: 'prefetch_refused',
    detail: 'Pages are not fetched in advance.',
    next: 'Follow the link.',
  });
}
