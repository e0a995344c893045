import { Agent, request } from 'node:https';

/** What of `fetch` the specs use, over TLS to a server of this machine, which must show this certificate for this name. */
export function fetchOverTls(certificate: string | Buffer, name: string): (url: string, init?: RequestInit) => Promise<Response> {
  const agent = new Agent({ ca: certificate, servername: name, keepAlive: false });
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = { ...(init.headers as Record<string, string>), host: name };
      const asked = request(url, { method: init.method ?? 'GET', headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const told = new Headers();
          for (const [header, values] of Object.entries(answer.headersDistinct))
            for (const value of values ?? []) told.append(header, value);
          resolve(new Response(Buffer.concat(parts), { status: answer.statusCode, headers: told }));
        });
      });
      asked.on('error', reject);
      asked.end(init.body as string | undefined);
    });
}
