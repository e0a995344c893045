import type { FastifyInstance } from 'fastify';

/**
 * From the moment on in which the application closes, the answer to a request that had begun is the last one on its
 * connection. Otherwise a client that keeps connections open, as browsers do, would keep the application from its end.
 */
export function endConnectionsWhenClosing(instance: FastifyInstance): void {
  let closing = false;
  instance.addHook('preClose', async () => {
    closing = true;
  });
  instance.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
}
