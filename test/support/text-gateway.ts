import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the gateway was asked. */
export interface TextAsked {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The gateway of a program, on this machine. */
export interface TextGateway {
  readonly url: string;
  readonly asked: readonly TextAsked[];
  /** With what it answers; 0 where it answers nothing. */
  status: number;
  close(): Promise<void>;
}

export async function textGateway(): Promise<TextGateway> {
  const asked: TextAsked[] = [];
  const server = createServer((request, response) => {
    const answer = (body: string) => {
      asked.push({ headers: request.headers, body });
      if (gateway.status !== 0) response.writeHead(gateway.status, gateway.status === 307 ? { location: '/elsewhere' } : {}).end();
    };
    // Whoever is killed may leave half a request behind.
    text(request).then(answer, () => request.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const gateway: TextGateway = {
    url: `http://127.0.0.1:${port}/notices`,
    asked,
    status: 202,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return gateway;
}
