import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './session.js';

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** Over TLS no other host of the domain, and no page over plain http, can set it (RFC 6265bis, `__Host-`). */
function nameOn({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

/** `; Secure` where the answer goes over TLS, so that no later request gives the cookie away in plain. */
export function secureOn({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? '; Secure' : '';
}

/** The id of the session that the browser sends. */
export function sessionIdOf(request: FastifyRequest): string | undefined {
  return cookiesOf(request)[nameOn(request)];
}

/** Names a browser in which people have signed in before: what it says is no way in. */
export function browserMarkOf(request: FastifyRequest): string | undefined {
  return cookiesOf(request)[browserMarkOn(request)];
}

/** The name of the cookie that does. */
export function browserMarkOn({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? '__Host-known' : 'known';
}

/** What the browser keeps for us, also where nothing has read it yet, as for an address that no route has. */
export function cookiesOf({ cookies, headers, server }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  // Null until a hook has read them: a request under another host is refused before.
  const read = (cookies as typeof cookies | null | undefined) ?? null;
  if (read !== null) return read;
  return headers.cookie === undefined ? {} : server.parseCookie(headers.cookie);
}

/** Hands the browser its session; scripts cannot read it, and it ends with the browser. */
export function setSessionCookie(reply: FastifyReply, id: string): void {
  void reply.header('set-cookie', `${nameOn(reply.request)}=${id}; ${ATTRIBUTES}${secureOn(reply.request)}`);
}

/** Takes it away again. */
export function clearSessionCookie(reply: FastifyReply): void {
  void reply.header('set-cookie', `${nameOn(reply.request)}=; ${ATTRIBUTES}${secureOn(reply.request)}; Max-Age=0`);
}
