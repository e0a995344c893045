import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^#]*)/i;

/** A page from elsewhere whose name was made to point to this machine would otherwise pass for one of ours. */
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\]|::1)(?::\d{1,5})?$/i;

/** Whether a host, with its port or without, is a name that this machine has for itself. */
export function isLoopbackName(host: string): boolean {
  return OWN_NAME.test(host);
}

/**
 * The path of a request line that names a whole URL (RFC 9112, 3.2.2), so that nothing behind it meets another form. The host that it
 * names is then what the request is judged by, whatever its header says.
 */
export function originForm(isOwn: (host: string) => boolean) {
  return ({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string => {
    const [, named, path] = ABSOLUTE.exec(url) ?? [];
    if (named === undefined || path === undefined) return url;
    if (!isOwn(named)) headers.host = named;
    return path.startsWith('/') ? path : `/${path}`;
  };
}

/** Whether a request is for the API, by the route that was found for it: an address has more spellings than one. */
export function isForApi(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? decoded(request.url)).startsWith('/api/');
}

/** Whether every byte of an address stands for itself or is a letter of UTF-8: of any other, nobody can know what was meant. */
export function isReadable(url: string): boolean {
  if (!/^[\x21-\x7e]*$/.test(url)) return false;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
