import type { FastifyInstance } from 'fastify';
import type { Assets } from './assets.js';

/** Path of the style sheet that makes a browser forget, for the page after sign-out. */
export const FORGET_STYLE = '/assets/forget.css';

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
  // On the page itself the header comes too early: the browser keeps the page before it only afterwards. A file that the
  // page loads comes late enough.
  instance.get(FORGET_STYLE, (_request, reply) =>
    reply.header('clear-site-data', '"cache", "storage"').type('text/css; charset=utf-8').send(''),
  );
}
