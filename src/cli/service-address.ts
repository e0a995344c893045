import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import type { Asking } from './api-client.js';

/** How a program of the command line is told where the service is. */
export const addressOptions = { port: { type: 'string' }, url: { type: 'string' } } as const;

export const ADDRESS_HELP = `--port of the service, where it is not 3000 (or PORT), or --url; DATA_DIR as the service has it, and where it ends TLS itself,
TLS_CERT_FILE, PUBLIC_URL and HOST as well`;

export interface AddressTyped {
  readonly port?: string;
  readonly url?: string;
}

/** Where a service is asked, and how. */
export interface ServiceAddress {
  readonly baseUrl: string;
  readonly ask: Asking;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of this program do not say where a service is. The sentence is for whoever typed them. */
export class AddressNotUnderstood extends Error {
  override readonly name = 'AddressNotUnderstood';
}

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', 'localhost']);

/**
 * Where the service is that the same settings would start, or the one at `--url`. With `TLS_CERT_FILE` it is asked over TLS and must show a
 * certificate of that file, made out to the name in `PUBLIC_URL`: nothing that is not checked is told the key of the operator.
 *
 * @throws AddressNotUnderstood
 */
export function serviceAddress({ port, url }: AddressTyped, env: Environment): ServiceAddress {
  const setting = (name: string) => env[name]?.trim() || undefined;
  const certFile = setting('TLS_CERT_FILE');
  if (url !== undefined && !/^https?:\/\/[^/?#@\s]+\/?$/i.test(url))
    throw new AddressNotUnderstood('--url takes an address without a path, such as https://peers.example.org.');
  const host = setting('HOST');
  const local = host === undefined || EVERY_ADDRESS.has(host) ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  const own = `${certFile === undefined ? 'http' : 'https'}://${local}:${port ?? setting('PORT') ?? '3000'}`;
  const baseUrl = new URL(url ?? own).origin;
  if (certFile === undefined || baseUrl.startsWith('http:')) return { baseUrl, ask: fetch };
  const name = new URL(url ?? setting('PUBLIC_URL') ?? baseUrl).hostname;
  return { baseUrl, ask: askingOverTls(read(certFile), name) };
}

function read(certFile: string): Buffer {
  try {
    return readFileSync(certFile);
  } catch (error) {
    throw new AddressNotUnderstood(`TLS_CERT_FILE cannot be read (${(error as NodeJS.ErrnoException).code}): ${certFile}.`);
  }
}

/** Node's own fetch takes no certificate, and what it can be told by the environment holds for the whole process. */
function askingOverTls(ca: Buffer, name: string): Asking {
  const agent = new Agent({
    keepAlive: true,
    ca,
    // The certificate of the file is good by itself, whoever has signed it.
    allowPartialTrustChain: true,
    ...(isIP(name) === 0 && { servername: name }),
    checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
  });
  return (url, { method, headers, body }) =>
    new Promise((resolve, reject) => {
      const asked = request(url, { method, headers, agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          resolve({ ok: status >= 200 && status < 300, status, json: async () => JSON.parse(text) as unknown });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
}

/** One sentence on why nobody could be asked; null where the error is another. */
export function unreachable(error: unknown, baseUrl: string): string | null {
  const cause = error instanceof TypeError ? error.cause : error;
  const { code = '', syscall } = (cause ?? {}) as NodeJS.ErrnoException;
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code))
    return `${baseUrl} does not show a certificate that is trusted here (${code}). Set TLS_CERT_FILE and PUBLIC_URL as the service has them.`;
  if (baseUrl.startsWith('https:') && code === 'EPROTO')
    return `${baseUrl} does not speak TLS. Leave TLS_CERT_FILE out, as the service does.`;
  if (error instanceof TypeError || syscall === 'connect' || code === 'ECONNRESET')
    return code === 'ECONNREFUSED' || baseUrl.startsWith('https:')
      ? `Nobody answers on ${baseUrl}. Start the service first: npm start`
      : `Nobody answers on ${baseUrl}. Start the service first (npm start); where it ends TLS itself, set TLS_CERT_FILE, PUBLIC_URL and HOST here as they are set there.`;
  return null;
}
