import type { FastifyRequest } from 'fastify';

/** Takes one parameter out of the query, so that the class of a page's query need not name it. */
export function taken(request: FastifyRequest, name: string): string | undefined {
  const query = request.query as Record<string, unknown>;
  const value = query[name];
  delete query[name];
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined;
}
