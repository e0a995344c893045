import type { FastifyInstance } from 'fastify';
import type { Assets } from './assets.js';

/** Path of the style sheet that makes a browser forget, for the page after sign-out. */
export const FORGET_STYLE = '/assets/forget.css';

/** Path of the style sheet that has the warning before the end of a session appear after so many minutes. */
export function afterMinutesStyle(minutes: number): string {
  return `/assets/after/${minutes}`;
}

/**
 * Serves the files under `/assets/`: their names change with their content, so that a browser keeps them for ever. The
 * security headers are those of every answer.
 */
export function serveAssets(instance: FastifyInstance, { bundle }: Assets): void {
  for (const { name, type, content } of Object.values(bundle)) {
    const etag = `"${name}"`;
    instance.get(`/assets/${name}`, (request, reply) => {
      void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag });
      if (request.headers['if-none-match'] === etag) return reply.status(304).send();
      return reply.type(type).send(content);
    });
  }
  // A style of its own, since no page may hold one; the answer for a number of minutes never changes.
  instance.get<{ Params: { minutes: string } }>('/assets/after/:minutes', ({ params: { minutes } }, reply) => {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(minutes)) return reply.status(404).send();
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.type('text/css; charset=utf-8').send(`.ending{animation-delay:${Number(minutes) * 60}s}`);
  });
  // On the page itself the header comes too early: the browser keeps the page before it only afterwards. A file that the
  // page loads comes late enough.
  instance.get(FORGET_STYLE, (_request, reply) =>
    reply.header('clear-site-data', '"cache", "storage"').type('text/css; charset=utf-8').send(''),
  );
}
